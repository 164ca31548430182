import type { Actor, Ask, Operation } from "../../kernel";
import { organizations, SELF } from "./rows";

/** Who asks: operations that name nobody are asked for by an administrator of the management account. */

export function isManagement(ask: Ask, operation: Operation): boolean {
  const by = operation.by;
  if (by === undefined) return true;
  return by.kind === "account" && by.account === ask.value(organizations, SELF, "managementAccount");
}

/** The account that asks; undefined for the vendor and the system. */
export function actingAccount(ask: Ask, operation: Operation): string | undefined {
  const by = operation.by;
  if (by === undefined) return ask.value(organizations, SELF, "managementAccount");
  return by.kind === "account" ? by.account : undefined;
}

/** Which kind of user asks. */
export function actingUser(operation: Operation): "root" | "administrator" | "sub_user" | undefined {
  if (operation.by === undefined) return "administrator";
  return operation.by.kind === "account" ? operation.by.user : undefined;
}

export const vendor: Actor = { kind: "vendor" };
export const system: Actor = { kind: "system" };

export function accountActor(account: string, user: "root" | "administrator" | "sub_user" = "administrator"): Actor {
  return { kind: "account", account, user };
}
