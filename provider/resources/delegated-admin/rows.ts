import { groupKind } from "../../kernel";

/** Members that are delegated admin of a service, and services that a member is delegated admin of. */
export const delegatedAdminsOf = groupKind("delegated-admins");
export const delegationsOf = groupKind("delegations-of");
