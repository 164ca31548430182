import { fact } from "../../../kernel";

/** Clause: guide, "create a tag policy". */
export const tagResourceTypesDefault = fact({
  id: "TAG-RESOURCE-TYPES-DEFAULT",
  kind: "default",
  sentence: "only the resource types that a rule names are checked; with none named, all supported ones are",
  keptBy: "reading a document turns a rule without resource types into one for all of them",
});
