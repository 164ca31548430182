import { type Action, answered } from "../../../wire/action";
import { type ConsoleOperation, consoleLook, consoleOperation } from "../../../wire/console";
import type {
  DesignateManagementAccount,
  DisableMemberDeletion,
  EnableMemberDeletion,
  ReplaceManagementAccount,
  TerminateOrganizationService,
} from "../operations";
import { forManagement, ownOrganization } from "./standing";

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
  consoleOperation<ReplaceManagementAccount>({
    operation: "replace_management_account",
    action: "ReplaceManagementAccount",
    summary: "Let another account become the management account.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<DesignateManagementAccount>({
    operation: "designate_management_account",
    action: "DesignateManagementAccount",
    summary: "Name the account that takes over from a management account without a verified entity.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<TerminateOrganizationService>({
    operation: "terminate_organization_service",
    action: "TerminateOrganizationService",
    summary: "Stop using organizations altogether.",
    fields: [],
  }),
];

/** What the pages of the console show and no public action does. */
export const organizationLooks: readonly Action[] = [
  consoleLook(
    "DescribeMemberDeletion",
    {
      summary: "Read whether members may be deleted together with their accounts.",
      request: [],
      response: [{ name: "Enabled", type: "bool", doc: "Whether it is allowed." }],
    },
    forManagement((call) => answered({ Enabled: ownOrganization(call).memberDeletion })),
  ),
];
