import { groupItems, groupOf, groupSize, type Operation, rowOf, rule } from "../../../kernel";
import { accountActor } from "../../organization/actors";
import type { DeleteSharedUnit, QuitSharedUnit } from "../../shared-unit/operations";
import { externalUnitsOf, sharedUnits } from "../../shared-unit/rows";
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
    operations: groupItems(organization, groupOf(externalUnitsOf, account)).map((unit): Operation => {
      const by = accountActor(account);
      const leave: QuitSharedUnit = { name: "quit_shared_unit", unit, account, by };
      const drop: DeleteSharedUnit = { name: "delete_shared_unit", unit, by };
      return rowOf(organization, sharedUnits, unit)?.owner === account ? drop : leave;
    }),
  }),
});
