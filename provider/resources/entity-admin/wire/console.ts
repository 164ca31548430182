import { account, type ConsoleOperation, consoleOperation, words } from "../../../wire/console";
import type {
  AssociateEntity,
  RemoveEntityAdmin,
  ReplaceEntityAdmin,
  RequestEntityAssociation,
  SetEntityAdmin,
} from "../operations";

const entity = words("AuthName", "entity", "Name of the verified entity.");
const member = account("MemberUin", "member", "The member that represents it.");

export const entityAdminConsole: readonly ConsoleOperation[] = [
  consoleOperation<RequestEntityAssociation>({
    operation: "request_entity_association",
    action: "RequestAuthRelation",
    summary: "Ask the vendor to associate another verified entity with the organization.",
    fields: [entity],
  }),
  consoleOperation<SetEntityAdmin>({
    operation: "set_entity_admin",
    action: "SetAuthManager",
    summary: "Make a member the admin of its verified entity.",
    fields: [entity, member],
  }),
  consoleOperation<ReplaceEntityAdmin>({
    operation: "replace_entity_admin",
    action: "ReplaceAuthManager",
    summary: "Let another member take over as the admin of a verified entity.",
    fields: [entity, member],
  }),
  consoleOperation<RemoveEntityAdmin>({
    operation: "remove_entity_admin",
    action: "RemoveAuthManager",
    summary: "Take the role of entity admin from whoever has it.",
    fields: [entity],
  }),
  consoleOperation<AssociateEntity>({
    operation: "associate_entity",
    action: "AssociateAuthRelation",
    summary: "Associate a verified entity with the organization, which only the vendor does.",
    fields: [{ name: "AuthName", argument: "entity", type: "string", doc: "Name of the verified entity." }],
  }),
];
