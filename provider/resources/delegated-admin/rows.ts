import { groupKind, table } from "../../kernel";

/** A member's role in one service; its id is `delegationId(service, member)`. */
export interface DelegatedAdmin {
  readonly service: string;
  readonly member: string;
  /** The members and departments that it manages in the service; absent: all of them. */
  readonly scope?: DelegationScope;
}

export interface DelegationScope {
  readonly members: readonly string[];
  readonly departments: readonly string[];
}

export const delegatedAdmins = table<DelegatedAdmin>("delegated-admin");
export function delegationId(service: string, member: string): string {
  return `${service}/${member}`;
}

/** Members that are delegated admin of a service, and services that a member is delegated admin of. */
export const delegatedAdminsOf = groupKind("delegated-admins");
export const delegationsOf = groupKind("delegations-of");
