import { groupOf, type Operation, rule } from "../../../kernel";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { ClearAccountFinding, CreateApprovalProcess } from "../operations";
import { accountResources, accounts, findingsOf, unresolvedChecksOf } from "../rows";

type AboutAccount = Operation & { readonly account: string };

export const accountUnknown = rule<AboutAccount>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: [
    "create_organization",
    "replace_management_account",
    "designate_management_account",
    "vendor_sanction",
    "accept_management_agreement",
    "accept_member_agreement",
    "verify_enterprise_identity",
    "provide_affiliation_evidence",
    "create_approval_process",
    "disable_single_account_tag_policy",
    "clear_account_finding",
  ],
  sentence: "the account has to exist",
  cloudCode: "ResourceNotFound.UserNotExist",
  holds: (ask, { account }) => ask.value(accounts, account, "status") === "active",
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "does not exist, or no longer" }],
    count: 1,
  }),
});

/** What concerns an account is done by the account, or by the management account on behalf of its members where the vocabulary says so. */
export const accountActorItself = rule<AboutAccount>({
  id: "ACCOUNT-ACTOR",
  kind: "presupposition",
  refuses: [
    "accept_management_agreement",
    "accept_member_agreement",
    "verify_enterprise_identity",
    "disable_single_account_tag_policy",
    "create_approval_process",
  ],
  sentence: "this is done by the account itself",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => {
    // Before there is an organization, an operation that names nobody is asked for by the only account there is to ask.
    const acting = actingAccount(ask, operation) ?? (operation.by === undefined ? operation.account : undefined);
    return acting === operation.account;
  },
});

export const accountActorItselfOrManagement = rule<AboutAccount>({
  id: "ACCOUNT-ACTOR",
  kind: "presupposition",
  refuses: ["provide_affiliation_evidence", "clear_account_finding"],
  sentence: "this is done by the account itself or by the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) =>
    isManagement(ask, operation) || actingAccount(ask, operation) === operation.account || operation.by?.kind === "vendor",
});

export const findingUnknown = rule<ClearAccountFinding>({
  id: "FINDING-UNKNOWN",
  kind: "presupposition",
  refuses: ["clear_account_finding"],
  sentence: "the account checks have to have found it",
  cloudCode: "ResourceNotFound.NotFound",
  holds: (ask, { account, finding }) =>
    ask.has(groupOf(findingsOf, account), finding) || ask.has(groupOf(unresolvedChecksOf, account), finding),
});

export const processExists = rule<CreateApprovalProcess>({
  id: "ACCOUNT-RESOURCE-EXISTS",
  kind: "presupposition",
  refuses: ["create_approval_process"],
  sentence: "the id of a new approval process must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { process }) => !ask.exists(accountResources, process),
  blockers: (_organization, { process }) => ({
    first: [{ table: accountResources.name, id: process, says: "exists already" }],
    count: 1,
  }),
});
