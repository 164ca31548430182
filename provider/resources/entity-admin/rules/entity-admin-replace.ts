import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";

/** At any time, says the document; PAY-PAYER-STILL-PAYING is the one inferred exception. */
export const entityAdminReplace = rule({
  id: "ENTITY-ADMIN-REPLACE",
  kind: "permission",
  refuses: ["set_entity_admin", "replace_entity_admin", "remove_entity_admin"],
  sentence: "entity admins are named, replaced and removed by the management account",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
