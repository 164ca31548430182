import { rowOf } from "../../../kernel";
import type { JsonObject } from "../../../wire/action";
import { asking, EARLIER, type Known, pages, request } from "../../../wire/asking";
import { records } from "../../../wire/observing";
import { nodeNumber } from "../../department/wire/numbers";
import { partsOf } from "../mobile";
import type {
  BindSecurityInfo,
  CancelInvitation,
  CheckMemberDeletion,
  CreateMember,
  DeleteMember,
  InviteMember,
  MoveMember,
  QuitOrganization,
  RebindSecurityInfo,
  RemoveMember,
  ResendActivationLink,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
  UpdateSecurityInfo,
} from "../operations";
import { type FinancePermission, members } from "../rows";
import { PAID_FOR, permissionNumbers } from "./numbers";
import { MEMBERS } from "./observing";

const INVITATIONS = pages("Invitations", "TotalCount", 50);
/** `Status` of an invitation that waits for its answer. */
const WAITING = 0;

interface Terms {
  readonly finance_permissions: readonly FinancePermission[];
  readonly payer: string | null;
}

/** What may be done with a member's finances, and who pays: one list on the wire. */
function termsOn({ finance_permissions, payer }: Terms): JsonObject {
  const granted = permissionNumbers([...new Set<FinancePermission>([...finance_permissions, "view_bills", "view_balance"])]);
  const PermissionIds = payer === null ? granted : [...granted, PAID_FOR].sort((a, b) => a - b);
  return { PolicyType: "Financial", PermissionIds, ...(payer === null ? {} : { PayUin: payer }) };
}

/** The terms of a member as last seen. */
function termsOf(member: string, { organization }: Known): Terms {
  const row = rowOf(organization, members, member);
  return { finance_permissions: row?.financePermissions ?? [], payer: row?.payer ?? null };
}

function updating(member: string, changes: JsonObject) {
  return request("UpdateOrganizationMember", { MemberUin: Number(member), ...changes });
}

/** A phone number in its two parts. */
function contactOn({ email, mobile }: { readonly email: string; readonly mobile: string }): JsonObject {
  const { countryCode, number } = partsOf(mobile);
  return { Email: email, CountryCode: countryCode, Phone: number };
}

export const memberRequests = [
  asking<CreateMember>({
    operation: "create_member",
    // The cloud knows verified entities by numbers.
    before: ({ entity }) =>
      entity === undefined ? undefined : request("DescribeOrganizationAuthNode", { AuthName: entity, Offset: 0, Limit: 50 }),
    asks: ({ title, description, department, entity, ...terms }, known, found = {}) => {
      const relation = records(found, "Items").find(({ AuthName }) => AuthName === entity)?.["RelationId"];
      return request("CreateOrganizationMember", {
        ...{ Name: title, AccountName: title, NodeId: nodeNumber(department, known), Remark: description },
        ...termsOn(terms),
        ...(relation === undefined ? {} : { AuthRelationId: relation }),
      });
    },
    ids: ({ member }, { Uin }) => ({ [member]: String(Uin) }),
    find: ({ member, title }) => ({
      request: request("DescribeOrganizationMembers", { SearchKey: title }),
      paging: MEMBERS,
      match: ({ MemberUin, Name }) => (Name === title ? { [member]: String(MemberUin) } : undefined),
    }),
  }),
  asking<InviteMember>({
    operation: "invite_member",
    asks: ({ account, title, description, department, allow_quit, ...terms }, known) =>
      request("InviteOrganizationMember", {
        ...{ MemberUin: Number(account), Name: title, NodeId: nodeNumber(department, known), Remark: description },
        ...{ IsAllowQuit: allow_quit ? "Allow" : "Denied" },
        ...termsOn(terms),
      }),
    // The answer has no id: the invitation is found like one whose answer was lost.
    find: ({ invitation, account }) => ({
      request: request("ListOrganizationInvitations", { Invited: 0 }, EARLIER),
      paging: INVITATIONS,
      match: ({ Id, Uin, Status }) => (Uin === Number(account) && Status === WAITING ? { [invitation]: String(Id) } : undefined),
    }),
  }),
  asking<CancelInvitation>({
    operation: "cancel_invitation",
    asks: ({ invitation }) => request("CancelOrganizationInvitation", { Id: Number(invitation) }, EARLIER),
  }),
  asking<UpdateMember>({
    operation: "update_member",
    asks: ({ member, title, description, allow_quit }) =>
      updating(member, {
        ...(title === undefined ? {} : { Name: title }),
        ...(description === undefined ? {} : { Remark: description }),
        ...(allow_quit === undefined ? {} : { IsAllowQuit: allow_quit ? "Allow" : "Denied" }),
      }),
  }),
  asking<MoveMember>({
    operation: "move_member",
    asks: ({ member, department }, known) =>
      request("MoveOrganizationNodeMembers", { NodeId: nodeNumber(department, known), MemberUin: [Number(member)] }),
  }),
  asking<UpdateMemberFinancePermissions>({
    operation: "update_member_finance_permissions",
    asks: ({ member, finance_permissions }, known) =>
      updating(member, termsOn({ ...termsOf(member, known), finance_permissions })),
  }),
  asking<SetPaymentMode>({
    operation: "set_payment_mode",
    asks: ({ member, payer }, known) => updating(member, termsOn({ ...termsOf(member, known), payer })),
  }),
  asking<RemoveMember>({
    operation: "remove_member",
    asks: ({ member }) => request("DeleteOrganizationMembers", { MemberUin: [Number(member)] }),
    doneBy: ["ResourceNotFound.MemberNotExist", "ResourceNotFound.OrganizationMemberNotExist"],
  }),
  asking<QuitOrganization>({
    operation: "quit_organization",
    asks: (_, { organizationId }) => request("QuitOrganization", { OrgId: organizationId }),
  }),
  // The cloud checks when it deletes; asked before, it says what it would find.
  asking<CheckMemberDeletion>({
    operation: "check_member_deletion",
    asks: ({ member }) => request("CheckAccountDelete", { MemberUin: Number(member) }),
  }),
  asking<DeleteMember>({
    operation: "delete_member",
    asks: ({ member }) => request("DeleteAccount", { MemberUin: Number(member) }),
    doneBy: ["ResourceNotFound.MemberNotExist", "ResourceNotFound.OrganizationMemberNotExist"],
  }),
  asking<BindSecurityInfo>({
    operation: "bind_security_info",
    asks: ({ member, ...contact }) => request("AddOrganizationMemberEmail", { MemberUin: Number(member), ...contactOn(contact) }),
  }),
  asking<RebindSecurityInfo>({
    operation: "rebind_security_info",
    asks: ({ member, ...contact }) => request("AddOrganizationMemberEmail", { MemberUin: Number(member), ...contactOn(contact) }),
  }),
  asking<UpdateSecurityInfo>({
    operation: "update_security_info",
    before: ({ member }) => request("DescribeOrganizationMemberEmailBind", { MemberUin: Number(member) }),
    asks: ({ member, ...contact }, _, { BindId = 0 } = {}) =>
      request("UpdateOrganizationMemberEmailBind", { MemberUin: Number(member), BindId, ...contactOn(contact) }),
  }),
  asking<ResendActivationLink>({
    operation: "resend_activation_link",
    before: ({ member }) => request("DescribeOrganizationMemberEmailBind", { MemberUin: Number(member) }),
    asks: ({ member }, _, { BindId = 0 } = {}) => request("SendOrgMemberAccountBindEmail", { MemberUin: Number(member), BindId }),
  }),
];
