import { groupItems, groupOf, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { allMembers, organizations, SELF } from "../../../resources/organization/rows";
import { request } from "../../../wire/asking";
import { type Observing, text } from "../../../wire/observing";
import { type Account, accounts } from "../rows";

/**
 * Accounts, where no console tells about them: of those in the organization the public API knows the names. The rest is taken to be in
 * order, as it has to be for an account to be in an organization; where it is not, the cloud refuses and says so.
 */
export const accountObserving: Observing = {
  tables: [],
  groups: [],
  async observe(look, draft) {
    const management = rowOf(draft.organization, organizations, SELF)?.managementAccount;
    if (management === undefined || rowOf(draft.organization, accounts, management) !== undefined) return;
    const described = await look.ask(request("DescribeOrganization"));
    draft.put(accounts, management, accountCalled(text(described, "NickName"), "itself"));
    for (const id of groupItems(draft.organization, groupOf(allMembers))) {
      const member = rowOf(draft.organization, members, id);
      if (member !== undefined)
        draft.put(accounts, id, accountCalled(member.name, member.joinMethod === "created" ? "organization" : "itself"));
    }
  },
};

/** The verified subject of every account in an organization without further subjects. */
const OWN_SUBJECT = "(verified subject of the management account)";

function accountCalled(name: string, createdBy: Account["createdBy"]): Account {
  return {
    name,
    entity: OWN_SUBJECT,
    entityKind: "legal_person",
    organization: "here",
    createdBy,
    status: "active",
    managementAgreement: true,
    memberAgreement: true,
    affiliated: true,
    channelCustomer: false,
    accountLevelDiscount: false,
    payAdmission: true,
    payExit: true,
    specialPermissions: [],
    singleAccountTagPolicy: false,
    answers: "nothing",
    vendorReview: "approve",
  };
}
