import type { AcceptManagementAgreement } from "../../../areas/account/operations";
import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { accountActor } from "../actors";
import type { CreateOrganization } from "../operations";

export const orgCreateAgreement = rule<CreateOrganization>({
  id: "ORG-CREATE-AGREEMENT",
  kind: "precondition",
  refuses: ["create_organization"],
  sentence: "the holder of the account has to accept the management-account agreement first",
  advice: "accept the agreement in the console",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: (ask, { account }) => ask.value(accounts, account, "managementAgreement") === true,
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "has not accepted the management-account agreement" }],
    count: 1,
  }),
  // Never added by itself: an agreement is accepted by a person.
  remedy: (_organization, { account }) => {
    const accept: AcceptManagementAgreement = { name: "accept_management_agreement", account, by: accountActor(account) };
    return { add: "never", operations: [accept] };
  },
});
