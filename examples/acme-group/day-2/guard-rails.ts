import {
  type OrganizationStack,
  PolicyDocument,
  ServiceControlPolicy,
  Statement,
  TagPolicy,
  TagPolicyDocument,
  TagRule,
} from "../../../constructs";
import { lastingGuardRails } from "../guard-rails";
import { keepPrivate, look } from "../policies";

/** What the Acme Group allows at most, and how it tags, on day 2: most of it as before. */
export function guardRails(acme: OrganizationStack) {
  return {
    ...lastingGuardRails(acme),
    financeBilling: new ServiceControlPolicy(acme, "finance-billing", {
      name: "finance-billing",
      description: "Finance accounts look, and settle bills.",
      content: PolicyDocument.of(look.action("billing:*", "finance:*")),
    }),
    cardData2026: new ServiceControlPolicy(acme, "card-data-2026", {
      name: "card-data-2026",
      description: "What holds card data stays private, and stays where it is.",
      content: PolicyDocument.of(keepPrivate.action("cos:PutBucketReplication")),
    }),
    paymentNetwork: new ServiceControlPolicy(acme, "payment-network", {
      name: "payment-network",
      content: PolicyDocument.of(Statement.deny().action("vpc:CreateVpcPeeringConnection", "vpc:AttachCcnInstances")),
    }),
    paymentIdentity: new ServiceControlPolicy(acme, "payment-identity", {
      name: "payment-identity",
      content: PolicyDocument.of(Statement.deny().action("cam:Create*", "cam:Attach*")),
    }),
    paymentEncryption: new ServiceControlPolicy(acme, "payment-encryption", {
      name: "payment-encryption",
      content: PolicyDocument.of(Statement.deny().action("kms:DisableKey", "kms:ScheduleKeyDeletion")),
    }),
    team: new TagPolicy(acme, "team", {
      name: "team",
      content: TagPolicyDocument.of(TagRule.key("team").values("team-*")),
    }),
  };
}
