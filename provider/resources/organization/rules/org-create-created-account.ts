import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { CreateOrganization } from "../operations";
import { createdAccountsStay } from "../settings";

/** Not in the guides: the error list of CreateOrganization in the public API. */
export const orgCreateCreatedAccount = rule<CreateOrganization>({
  id: "ORG-CREATE-CREATED-ACCOUNT",
  kind: "precondition",
  refuses: ["create_organization"],
  sentence: "an account that an organization created can never create one",
  advice: "create the organization from an account that was registered by itself",
  cloudCode: "UnsupportedOperation.CreateMemberNotAllowCreateOrganization",
  holds: (ask, { account }, { setting }) =>
    !setting(createdAccountsStay) || ask.value(accounts, account, "createdBy") !== "organization",
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "was created by an organization" }],
    count: 1,
  }),
});
