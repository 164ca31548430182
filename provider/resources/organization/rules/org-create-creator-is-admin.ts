import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import type { CreateOrganization } from "../operations";

export const orgCreateCreatorIsAdmin = effect<CreateOrganization>({
  id: "ORG-CREATE-CREATOR-IS-ADMIN",
  kind: "auto_effect",
  on: ["create_organization"],
  sentence: "the account that creates an organization becomes its management account",
  does: (_ask, write, { account }) => write.set(accounts, account, { organization: "here" }),
});
