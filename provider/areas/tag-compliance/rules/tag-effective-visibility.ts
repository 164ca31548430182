import { rule } from "../../../kernel";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { ViewEffectiveTagPolicy } from "../operations";

/** Guides, "view the effective policy". */
export const tagEffectiveVisibility = rule<ViewEffectiveTagPolicy>({
  id: "TAG-EFFECTIVE-VISIBILITY",
  kind: "permission",
  refuses: ["view_effective_tag_policy"],
  sentence: "the management account sees the effective tag policy of every department and member, a member only its own",
  advice: "use credentials of the management account, or of the member itself",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    isManagement(ask, operation) || (operation.target_type === "member" && actingAccount(ask, operation) === operation.target),
});
