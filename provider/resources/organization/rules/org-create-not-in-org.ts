import { accounts } from "../../../areas/account/rows";
import { rowOf, rule } from "../../../kernel";
import type { QuitOrganization } from "../../member/operations";
import { members } from "../../member/rows";
import { accountActor } from "../actors";
import type { CreateOrganization, DeleteOrganization } from "../operations";
import { organizations, SELF } from "../rows";

export const orgCreateNotInOrg = rule<CreateOrganization>({
  id: "ORG-CREATE-NOT-IN-ORG",
  kind: "precondition",
  refuses: ["create_organization"],
  sentence: "an account that has created an organization, or is a member of one, cannot create another",
  advice: "let the account leave its present organization first",
  cloudCode: "FailedOperation.OrganizationExistAlready",
  holds: (ask, { account }) => ask.value(accounts, account, "organization") === null,
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "is in an organization" }],
    count: 1,
  }),
  remedy: (organization, { account }) => {
    if (rowOf(organization, organizations, SELF)?.managementAccount === account) {
      const remove: DeleteOrganization = { name: "delete_organization" };
      return { add: "never", operations: [remove] };
    }
    if (rowOf(organization, members, account) === undefined) return undefined;
    const quit: QuitOrganization = { name: "quit_organization", member: account, by: accountActor(account) };
    return { add: "never", operations: [quit] };
  },
});
