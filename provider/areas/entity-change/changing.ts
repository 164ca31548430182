import { type Ask, groupOf } from "../../kernel";
import { administeredBy, entities } from "../../resources/entity-admin/rows";
import { members } from "../../resources/member/rows";
import { currentEntity } from "../../resources/member/terms";
import { organizations, SELF } from "../../resources/organization/rows";

/** Whose change it is: the rules differ for the management account, for members, and for accounts outside. */

export function isOfManagement(ask: Ask, { account }: { readonly account: string }): boolean {
  return ask.value(organizations, SELF, "managementAccount") === account;
}

export function isOfMember(ask: Ask, { account }: { readonly account: string }): boolean {
  return ask.exists(members, account);
}

/** Is the subject the management account's own, or associated with it and in existence? */
export function isAssociated(ask: Ask, entity: string): boolean {
  if (entity === currentEntity(ask)) return true;
  return ask.value(entities, entity, "associated") === true && ask.value(entities, entity, "status") === "active";
}

/** Entities whose admin the account is; none for most. */
export function administered(ask: Ask, account: string): readonly string[] {
  const group = groupOf(administeredBy, account);
  return ask.zero(group) ? [] : ask.list(group);
}
