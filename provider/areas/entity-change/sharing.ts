import { type Ask, type Blockers, groupItems, groupOf, groupSize, type Operation, type Organization, rowOf } from "../../kernel";
import { accountActor } from "../../resources/organization/actors";
import type { DeleteSharedUnit, QuitSharedUnit } from "../../resources/shared-unit/operations";
import { externalUnitsOf, sharedUnits } from "../../resources/shared-unit/rows";

/** Shared units that tie an account to accounts outside, as owner or as recipient. */

export function hasNoExternalTie(ask: Ask, account: string): boolean {
  return ask.zero(groupOf(externalUnitsOf, account));
}

export function externalTies(organization: Organization, account: string): Blockers {
  const units = groupOf(externalUnitsOf, account);
  const first = groupItems(organization, units, 10);
  return {
    first: first.map((id) => ({ table: sharedUnits.name, id, says: "ties it to accounts outside" })),
    count: groupSize(organization, units),
  };
}

/** What ends the ties: a recipient leaves, an owner deletes. */
export function untying(organization: Organization, account: string): readonly Operation[] {
  const by = accountActor(account);
  return groupItems(organization, groupOf(externalUnitsOf, account)).map((unit): Operation => {
    const leave: QuitSharedUnit = { name: "quit_shared_unit", unit, account, by };
    const drop: DeleteSharedUnit = { name: "delete_shared_unit", unit, by };
    return rowOf(organization, sharedUnits, unit)?.owner === account ? drop : leave;
  });
}
