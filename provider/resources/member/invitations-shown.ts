import { accounts } from "../../areas/account/rows";
import { type Organization, rowOf, rowsOf } from "../../kernel";
import { type Invitation, invitations } from "./rows";

/** How far back the list of received invitations reaches, in calendar months (INVITE-LIST-3-MONTHS). */
const MONTHS = 3;

/** The invitations that an account finds in its console, the latest first: none while it is in an organization. */
export function invitationsShownTo(
  organization: Organization,
  account: string,
  at: number,
): readonly (readonly [string, Readonly<Invitation>])[] {
  if (rowOf(organization, accounts, account)?.organization != null) return [];
  const since = new Date(at);
  since.setUTCMonth(since.getUTCMonth() - MONTHS);
  return [...rowsOf(organization, invitations)]
    .filter(([, invitation]) => invitation.account === account && invitation.createdAt >= since.getTime())
    .sort(([idA, a], [idB, b]) => b.createdAt - a.createdAt || (idA < idB ? -1 : 1));
}
