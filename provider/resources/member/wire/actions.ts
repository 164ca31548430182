import type { Action } from "../../../wire/action";
import { reading, writing } from "../../../wire/answering/define";
import { forInsiders, forManagement } from "../../organization/wire/standing";
import { createMember, deleteAccount, moveMembers, removeMembers, updateMember } from "./changing";
import { checkAccountDelete } from "./deleting";
import { addEmail, describeEmail, sendEmail, updateEmail } from "./email";
import { acceptInvitation, cancelInvitation, denyInvitation, inviteMember, listInvitations } from "./invitations";
import { describeMembers } from "./listing";

export const memberActions: readonly Action[] = [
  reading("DescribeOrganizationMembers", forInsiders(describeMembers)),
  writing("CreateOrganizationMember", forInsiders(createMember)),
  writing("UpdateOrganizationMember", forInsiders(updateMember)),
  writing(
    "MoveOrganizationNodeMembers",
    forInsiders((call) => moveMembers(call, "MemberUin")),
  ),
  writing(
    "DeleteOrganizationMembers",
    forInsiders((call) => removeMembers(call, "MemberUin")),
  ),
  writing("DeleteAccount", forInsiders(deleteAccount)),
  reading("CheckAccountDelete", forManagement(checkAccountDelete)),
  writing("InviteOrganizationMember", forInsiders(inviteMember)),
  reading("ListOrganizationInvitations", listInvitations, "2018-12-25"),
  writing("AcceptOrganizationInvitation", acceptInvitation, "2018-12-25"),
  writing("DenyOrganizationInvitation", denyInvitation, "2018-12-25"),
  writing("CancelOrganizationInvitation", cancelInvitation, "2018-12-25"),
  writing("AddOrganizationMemberEmail", forInsiders(addEmail)),
  reading("DescribeOrganizationMemberEmailBind", forManagement(describeEmail)),
  writing("UpdateOrganizationMemberEmailBind", forInsiders(updateEmail)),
  writing("SendOrgMemberAccountBindEmail", forInsiders(sendEmail)),
];
