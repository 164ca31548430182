import { type ChangeRecord, effect } from "../../../kernel";
import type { CreateDepartment, DeleteDepartment, RenameDepartment, UpdateDepartment } from "../../department/operations";
import type {
  AcceptInvitation,
  ApproveMemberCreation,
  CancelInvitation,
  CreateMember,
  ExpireInvitation,
  InviteMember,
  MoveMember,
  RejectInvitation,
  RejectMemberCreation,
  UpdateMemberFinancePermissions,
} from "../../member/operations";

type Recorded =
  | InviteMember
  | AcceptInvitation
  | RejectInvitation
  | CancelInvitation
  | ExpireInvitation
  | CreateMember
  | ApproveMemberCreation
  | RejectMemberCreation
  | MoveMember
  | UpdateMemberFinancePermissions
  | CreateDepartment
  | RenameDepartment
  | UpdateDepartment
  | DeleteDepartment;

/** The text names what the operation itself says; a name that would have to be read would order operations that have nothing to do with each other. */
export const orgChangeRecordTabs = effect<Recorded>({
  id: "ORG-CHANGE-RECORD-TABS",
  kind: "auto_effect",
  on: [
    "invite_member",
    "accept_invitation",
    "reject_invitation",
    "cancel_invitation",
    "expire_invitation",
    "create_member",
    "approve_member_creation",
    "reject_member_creation",
    "move_member",
    "update_member_finance_permissions",
    "create_department",
    "rename_department",
    "update_department",
    "delete_department",
  ],
  sentence:
    "invitations, creations, department changes and finance authorizations of members, and changes of departments, are written to the change record",
  does: (_ask, write, operation) => write.record(recordOf(operation)),
});

function recordOf(operation: Recorded): ChangeRecord {
  switch (operation.name) {
    case "invite_member":
      return {
        list: "invitations",
        subject: operation.invitation,
        text: `invited \`${operation.account}\` as \`${operation.title}\``,
      };
    case "accept_invitation":
      return { list: "invitations", subject: operation.invitation, text: "accepted" };
    case "reject_invitation":
      return { list: "invitations", subject: operation.invitation, text: "rejected" };
    case "cancel_invitation":
      return { list: "invitations", subject: operation.invitation, text: "cancelled" };
    case "expire_invitation":
      return { list: "invitations", subject: operation.invitation, text: "expired" };
    case "create_member":
      return {
        list: "creations",
        subject: operation.member,
        text: `asked for member \`${operation.title}\`${operation.entity === undefined ? "" : ` of the entity \`${operation.entity}\``}`,
      };
    case "approve_member_creation":
      return { list: "creations", subject: operation.member, text: "approved" };
    case "reject_member_creation":
      return { list: "creations", subject: operation.member, text: "rejected" };
    case "move_member":
      return { list: "department_changes", subject: operation.member, text: `moved to department \`${operation.department}\`` };
    case "update_member_finance_permissions":
      return {
        list: "finance_changes",
        subject: operation.member,
        text: `finance permissions: ${operation.finance_permissions.join(", ")}`,
      };
    case "create_department":
      return { list: "departments", subject: operation.department, text: `created as \`${operation.title}\`` };
    case "rename_department":
      return { list: "departments", subject: operation.department, text: `renamed to \`${operation.title}\`` };
    case "update_department":
      return { list: "departments", subject: operation.department, text: "description or tags changed" };
    case "delete_department":
      return { list: "departments", subject: operation.department, text: "deleted" };
  }
}
