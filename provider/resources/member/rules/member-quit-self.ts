import { rule } from "../../../kernel";
import type { QuitOrganization } from "../operations";

/** Guide, "leave the organization". Whether it may: MEMBER-QUIT-NOT-ALLOWED. */
export const memberQuitSelf = rule<QuitOrganization>({
  id: "MEMBER-QUIT-SELF",
  kind: "permission",
  refuses: ["quit_organization"],
  sentence: "a member leaves by its own account only",
  advice: "use credentials of the member, or remove it with those of the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by, member }) => by !== undefined && by.kind === "account" && by.account === member,
});
