import { rule } from "../../../kernel";
import type { LoginToMember } from "../operations";

/** Guides, "authorize login to member accounts". */
export const loginOneAtATime = rule<LoginToMember>({
  id: "LOGIN-ONE-AT-A-TIME",
  kind: "limit",
  refuses: ["login_to_member"],
  sentence: "a login uses exactly one login permission, chosen at that moment",
  advice: "choose one",
  cloudCode: "InvalidParameter",
  holds: (_ask, { permissions }) => permissions.length === 1,
});
