import { rule } from "../../../kernel";
import { sharesNothing } from "../leaving-conditions";
import type { RemoveMember } from "../operations";

/** Guide of 2024, "remove a member". */
export const memberRemoveIsShareAdmin = rule<RemoveMember>({
  id: "MEMBER-REMOVE-IS-SHARE-ADMIN",
  kind: "precondition",
  refuses: ["remove_member"],
  sentence: "a member that shares its own resources with other accounts cannot be removed",
  advice: "delete its shared units, or take the resources out of them, first",
  cloudCode: "FailedOperation.MemberShareResource",
  ...sharesNothing,
});
