import { effect } from "../../../kernel";
import type { CreateOrganization } from "../../../resources/organization/operations";
import { ADMIN, loginPermissionNames, loginPermissions } from "../rows";

/** Guides, "create member login permissions". That it is configured on whoever joins costs nothing: a member on which nothing was configured has it (`loginPermissionsOf`). */
export const loginDefaultAdmin = effect<CreateOrganization>({
  id: "LOGIN-DEFAULT-ADMIN",
  kind: "default",
  on: ["create_organization"],
  sentence: "there is a login permission Admin with administrator rights, and every account that joins has it configured",
  does(_ask, write) {
    write.put(loginPermissions, ADMIN, {
      name: "Admin",
      description: "administrator rights in the member account",
      kind: "default",
      policies: [{ kind: "preset", name: "AdministratorAccess" }],
    });
    write.put(loginPermissionNames, "Admin", { permission: ADMIN });
  },
});
