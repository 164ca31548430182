import type { Action } from "../../../wire/action";
import { reading, telling, writing } from "../../../wire/answering/define";
import { forInsiders, forManagement } from "../../organization/wire/standing";
import { createMember, deleteAccount, moveMembers, removeMembers, updateMember } from "./changing";
import { checkAccountDelete } from "./deleting";
import { addEmail, describeEmail, sendEmail, updateEmail } from "./email";
import { acceptInvitation, cancelInvitation, denyInvitation, inviteMember, listInvitations } from "./invitations";
import { describeMembers } from "./listing";

export const memberActions: readonly Action[] = [
  reading("DescribeOrganizationMembers", forInsiders(describeMembers)),
  telling(
    writing("CreateOrganizationMember", forInsiders(createMember)),
    ["create_member", "assign_login_permission"],
    [
      "ResourceNotFound.OrganizationNotExist",
      "ResourceNotFound.OrganizationAuthRelationNotExist",
      "FailedOperation.CreateRecordNotExist",
    ],
  ),
  telling(
    writing("UpdateOrganizationMember", forInsiders(updateMember)),
    ["update_member", "update_member_finance_permissions", "set_payment_mode"],
    ["ResourceNotFound.OrganizationNotExist", "ResourceNotFound.MemberNotExist"],
  ),
  telling(
    writing(
      "MoveOrganizationNodeMembers",
      forInsiders((call) => moveMembers(call, "MemberUin")),
    ),
    ["move_member"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  telling(
    writing(
      "DeleteOrganizationMembers",
      forInsiders((call) => removeMembers(call, "MemberUin")),
    ),
    ["remove_member"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  telling(
    writing("DeleteAccount", forInsiders(deleteAccount)),
    ["check_member_deletion", "delete_member"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  reading("CheckAccountDelete", forManagement(checkAccountDelete)),
  telling(
    writing("InviteOrganizationMember", forInsiders(inviteMember)),
    ["invite_member"],
    ["ResourceNotFound.OrganizationNotExist", "FailedOperation.AuthInfoNotSame", "FailedOperation.OrganizationMemberExist"],
  ),
  reading("ListOrganizationInvitations", listInvitations, "2018-12-25"),
  telling(writing("AcceptOrganizationInvitation", acceptInvitation, "2018-12-25"), ["accept_invitation"]),
  telling(writing("DenyOrganizationInvitation", denyInvitation, "2018-12-25"), ["reject_invitation"]),
  telling(writing("CancelOrganizationInvitation", cancelInvitation, "2018-12-25"), ["cancel_invitation"]),
  telling(
    writing("AddOrganizationMemberEmail", forInsiders(addEmail)),
    ["bind_security_info", "rebind_security_info"],
    ["ResourceNotFound.OrganizationNotExist"],
  ),
  reading("DescribeOrganizationMemberEmailBind", forManagement(describeEmail)),
  telling(
    writing("UpdateOrganizationMemberEmailBind", forInsiders(updateEmail)),
    ["update_security_info"],
    ["ResourceNotFound.OrganizationNotExist", "ResourceNotFound.EmailBindRecordNotExist"],
  ),
  telling(
    writing("SendOrgMemberAccountBindEmail", forInsiders(sendEmail)),
    ["resend_activation_link"],
    ["ResourceNotFound.OrganizationNotExist", "ResourceNotFound.EmailBindRecordNotExist"],
  ),
];
