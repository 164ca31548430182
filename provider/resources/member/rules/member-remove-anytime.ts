import { fact } from "../../../kernel";

/** Management-account agreement. In a batch each member is judged on its own. */
export const memberRemoveAnytime = fact({
  id: "MEMBER-REMOVE-ANYTIME",
  kind: "permission",
  sentence: "the management account may end a membership at any time, one or several at once",
  keptBy: "no rule asks for the time or the number of removals; the technical conditions of the other MEMBER-REMOVE rules stay",
});
