import { Condition, PolicyDocument, Statement, TagPolicyDocument, TagRule } from "../../constructs/documents";

// What the Acme Group allows at most, and how it tags, on day 1. The constructs and the Pulumi program stand on it.

/** Whoever may do this, and no more, sees everything and changes nothing. */
export const look = Statement.allow().action("*:Describe*", "*:Get*", "*:List*");

/** What holds card data is not made public. */
export const keepPrivate = Statement.deny().action("cos:PutBucketACL", "cos:PutObjectACL", "cdb:OpenWanService");

/** Those that outlive the reorganization of day 2. */
export const lastingPolicies = {
  protectAuditLogs: {
    name: "protect-audit-logs",
    description: "Nobody switches off or deletes the audit trail.",
    content: PolicyDocument.of(
      Statement.deny().action("cloudaudit:DeleteAudit*", "cloudaudit:StopLogging", "cloudaudit:ModifyAuditTrack"),
    ),
  },
  noDomainRegistration: {
    name: "no-domain-registration",
    description: "Domains are registered by the network team only.",
    content: PolicyDocument.of(Statement.deny().action("domain:CreateDomain*", "domain:TransferIn*", "domain:Renew*")),
  },
  allowedRegions: {
    name: "allowed-regions",
    description: "Workloads run in Guangzhou, Shanghai and Singapore.",
    content: PolicyDocument.of(
      Statement.deny()
        .action("cvm:*", "cdb:*", "tke:*")
        .when(Condition.differs("vpc:region", "ap-guangzhou", "ap-shanghai", "ap-singapore")),
    ),
  },
  productionSafety: {
    name: "production-safety",
    description: "Databases and disks of production are not destroyed by hand.",
    content: PolicyDocument.of(Statement.deny().action("cdb:IsolateDBInstance", "cbs:TerminateDisks", "cos:DeleteBucket")),
  },
  sandboxLimits: {
    name: "sandbox-limits",
    description: "No machines with GPUs, no reserved capacity, no dedicated lines in sandboxes.",
    content: PolicyDocument.of(
      Statement.deny().action("cvm:PurchaseReservedInstancesOffering", "cvm:AllocateHosts", "dc:Create*"),
      Statement.deny()
        .action("cvm:RunInstances")
        .when(Condition.matches("cvm:instance_type", "GN*", "GT*")),
    ),
  },
  paymentCardData: {
    name: "payment-card-data",
    description: "What holds card data is not made public.",
    content: PolicyDocument.of(keepPrivate),
  },
  noPublicBuckets: {
    name: "no-public-buckets",
    content: PolicyDocument.of(Statement.deny().action("cos:PutBucketACL")),
  },
  noRootKeys: {
    name: "no-root-keys",
    description: "No API keys for root users.",
    content: PolicyDocument.of(Statement.deny().action("cam:CreateApiKey", "cam:CreateCollApiKey")),
  },
  encryptionRequired: {
    name: "encryption-required",
    content: PolicyDocument.of(
      Statement.deny()
        .action("cbs:CreateDisks")
        .when(Condition.of("bool_equal", "cbs:disk_encrypt", false)),
    ),
  },
  costCenter: {
    name: "cost-center",
    description: "Every resource names who pays for it.",
    content: TagPolicyDocument.of(TagRule.key("cost-center").values("rd-*", "ops-*", "fin-*", "shared")),
  },
  environment: {
    name: "environment",
    content: TagPolicyDocument.of(
      TagRule.key("environment").values("production", "test", "development").resourceTypes("cvm:instance", "cos:bucket"),
    ),
  },
} as const;

/** Those of day 1 alone. */
export const firstPolicies = {
  financeReadOnly: {
    name: "finance-read-only",
    description: "Finance accounts look, and change nothing.",
    content: PolicyDocument.of(look.action("billing:*")),
  },
  owner: {
    name: "owner",
    deletionPolicy: "delete",
    content: TagPolicyDocument.of(TagRule.key("owner").values("*@acme.example")),
  },
} as const;
