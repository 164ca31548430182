import type { FinancePermission } from "../rows";

/** Finance permissions by their ids on the wire. Id 7 is none: that the member is paid for is its payment mode. */
const byNumber: ReadonlyMap<number, FinancePermission> = new Map([
  [1, "view_bills"],
  [2, "view_balance"],
  [3, "allocate_funds"],
  [4, "consolidate_bills"],
  [5, "invoice"],
  [6, "inherit_offer"],
  [8, "cost_analysis"],
  [9, "budget"],
  [10, "credit_limit"],
]);
const byName = new Map([...byNumber].map(([id, permission]) => [permission, id]));

/** Among the permissions of the wire, this one is none: the member is paid for. */
export const PAID_FOR = 7;

export function financePermissionOf(id: number): FinancePermission | undefined {
  return byNumber.get(id);
}

export function permissionNumbers(permissions: readonly FinancePermission[]): readonly number[] {
  return permissions.flatMap((permission) => byName.get(permission) ?? []).sort((a, b) => a - b);
}
