import { groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import type { CheckMemberDeletion, DeleteMember, QuitOrganization, RemoveMember } from "../../resources/member/operations";
import type { SyncIdentityToCam } from "./operations";
import { type ProvisionedAs, provisionedMembers, provisionedUsers, provisioningId, provisionings } from "./rows";

/** The ways out of the organization that the identity centre can hold back. */
export type Leaving = RemoveMember | QuitOrganization | CheckMemberDeletion | DeleteMember;

/** What takes everybody out of the member who is known in it as such. */
export function syncsWithout(organization: Organization, member: string, as: ProvisionedAs): readonly SyncIdentityToCam[] {
  return groupItems(organization, groupOf(provisionedUsers, as, member)).map((user) => ({
    name: "sync_identity_to_cam",
    user,
    as,
    members: groupItems(organization, groupOf(provisionedMembers, as, user)).filter((one) => one !== member),
    policies: rowOf(organization, provisionings, provisioningId(user, member, as))?.policies ?? [],
  }));
}
