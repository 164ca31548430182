import { type Setting, setting } from "../../kernel";

export const rolesBlockLeaving = setting<boolean>({
  name: "identity_center_roles_block_leaving",
  default: true,
  rule: "CIC-ROLES-BLOCK-LEAVING",
  doc: "A member in which identity-centre users have roles can neither leave nor be removed nor deleted.",
  evidence: "the public API refuses all three with UnsupportedOperation.MemberAccountExistCICRoleConfig",
});

export const usersBlockLeaving = setting<boolean>({
  name: "identity_center_users_block_leaving",
  default: true,
  rule: "CIC-USERS-BLOCK-LEAVING",
  doc: "A member in which identity-centre users have sub-accounts can neither leave nor be removed nor deleted.",
  evidence: "the public API refuses all three with UnsupportedOperation.MemberAccountExistCICUserConfig",
});

export const identityCenterSettings: readonly Setting[] = [rolesBlockLeaving, usersBlockLeaving];
