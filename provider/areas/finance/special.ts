import type { FinancePermission } from "../../resources/member/rows";

/** Must the account and the management account apply together (FIN-ALLOCATE-SPECIAL)? Otherwise either of them is enough. */
export function jointly(permission: FinancePermission): boolean {
  return permission === "allocate_funds";
}
