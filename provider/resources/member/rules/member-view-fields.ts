import { fact } from "../../../kernel";

/** Guide, "view members". */
export const memberViewFields = fact({
  id: "MEMBER-VIEW-FIELDS",
  kind: "permission",
  sentence:
    "the management account sees of every member its name, account id, verified subject, department, finance permissions, payment mode, join method, join time and leave switch",
  keptBy: "the rows of the member and of its account hold all of them, and ORG-VIEW-INFO says who may look",
  follows: ["ORG-VIEW-INFO"],
});
