import { accounts, type EntityKind } from "../../areas/account/rows";
import type { Ask } from "../../kernel";
import { entities } from "../entity-admin/rows";
import { invitations } from "./rows";
import { currentEntity } from "./terms";

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds for which an invitation can be answered (INVITE-EXPIRES). */
export const INVITATION_VALIDITY = 15 * DAY;

/** May accounts of such a subject join? Legal persons and unincorporated organizations may (INVITE-TARGET-ENTITY-KIND). */
export function joinsByKind(kind: EntityKind | null | undefined): boolean {
  return kind === "legal_person" || kind === "unincorporated_organization";
}

/** Is the account's verified subject the management account's, or one associated with the organization? */
export function entityFits(ask: Ask, account: string): boolean {
  const entity = ask.value(accounts, account, "entity") ?? null;
  if (entity === null) return false;
  if (entity === currentEntity(ask)) return true;
  return ask.value(entities, entity, "associated") === true && ask.value(entities, entity, "status") === "active";
}

/** Can the invitation still be answered at the time given? */
export function invitationIsValid(ask: Ask, invitation: string, at: number): boolean {
  const createdAt = ask.value(invitations, invitation, "createdAt");
  return createdAt !== undefined && at < createdAt + INVITATION_VALIDITY;
}
