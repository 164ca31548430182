import { accounts } from "../../areas/account/rows";
import { type Group, groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { allInvitations, type Invitation, invitations, invitationsTo } from "./rows";

/** How far back the list of received invitations reaches, in calendar months (INVITE-LIST-3-MONTHS). */
const MONTHS = 3;

export type ShownInvitation = readonly [id: string, invitation: Readonly<Invitation>];

/** The invitations that an account finds in its console, the latest first: none while it is in an organization. */
export function invitationsShownTo(organization: Organization, account: string, at: number): readonly ShownInvitation[] {
  if (rowOf(organization, accounts, account)?.organization != null) return [];
  const since = new Date(at);
  since.setUTCMonth(since.getUTCMonth() - MONTHS);
  return latestFirst(organization, groupOf(invitationsTo, account)).filter(([, { createdAt }]) => createdAt >= since.getTime());
}

/** Every invitation that the organization has sent, the latest first. */
export function invitationsSent(organization: Organization): readonly ShownInvitation[] {
  return latestFirst(organization, groupOf(allInvitations));
}

function latestFirst(organization: Organization, group: Group): readonly ShownInvitation[] {
  return groupItems(organization, group)
    .flatMap((id): readonly ShownInvitation[] => {
      const row = rowOf(organization, invitations, id);
      return row === undefined ? [] : [[id, row]];
    })
    .sort(([idA, a], [idB, b]) => b.createdAt - a.createdAt || (idA < idB ? -1 : 1));
}
