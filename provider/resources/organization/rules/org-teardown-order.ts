import { fact } from "../../../kernel";

export const orgTeardownOrder = fact({
  id: "ORG-TEARDOWN-ORDER",
  kind: "ordering",
  sentence:
    "an organization is taken down from the outside in: reviews, delegated admins and shared units, payments, entity admins, security information, members, and the organization last",
  keptBy: "the rules of each of these operations, which the planner asks at every position",
  follows: [
    "ORG-DELETE-HAS-MEMBERS",
    "ORG-DELETE-SHARING",
    "MEMBER-REMOVE-IS-DELEGATED-ADMIN",
    "MEMBER-REMOVE-IS-SHARE-ADMIN",
    "MEMBER-REMOVE-PAY-ON-BEHALF",
    "PAY-PAYER-STILL-PAYING",
    "MEMBER-REMOVE-IS-ENTITY-ADMIN",
    "MEMBER-REMOVE-CREATED-NO-SECINFO",
    "MEMBER-DELETE-HAS-OPERATION-REVIEW",
  ],
});
