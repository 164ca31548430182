import { defineOperation, type OperationDefinition } from "../../kernel";
import { serviceRoles } from "../account/rows";
import type { DeleteServiceRole, UpdateServiceRole } from "./operations";
import { roleId } from "./roles";

const aRole = ({ account, role }: { readonly account: string; readonly role: string }) => ({
  table: serviceRoles.name,
  id: roleId(account, role),
});

// Nobody ever gets past ROLE-IMMUTABLE: the operations exist so that asking for them has an answer.

const updateServiceRole = defineOperation<UpdateServiceRole>({
  name: "update_service_role",
  reversible: true,
  verb: "change",
  subject: aRole,
  describe: ({ role, account }) => `change the policy of \`${role}\` in \`${account}\``,
  transition: () => undefined,
});

const deleteServiceRole = defineOperation<DeleteServiceRole>({
  name: "delete_service_role",
  reversible: true,
  verb: "delete",
  subject: aRole,
  describe: ({ role, account }) => `delete the policy of \`${role}\` in \`${account}\``,
  transition: () => undefined,
});

export const serviceRoleOperations: readonly OperationDefinition[] = [updateServiceRole, deleteServiceRole];
