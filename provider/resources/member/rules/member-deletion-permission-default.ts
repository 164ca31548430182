import { fact } from "../../../kernel";

/** Inferred: the guides say only that deletion works after enabling it. */
export const memberDeletionPermissionDefault = fact({
  id: "MEMBER-DELETION-PERMISSION-DEFAULT",
  kind: "default",
  sentence: "the member-deletion permission of a new organization is off",
  keptBy: "the row that create_organization writes",
});
