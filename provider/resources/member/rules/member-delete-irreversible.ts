import { fact } from "../../../kernel";

/** Guide, "delete a member". */
export const memberDeleteIrreversible = fact({
  id: "MEMBER-DELETE-IRREVERSIBLE",
  kind: "lifecycle",
  sentence: "a deleted member account cannot be recovered",
  keptBy:
    "delete_member is marked irreversible, no operation makes a cancelled account active, and ACCOUNT-UNKNOWN refuses to invite one",
  follows: ["MEMBER-DELETE-EFFECT"],
});
