import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { DisableMemberDeletion, EnableMemberDeletion } from "../operations";

export const organizationConsole: readonly ConsoleOperation[] = [
  consoleOperation<EnableMemberDeletion>({
    operation: "enable_member_deletion",
    action: "EnableMemberDeletion",
    summary: "Allow that members are deleted together with their accounts.",
    fields: [],
  }),
  consoleOperation<DisableMemberDeletion>({
    operation: "disable_member_deletion",
    action: "DisableMemberDeletion",
    summary: "Allow no longer that members are deleted.",
    fields: [],
  }),
];
