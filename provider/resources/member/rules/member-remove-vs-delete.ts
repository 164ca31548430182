import { fact } from "../../../kernel";

/** Guide of 2024, "remove a member" and "delete a member"; the labels of 2023 mix the two up. */
export const memberRemoveVsDelete = fact({
  id: "MEMBER-REMOVE-VS-DELETE",
  kind: "default",
  sentence: "removing takes the account out of the organization, deleting cancels it with the vendor",
  keptBy: "two operations: remove_member leaves the account as it is, delete_member cancels it",
  follows: ["MEMBER-REMOVE-EFFECT", "MEMBER-DELETE-EFFECT", "MEMBER-DELETE-CREATED-ONLY"],
});
