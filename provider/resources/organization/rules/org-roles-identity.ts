import { fact } from "../../../kernel";

export const orgRolesIdentity = fact({
  id: "ORG-ROLES-IDENTITY",
  kind: "default",
  sentence:
    "an account is management account or member, a member may be delegated admin of services and admin of its entity, and sub-accounts act for their account",
  keptBy:
    "the actor of an operation (account, kind of user, vendor), the management account of the organization's row, the members, and the groups of delegated admins and entity admins",
});
