import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { DeleteServiceRole, UpdateServiceRole } from "../operations";

export const serviceRolesConsole: readonly ConsoleOperation[] = [
  consoleOperation<UpdateServiceRole>({
    operation: "update_service_role",
    action: "UpdateServiceRole",
    summary: "Try to change the policy of a service-linked role.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "RoleName", argument: "role", type: "string", doc: "Name of the role." },
      { name: "Content", argument: "content", type: "string", doc: "The policy document." },
    ],
  }),
  consoleOperation<DeleteServiceRole>({
    operation: "delete_service_role",
    action: "DeleteServiceRole",
    summary: "Delete a service-linked role.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "RoleName", argument: "role", type: "string", doc: "Name of the role." },
    ],
  }),
];
