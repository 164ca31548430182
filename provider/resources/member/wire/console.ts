import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type {
  ActivateSecurityInfo,
  ApplyToJoin,
  ApproveMemberCreation,
  CheckMemberDeletion,
  ConfirmFinancePermission,
  EvictMember,
  RejectMemberCreation,
} from "../operations";
import { financePermissions } from "../rows";

export const memberConsole: readonly ConsoleOperation[] = [
  consoleOperation<EvictMember>({
    operation: "evict_member",
    action: "EvictMember",
    summary: "Remove a member that has lost its verified entity, which only the vendor does.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<ConfirmFinancePermission>({
    operation: "confirm_finance_permission",
    action: "ConfirmFinancePermission",
    summary: "Confirm, as the member, a finance permission that was granted later.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Permission", argument: "permission", type: "string", enum: financePermissions, doc: "The permission." },
    ],
  }),
  consoleOperation<ApproveMemberCreation>({
    operation: "approve_member_creation",
    action: "ApproveMemberCreation",
    summary: "Approve, as the admin of its entity, that a member is created.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<RejectMemberCreation>({
    operation: "reject_member_creation",
    action: "RejectMemberCreation",
    summary: "Refuse, as the admin of its entity, that a member is created.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<ActivateSecurityInfo>({
    operation: "activate_security_info",
    action: "ActivateSecurityInfo",
    summary: "Follow the link in the e-mail that asks a member for its activation.",
    fields: [{ name: "MemberUin", argument: "member", type: "string", doc: "The member." }],
  }),
  consoleOperation<CheckMemberDeletion>({
    operation: "check_member_deletion",
    action: "CheckMemberDeletion",
    summary: "Check, and note, whether a member may be deleted.",
    fields: [
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Confirm", argument: "confirm", type: "string", doc: "The name of the account, typed." },
    ],
  }),
  consoleOperation<ApplyToJoin>({
    operation: "apply_to_join",
    action: "ApplyToJoin",
    summary: "Ask, as an account outside, to become a member.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Name", argument: "title", type: "string", doc: "What it would be called." },
    ],
  }),
];
