import { fact } from "../../../kernel";

/** Clause: guide, "delete a tag policy". */
export const tagDeleteIrreversible = fact({
  id: "TAG-DELETE-IRREVERSIBLE",
  kind: "lifecycle",
  sentence: "a deleted tag policy cannot be restored",
  keptBy:
    "delete_tag_policy is marked irreversible, no operation restores one, and the type deletes only with `deletion_policy: delete`",
});
