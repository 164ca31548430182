import { rule } from "../../../kernel";
import { noDelegations } from "../leaving-conditions";
import type { QuitOrganization } from "../operations";

/** Guide of 2024, "leave the organization". */
export const memberQuitIsDelegatedAdmin = rule<QuitOrganization>({
  id: "MEMBER-QUIT-IS-DELEGATED-ADMIN",
  kind: "precondition",
  refuses: ["quit_organization"],
  sentence: "a member that is delegated admin of a service cannot quit",
  advice: "remove it as delegated admin first",
  cloudCode: "UnsupportedOperation.MemberExistServiceNotAllowDelete",
  ...noDelegations,
});
