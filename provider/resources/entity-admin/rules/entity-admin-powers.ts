import { fact } from "../../../kernel";

export const entityAdminPowers = fact({
  id: "ENTITY-ADMIN-POWERS",
  kind: "permission",
  sentence:
    "an entity admin decides requests to create members of its entity and may pay for members of its entity, nothing else",
  keptBy: "the permission rules of all other operations, which ask for the management account and know no entity admin",
  follows: ["ENTITY-ADMIN-APPROVAL", "PAY-PAYER-CANDIDATES", "MEMBER-SINGLE-MANAGER-AUTHORITY", "ENTITY-ADMIN-REPLACE"],
});
