import { rule } from "../../../kernel";
import { sharesNothing } from "../leaving-conditions";
import type { QuitOrganization } from "../operations";

/** Guide of 2024, "leave the organization". */
export const memberQuitIsShareAdmin = rule<QuitOrganization>({
  id: "MEMBER-QUIT-IS-SHARE-ADMIN",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "a member that shares its own resources with other accounts cannot quit",
  advice: "delete its shared units, or take the resources out of them, first",
  cloudCode: "FailedOperation.MemberShareResource",
  ...sharesNothing,
});
