import { rule } from "../../../kernel";
import type { ConfirmFinancePermission, UpdateMemberFinancePermissions } from "../operations";
import { members } from "../rows";
import { permissionChangesWaitForConsent } from "../settings";

/**
 * The edit dialog of the guide of 2023: which permissions wait is in `unconfirmedAfter`. That nothing changes while one waits is
 * ChangePermissionRecordExist of the public API (a setting).
 */
export const finConsentStates = rule<ConfirmFinancePermission | UpdateMemberFinancePermissions>({
  id: "FIN-CONSENT-STATES",
  kind: "lifecycle",
  refuses: ["confirm_finance_permission", "update_member_finance_permissions"],
  sentence: "a permission that waits for an invited member's consent is confirmed once, and nothing changes before",
  advice: "have the member confirm the permission that waits",
  cloudCode: {
    confirm_finance_permission: "ResourceNotFound.ChangePermissionNotExist",
    update_member_finance_permissions: "FailedOperation.ChangePermissionRecordExist",
  },
  holds(ask, operation, given) {
    const waiting = ask.value(members, operation.member, "unconfirmedPermissions") ?? [];
    if (operation.name === "confirm_finance_permission") return waiting.includes(operation.permission);
    return waiting.length === 0 || !given.setting(permissionChangesWaitForConsent);
  },
});
