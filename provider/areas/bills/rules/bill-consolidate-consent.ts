import { rowOf, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { accountActor } from "../../../resources/organization/actors";
import type { AcceptMemberAgreement } from "../../account/operations";
import { accounts } from "../../account/rows";
import type { ConsolidateBills } from "../operations";

/** Management-account agreement, clause 3.2.5. Accepting the member agreement, or being created, counts as consent. */
export const billConsolidateConsent = rule<ConsolidateBills>({
  id: "BILL-CONSOLIDATE-CONSENT",
  kind: "precondition",
  refuses: ["consolidate_bills"],
  sentence: "a member's bills are merged only with its consent: it was created, or has accepted the member agreement",
  advice: "have the member accept the agreement",
  cloudCode: "FailedOperation.OperateBillingPermissionErr",
  holds: (ask, operation) =>
    operation.members.every(
      (member) =>
        ask.value(members, member, "joinMethod") === "created" || ask.value(accounts, member, "memberAgreement") === true,
    ),
  remedy(organization, operation) {
    const lacking = operation.members.filter((member) => rowOf(organization, accounts, member)?.memberAgreement !== true);
    return {
      add: "never",
      operations: lacking.map(
        (account): AcceptMemberAgreement => ({ name: "accept_member_agreement", account, by: accountActor(account) }),
      ),
    };
  },
});
