import type { Construct } from "constructs";
import {
  type ActionPattern,
  Condition,
  PolicyDocument,
  ServiceControlPolicy,
  Statement,
  TagPolicy,
  TagPolicyDocument,
  TagRule,
} from "../../constructs";

/** A policy that takes these actions away, everywhere. */
function denied(...actions: readonly [ActionPattern, ...ActionPattern[]]): Statement {
  return Statement.deny().action(...actions);
}

/** The guard-rails of the Acme Group. */
export function guardRails(scope: Construct) {
  const policy = (name: string, content: PolicyDocument, description?: string) =>
    new ServiceControlPolicy(scope, name, { name, content, ...(description !== undefined && { description }) });
  return {
    protectAuditLogs: policy(
      "protect-audit-logs",
      PolicyDocument.of(denied("cloudaudit:DeleteAudit*", "cloudaudit:StopLogging", "cloudaudit:ModifyAuditTrack")),
      "Nobody switches off or deletes the audit trail.",
    ),
    noDomainRegistration: policy(
      "no-domain-registration",
      PolicyDocument.of(denied("domain:CreateDomain*", "domain:TransferIn*", "domain:Renew*")),
      "Domains are registered by the network team only.",
    ),
    allowedRegions: policy(
      "allowed-regions",
      PolicyDocument.of(
        denied("cvm:*", "cdb:*", "tke:*").when(Condition.differs("vpc:region", "ap-guangzhou", "ap-shanghai", "ap-singapore")),
      ),
      "Workloads run in Guangzhou, Shanghai and Singapore.",
    ),
    productionSafety: policy(
      "production-safety",
      PolicyDocument.of(denied("cdb:IsolateDBInstance", "cbs:TerminateDisks", "cos:DeleteBucket")),
      "Databases and disks of production are not destroyed by hand.",
    ),
    sandboxLimits: policy(
      "sandbox-limits",
      PolicyDocument.of(
        denied("cvm:PurchaseReservedInstancesOffering", "cvm:AllocateHosts", "dc:Create*"),
        denied("cvm:RunInstances").when(Condition.matches("cvm:instance_type", "GN*", "GT*")),
      ),
      "No machines with GPUs, no reserved capacity, no dedicated lines in sandboxes.",
    ),
    financeReadOnly: policy(
      "finance-read-only",
      PolicyDocument.of(Statement.allow().action("*:Describe*", "*:Get*", "*:List*", "billing:*")),
      "Finance accounts look, and change nothing.",
    ),
    paymentCardData: policy(
      "payment-card-data",
      PolicyDocument.of(denied("cos:PutBucketACL", "cos:PutObjectACL", "cdb:OpenWanService")),
      "What holds card data is not made public.",
    ),
    noPublicBuckets: policy("no-public-buckets", PolicyDocument.of(denied("cos:PutBucketACL"))),
    noRootKeys: policy(
      "no-root-keys",
      PolicyDocument.of(denied("cam:CreateApiKey", "cam:CreateCollApiKey")),
      "No API keys for root users.",
    ),
    encryptionRequired: policy(
      "encryption-required",
      PolicyDocument.of(denied("cbs:CreateDisks").when(Condition.of("bool_equal", "cbs:disk_encrypt", false))),
    ),
  };
}

/** The tags that resources of the Acme Group carry. */
export function tagRules(scope: Construct) {
  return {
    costCenter: new TagPolicy(scope, "cost-center", {
      name: "cost-center",
      description: "Every resource names who pays for it.",
      content: TagPolicyDocument.of(TagRule.key("cost-center").values("rd-*", "ops-*", "fin-*", "shared")),
    }),
    environment: new TagPolicy(scope, "environment", {
      name: "environment",
      content: TagPolicyDocument.of(
        TagRule.key("environment").values("production", "test", "development").resourceTypes("cvm:instance", "cos:bucket"),
      ),
    }),
    owner: new TagPolicy(scope, "owner", {
      name: "owner",
      deletionPolicy: "delete",
      content: TagPolicyDocument.of(TagRule.key("owner").values("*@acme.example")),
    }),
  };
}
