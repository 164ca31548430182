import { effect } from "../../../kernel";
import type { CreateLoginPermission } from "../operations";
import { loginPermissions } from "../rows";

/** Guide of 2024, "create member login permissions"; the one of 2023 knows preset policies alone. */
export const loginCreatePolicyKinds = effect<CreateLoginPermission>({
  id: "LOGIN-CREATE-POLICY-KINDS",
  kind: "default",
  on: ["create_login_permission"],
  sentence: "a login permission may combine preset and custom policies, and allows what they allow together",
  does: (_ask, write, { permission, policies }) => write.set(loginPermissions, permission, { policies }),
});
