import {
  Condition,
  type OrganizationStack,
  PolicyDocument,
  ServiceControlPolicy,
  Statement,
  TagPolicy,
  TagPolicyDocument,
  TagRule,
} from "../../constructs";

/** What the Acme Group allows at most, and how it tags, on day 1. */
export function guardRails(acme: OrganizationStack) {
  return {
    ...lastingGuardRails(acme),
    financeReadOnly: new ServiceControlPolicy(acme, "finance-read-only", {
      name: "finance-read-only",
      description: "Finance accounts look, and change nothing.",
      content: PolicyDocument.of(look.action("billing:*")),
    }),
    owner: new TagPolicy(acme, "owner", {
      name: "owner",
      deletionPolicy: "delete",
      content: TagPolicyDocument.of(TagRule.key("owner").values("*@acme.example")),
    }),
  };
}

/** Whoever may do this, and no more, sees everything and changes nothing. */
export const look = Statement.allow().action("*:Describe*", "*:Get*", "*:List*");

/** What holds card data is not made public. */
export const keepPrivate = Statement.deny().action("cos:PutBucketACL", "cos:PutObjectACL", "cdb:OpenWanService");

/** Those that outlive the reorganization of day 2. */
export function lastingGuardRails(acme: OrganizationStack) {
  return {
    protectAuditLogs: new ServiceControlPolicy(acme, "protect-audit-logs", {
      name: "protect-audit-logs",
      description: "Nobody switches off or deletes the audit trail.",
      content: PolicyDocument.of(
        Statement.deny().action("cloudaudit:DeleteAudit*", "cloudaudit:StopLogging", "cloudaudit:ModifyAuditTrack"),
      ),
    }),
    noDomainRegistration: new ServiceControlPolicy(acme, "no-domain-registration", {
      name: "no-domain-registration",
      description: "Domains are registered by the network team only.",
      content: PolicyDocument.of(Statement.deny().action("domain:CreateDomain*", "domain:TransferIn*", "domain:Renew*")),
    }),
    allowedRegions: new ServiceControlPolicy(acme, "allowed-regions", {
      name: "allowed-regions",
      description: "Workloads run in Guangzhou, Shanghai and Singapore.",
      content: PolicyDocument.of(
        Statement.deny()
          .action("cvm:*", "cdb:*", "tke:*")
          .when(Condition.differs("vpc:region", "ap-guangzhou", "ap-shanghai", "ap-singapore")),
      ),
    }),
    productionSafety: new ServiceControlPolicy(acme, "production-safety", {
      name: "production-safety",
      description: "Databases and disks of production are not destroyed by hand.",
      content: PolicyDocument.of(Statement.deny().action("cdb:IsolateDBInstance", "cbs:TerminateDisks", "cos:DeleteBucket")),
    }),
    sandboxLimits: new ServiceControlPolicy(acme, "sandbox-limits", {
      name: "sandbox-limits",
      description: "No machines with GPUs, no reserved capacity, no dedicated lines in sandboxes.",
      content: PolicyDocument.of(
        Statement.deny().action("cvm:PurchaseReservedInstancesOffering", "cvm:AllocateHosts", "dc:Create*"),
        Statement.deny()
          .action("cvm:RunInstances")
          .when(Condition.matches("cvm:instance_type", "GN*", "GT*")),
      ),
    }),
    paymentCardData: new ServiceControlPolicy(acme, "payment-card-data", {
      name: "payment-card-data",
      description: "What holds card data is not made public.",
      content: PolicyDocument.of(keepPrivate),
    }),
    noPublicBuckets: new ServiceControlPolicy(acme, "no-public-buckets", {
      name: "no-public-buckets",
      content: PolicyDocument.of(Statement.deny().action("cos:PutBucketACL")),
    }),
    noRootKeys: new ServiceControlPolicy(acme, "no-root-keys", {
      name: "no-root-keys",
      description: "No API keys for root users.",
      content: PolicyDocument.of(Statement.deny().action("cam:CreateApiKey", "cam:CreateCollApiKey")),
    }),
    encryptionRequired: new ServiceControlPolicy(acme, "encryption-required", {
      name: "encryption-required",
      content: PolicyDocument.of(
        Statement.deny()
          .action("cbs:CreateDisks")
          .when(Condition.of("bool_equal", "cbs:disk_encrypt", false)),
      ),
    }),
    costCenter: new TagPolicy(acme, "cost-center", {
      name: "cost-center",
      description: "Every resource names who pays for it.",
      content: TagPolicyDocument.of(TagRule.key("cost-center").values("rd-*", "ops-*", "fin-*", "shared")),
    }),
    environment: new TagPolicy(acme, "environment", {
      name: "environment",
      content: TagPolicyDocument.of(
        TagRule.key("environment").values("production", "test", "development").resourceTypes("cvm:instance", "cos:bucket"),
      ),
    }),
  };
}
