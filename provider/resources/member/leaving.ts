import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { allMembers } from "../organization/rows";
import { forgetTimes } from "../times";
import { deletionCheck } from "./deletion-check";
import type { CheckMemberDeletion, DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "./operations";
import { deletionChecks, memberNames, members, memberTags } from "./rows";

/** The membership itself ends. What else ends with it: MEMBER-LEAVE-EFFECTS and the effects of the types that a member is tied to. */
function leave(ask: Ask, write: Write, member: string): void {
  write.drop(members, member);
  write.drop(memberNames, ask.value(members, member, "name") ?? "");
  write.leave(groupOf(allMembers), member);
  write.drop(memberTags, member);
  forgetTimes(write, members, member);
}

/** API: DeleteOrganizationMembers. */
export const removeMember = defineOperation<RemoveMember>({
  name: "remove_member",
  reversible: true,
  verb: "remove",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `remove ${called(members.name, member)} from the organization; its account stays`,
  transition: (ask, write, { member }) => leave(ask, write, member),
});

export const evictMember = defineOperation<EvictMember>({
  name: "evict_member",
  reversible: true,
  verb: "remove",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `the vendor removes ${called(members.name, member)} from the organization`,
  transition: (ask, write, { member }) => leave(ask, write, member),
});

/** API: QuitOrganization. */
export const quitOrganization = defineOperation<QuitOrganization>({
  name: "quit_organization",
  reversible: true,
  verb: "remove",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `${called(members.name, member)} leaves the organization by itself`,
  transition: (ask, write, { member }) => leave(ask, write, member),
});

/** API: CheckAccountDelete. */
export const checkMemberDeletion = defineOperation<CheckMemberDeletion>({
  name: "check_member_deletion",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `check whether the account of ${called(members.name, member)} can be deleted`,
  transition: (_ask, write, { member }, { at }) => write.put(deletionChecks, member, { passedAt: at }),
});

/** API: DeleteAccount. */
export const deleteMember = defineOperation<DeleteMember>({
  name: "delete_member",
  reversible: false,
  verb: "delete",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `delete ${called(members.name, member)} with its account and everything in it, for good`,
  check: deletionCheck,
  transition: (ask, write, { member }) => leave(ask, write, member),
});

export const leavingOperations: readonly OperationDefinition[] = [
  removeMember,
  evictMember,
  quitOrganization,
  checkMemberDeletion,
  deleteMember,
];
