import { accounts } from "../../areas/account/rows";
import type { Ask } from "../../kernel";
import { entities } from "../entity-admin/rows";
import { organizations, SELF } from "./rows";

/** Has the verified subject of the management account ceased to exist? */
export function managementEntityLost(ask: Ask): boolean {
  const account = ask.value(organizations, SELF, "managementAccount");
  const entity = account === undefined ? undefined : ask.value(accounts, account, "entity");
  return entity != null && ask.value(entities, entity, "status") === "ceased";
}
