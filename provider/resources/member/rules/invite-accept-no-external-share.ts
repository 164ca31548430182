import { accountResources } from "../../../areas/account/rows";
import { groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { DeleteSharedUnit, QuitSharedUnit, RejectShare, RemoveShareRecipient } from "../../shared-unit/operations";
import { externalUnitsOf, recipientId, recipients, resourcesOf, sharedUnits } from "../../shared-unit/rows";
import type { AcceptInvitation, ApplyToJoin } from "../operations";

/** Guide, "accept an invitation"; owning such a unit is read as a tie as well (proposed). */
export const inviteAcceptNoExternalShare = rule<AcceptInvitation | ApplyToJoin>({
  id: "INVITE-ACCEPT-NO-EXTERNAL-SHARE",
  kind: "precondition",
  refuses: ["accept_invitation", "apply_to_join"],
  sentence: "an account that is tied to a shared unit outside of organizations cannot join",
  advice: "have it leave the unit, or delete the unit where it owns it",
  cloudCode: "FailedOperation.ExistOtherOrganizationMemberShared",
  holds: (ask, { account }) => ask.zero(groupOf(externalUnitsOf, account)),
  blockers(organization, { account }) {
    const units = groupOf(externalUnitsOf, account);
    const first = groupItems(organization, units, 10);
    return {
      first: first.map((id) => ({ table: sharedUnits.name, id, says: "ties it outside of the organization" })),
      count: groupSize(organization, units),
    };
  },
  remedy: (organization, { account }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(externalUnitsOf, account)).map((unit) => untying(organization, unit, account)),
  }),
});

type Untying = DeleteSharedUnit | RejectShare | QuitSharedUnit | RemoveShareRecipient;

/** Its own unit an account deletes; from another's it goes by itself where it can, and is taken out by the owner where not. */
function untying(organization: Organization, unit: string, account: string): Untying {
  const owner = rowOf(organization, sharedUnits, unit)?.owner ?? account;
  const by = accountActor(account);
  if (owner === account) return { name: "delete_shared_unit", unit, by };
  if (rowOf(organization, recipients, recipientId(unit, account))?.state === "offered")
    return { name: "reject_share", unit, account, by };
  const canLeave = groupItems(organization, groupOf(resourcesOf, unit)).every(
    (resource) => rowOf(organization, accountResources, resource)?.supportsLeaving === true,
  );
  return canLeave
    ? { name: "quit_shared_unit", unit, account, by }
    : { name: "remove_share_recipient", unit, account, by: accountActor(owner) };
}
