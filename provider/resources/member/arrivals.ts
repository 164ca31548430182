import type { Ask } from "../../kernel";
import type { AcceptInvitation, ApproveMemberCreation, CreateMember } from "./operations";
import { asksOtherEntity } from "./terms";

/** Operations by which an account becomes a member. */
export type Arrival = CreateMember | ApproveMemberCreation | AcceptInvitation;

export const arrivals: readonly Arrival["name"][] = ["create_member", "approve_member_creation", "accept_invitation"];

/** The account that becomes a member by the operation; none when a member of another entity is only asked for. */
export function arriving(ask: Ask, operation: Arrival): string | undefined {
  if (operation.name === "accept_invitation") return operation.account;
  return operation.name === "create_member" && asksOtherEntity(ask, operation) ? undefined : operation.member;
}
