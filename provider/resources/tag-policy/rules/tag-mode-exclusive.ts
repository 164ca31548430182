import type { DisableSingleAccountTagPolicy } from "../../../areas/account/operations";
import { accounts, singleAccountTagPolicyUsers } from "../../../areas/account/rows";
import { effect, groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import type { AcceptInvitation, DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../../member/operations";
import { members } from "../../member/rows";
import { accountActor } from "../../organization/actors";
import { organizations, SELF } from "../../organization/rows";
import type { EnableTagPolicy } from "../operations";
import { tagMemberModeBlocks } from "../settings";

const users = groupOf(singleAccountTagPolicyUsers);

/** Clause: guide 2024, "tag policies: overview"; members on the evidence of EnablePolicyType's error list. */
export const tagModeExclusive = rule<EnableTagPolicy>({
  id: "TAG-MODE-EXCLUSIVE",
  kind: "precondition",
  refuses: ["enable_tag_policy"],
  sentence:
    "multi-account tag policy cannot be switched on while the management account or a member has its single-account one on",
  advice: "switch single-account tag policy off in the tag console of the accounts named",
  cloudCode: "FailedOperation.PolicyEnableInvalid",
  holds(ask, _operation, { setting }) {
    const management = ask.value(organizations, SELF, "managementAccount") ?? "";
    if (ask.value(accounts, management, "singleAccountTagPolicy") === true) return false;
    return !setting(tagMemberModeBlocks) || ask.zero(users);
  },
  blockers(organization, _operation, { setting }) {
    const management = managementWithMode(organization);
    const memberCount = setting(tagMemberModeBlocks) ? groupSize(organization, users) : 0;
    const says = "has its single-account tag policy on";
    const first = [
      ...management.map((id) => ({ table: accounts.name, id, says })),
      ...(memberCount === 0 ? [] : groupItems(organization, users, 10)).map((id) => ({ table: members.name, id, says })),
    ];
    return { first: first.slice(0, 10), count: management.length + memberCount };
  },
  remedy(organization, _operation, { setting }) {
    const inTheWay = [
      ...managementWithMode(organization),
      ...(setting(tagMemberModeBlocks) ? groupItems(organization, users) : []),
    ];
    return {
      add: "never",
      operations: inTheWay.map(
        (account): DisableSingleAccountTagPolicy => ({
          name: "disable_single_account_tag_policy",
          account,
          by: accountActor(account),
        }),
      ),
    };
  },
});

/** The management account, when its single-account mode is on. */
function managementWithMode(organization: Organization): readonly string[] {
  const account = rowOf(organization, organizations, SELF)?.managementAccount;
  return account !== undefined && rowOf(organization, accounts, account)?.singleAccountTagPolicy === true ? [account] : [];
}

type Coming = AcceptInvitation | DisableSingleAccountTagPolicy;
type Leaving = RemoveMember | QuitOrganization | DeleteMember | EvictMember;

/** Keeps the index that the rule asks. Created members start without the mode. */
export const tagModeExclusiveUsers = effect<Coming | Leaving>({
  id: "TAG-MODE-EXCLUSIVE",
  kind: "computation",
  on: [
    "accept_invitation",
    "disable_single_account_tag_policy",
    "remove_member",
    "quit_organization",
    "delete_member",
    "evict_member",
  ],
  sentence: "which members have their single-account tag policy on is known without looking at each",
  does(ask, write, operation) {
    if (operation.name === "accept_invitation") {
      if (ask.value(accounts, operation.account, "singleAccountTagPolicy") === true) write.join(users, operation.account);
    } else write.leave(users, operation.name === "disable_single_account_tag_policy" ? operation.account : operation.member);
  },
});
