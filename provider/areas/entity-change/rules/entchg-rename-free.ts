import { fact } from "../../../kernel";

export const entchgRenameFree = fact({
  id: "ENTCHG-RENAME-FREE",
  kind: "default",
  sentence: "a verified subject may change its registered name alone at any time",
  keptBy: "the operation rename_entity, which no rule but presuppositions governs, and which leaves the subject what it is",
});
