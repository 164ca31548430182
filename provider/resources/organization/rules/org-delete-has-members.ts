import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import type { RemoveMember } from "../../member/operations";
import { members } from "../../member/rows";
import type { DeleteOrganization } from "../operations";
import { allMembers } from "../rows";

/** Clause: guides, deleting an organization; FailedOperation.OrganizationNotEmpty of DeleteOrganization. */
export const orgDeleteHasMembers = rule<DeleteOrganization>({
  id: "ORG-DELETE-HAS-MEMBERS",
  kind: "precondition",
  refuses: ["delete_organization"],
  sentence: "an organization that still has members cannot be deleted",
  advice: "give every member a deletion_policy of `remove` or `delete`, so that it goes first",
  cloudCode: "FailedOperation.OrganizationNotEmpty",
  holds: (ask) => ask.zero(groupOf(allMembers)),
  blockers: (organization) => {
    const group = groupOf(allMembers);
    return blockersOf(members.name, groupItems(organization, group, 10), groupSize(organization, group), "is still a member");
  },
  remedy: (organization) => ({
    add: "never",
    operations: groupItems(organization, groupOf(allMembers)).map((member): RemoveMember => ({ name: "remove_member", member })),
  }),
});
