import { rule } from "../../../kernel";
import { members } from "../../member/rows";
import { actingAccount, isManagement } from "../actors";
import type { ViewOrganization } from "../operations";

/** Members see the whole tree: no document narrows it to their branch. */
export const orgViewInfo = rule<ViewOrganization>({
  id: "ORG-VIEW-INFO",
  kind: "permission",
  refuses: ["view_organization"],
  sentence: "the organization is shown to its management account and to its members",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => {
    if (isManagement(ask, operation)) return true;
    const account = actingAccount(ask, operation);
    return account !== undefined && ask.exists(members, account);
  },
});
