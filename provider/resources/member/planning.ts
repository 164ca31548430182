import { accounts } from "../../areas/account/rows";
import { groupItems, groupOf, groupSize, type Operation, type Organization, rowOf } from "../../kernel";
import { administeredBy, entities } from "../entity-admin/rows";
import { accountActor } from "../organization/actors";
import { organizations, SELF } from "../organization/rows";
import type { Removal, Situation } from "../resource-type";
import type { MemberAttributes } from "./attributes";
import { inFull, isSameNumber } from "./mobile";
import type {
  AcceptInvitation,
  ActivateSecurityInfo,
  ApproveMemberCreation,
  BindSecurityInfo,
  CheckMemberDeletion,
  CreateMember,
  DeleteMember,
  InviteMember,
  MoveMember,
  RebindSecurityInfo,
  RemoveMember,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
  UpdateSecurityInfo,
} from "./operations";
import { allPendingCreations, creationRequests, type Invitation, invitations, members, pendingInvitations } from "./rows";

/** Operations that make a declared member one: they carry whatever the cloud lets them carry. */
export function joining(id: string, after: MemberAttributes, situation: Situation): readonly Operation[] {
  return after.account === null ? creating(id, after, situation) : inviting(after.account, after, situation.observed);
}

function creating(member: string, after: MemberAttributes, { observed }: Situation): readonly Operation[] {
  // Paid for, it could not be allowed to leave any more (AllowQuitIllegal): then the payer is set afterwards.
  const paysLater = after.allow_quit && after.payment_mode === "pay_on_behalf";
  const paid = paysLater ? { ...after, payment_mode: "self_pay" as const, payer: null } : after;
  const create: CreateMember = {
    ...{ name: "create_member", member },
    ...(after.entity === null ? {} : { entity: after.entity }),
    ...termsOf(paid),
  };
  const approve = after.entity === null ? [] : [approval(member, after.entity, observed)];
  const asked = rowOf(observed, creationRequests, member)?.state === "pending";
  return [
    ...(asked ? [] : [create]),
    ...approve,
    ...securing(member, after, "created"),
    ...(paysLater ? paying(member, after) : []),
  ];
}

/** Given by the entity's admin. Where that admin only comes with this plan, the answer names nobody. */
function approval(member: string, entity: string, observed: Organization): ApproveMemberCreation {
  const admin = rowOf(observed, entities, entity)?.admin ?? undefined;
  return { name: "approve_member_creation", member, ...(admin === undefined ? {} : { by: accountActor(admin) }) };
}

function inviting(account: string, after: MemberAttributes, observed: Organization): readonly Operation[] {
  const pending = rowOf(observed, pendingInvitations, account)?.invitation;
  const accepting = (invitation: string): AcceptInvitation => ({
    name: "accept_invitation",
    invitation,
    account,
    by: accountActor(account),
  });
  const row = pending === undefined ? undefined : rowOf(observed, invitations, pending);
  if (pending !== undefined && row !== undefined) {
    // Only the answer is missing; where the invitation says something else than the declaration, that is changed afterwards.
    return [accepting(pending), ...editing(account, invitedAs(account, row, after), after, "invited", observed)];
  }
  const invitation = `+invitation.${account}`;
  const invite: InviteMember = {
    ...{ name: "invite_member", invitation, account },
    ...{ allow_quit: after.allow_quit, ...termsOf(after) },
  };
  return [invite, accepting(invitation)];
}

function invitedAs(account: string, row: Readonly<Invitation>, after: MemberAttributes): MemberAttributes {
  return {
    ...after,
    name: row.memberName,
    description: row.description,
    account,
    department: row.department,
    finance_permissions: row.financePermissions,
    payment_mode: row.paymentMode,
    payer: row.payer,
    allow_quit: row.allowQuit,
  };
}

function termsOf(after: MemberAttributes) {
  const { name: title, description, department, finance_permissions, payment_mode, payer } = after;
  return { title, description, department, finance_permissions, payment_mode, payer };
}

/** Operations that lead a member from `before` to `after`, its bindings left out. */
export function editing(
  member: string,
  before: MemberAttributes,
  after: MemberAttributes,
  joinMethod: "created" | "invited",
  observed: Organization,
): readonly Operation[] {
  const found: Operation[] = [];
  const update = (fields: Pick<UpdateMember, "title"> | Pick<UpdateMember, "description"> | Pick<UpdateMember, "allow_quit">) => {
    const operation: UpdateMember = { name: "update_member", member, ...fields };
    found.push(operation);
  };
  if (before.name !== after.name) update({ title: after.name });
  if (before.description !== after.description) update({ description: after.description });
  if (before.department !== after.department) {
    const move: MoveMember = { name: "move_member", member, department: after.department };
    found.push(move);
  }
  if (before.finance_permissions.join() !== after.finance_permissions.join()) {
    const { finance_permissions } = after;
    const grant: UpdateMemberFinancePermissions = { name: "update_member_finance_permissions", member, finance_permissions };
    found.push(grant);
  }
  if (before.payment_mode !== after.payment_mode || before.payer !== after.payer) {
    if (paysForItselfBetween(before, after, observed)) found.push(...paying(member, { payment_mode: "self_pay", payer: null }));
    found.push(...paying(member, after));
  }
  return [...found, ...securing(member, after, joinMethod, before)];
}

/**
 * A new entity admin cannot take over payments in one step: it gets the role only after the old one lost it, and the old one
 * cannot lose it while it pays (PAY-PAYER-STILL-PAYING). The member pays for itself in between.
 */
function paysForItselfBetween(before: MemberAttributes, after: MemberAttributes, observed: Organization): boolean {
  if (before.payer === null || after.payer === null) return false;
  const role = (account: string): boolean => groupSize(observed, groupOf(administeredBy, account)) > 0;
  return role(before.payer) && !role(after.payer) && after.payer !== rowOf(observed, organizations, SELF)?.managementAccount;
}

function paying(member: string, { payment_mode, payer }: Pick<MemberAttributes, "payment_mode" | "payer">): readonly Operation[] {
  const pay: SetPaymentMode = { name: "set_payment_mode", member, payment_mode, payer };
  return [pay];
}

/** Security information and the leave switch, which for a created member waits for the activation of the former. */
function securing(
  member: string,
  after: MemberAttributes,
  joinMethod: "created" | "invited",
  before?: MemberAttributes,
): readonly Operation[] {
  const submitted = submitting(member, after, before);
  const turned = (before?.allow_quit ?? false) !== after.allow_quit;
  const update: UpdateMember = { name: "update_member", member, allow_quit: after.allow_quit };
  if (!turned) return submitted;
  const pending = submitted.length > 0 || before?.security_information?.state === "pending";
  const activate: ActivateSecurityInfo = { name: "activate_security_info", member, by: accountActor(member) };
  return [...submitted, ...(after.allow_quit && joinMethod === "created" && pending ? [activate] : []), update];
}

function submitting(member: string, after: MemberAttributes, before?: MemberAttributes): readonly Operation[] {
  const wanted = after.security_information;
  const held = before?.security_information ?? null;
  if (wanted === null || sameSecurityInformation(held, wanted)) return [];
  const submission = { member, email: wanted.email, mobile: inFull(wanted.mobile) };
  const bind: BindSecurityInfo = { name: "bind_security_info", ...submission };
  const modify: UpdateSecurityInfo = { name: "update_security_info", ...submission };
  const rebind: RebindSecurityInfo = { name: "rebind_security_info", ...submission };
  if (held === null) return [bind];
  return [held.state === "failed" ? rebind : modify];
}

/**
 * Is nothing to be done for the declared security information? Not when nothing is declared (it is never unbound), and not once it
 * is activated, even with another e-mail address: SECINFO-NO-UNBIND.
 */
export function sameSecurityInformation(
  held: MemberAttributes["security_information"],
  wanted: MemberAttributes["security_information"],
): boolean {
  if (wanted === null || held?.state === "activated") return true;
  return held !== null && held.state !== "failed" && held.email === wanted.email && isSameNumber(held.mobile, wanted.mobile);
}

/** What becomes of a member whose declaration is gone, as its deletion policy said. */
export function leaving(member: string, before: MemberAttributes, situation: Situation): Removal {
  const { remembered, observed, organization } = situation;
  switch (remembered["deletion_policy"]) {
    case "quarantine": {
      const department = organization?.["quarantine"];
      if (typeof department !== "string")
        return retained("its deletion policy is `quarantine`, but no quarantine department is declared");
      const move: MoveMember = { name: "move_member", member, department };
      return {
        ...retained("its deletion policy is `quarantine`: it stays in the quarantine department"),
        operations: before.department === department ? [] : [move],
      };
    }
    case "remove": {
      const remove: RemoveMember = { name: "remove_member", member };
      return { kind: "removed", operations: [remove] };
    }
    case "delete": {
      const confirm = rowOf(observed, accounts, member)?.name ?? "";
      const check: CheckMemberDeletion = { name: "check_member_deletion", member, confirm };
      const gone: DeleteMember = { name: "delete_member", member, confirm };
      return { kind: "removed", operations: [check, gone] };
    }
    default:
      return retained("its deletion policy is `retain`");
  }
}

function retained(why: string): Extract<Removal, { kind: "retained" }> {
  return { kind: "retained", why, operations: [] };
}

/** The id that a member will have, where it is known before: an invited account's own, or that of a pending creation request. */
export function foreseenId(after: MemberAttributes, observed: Organization): string | undefined {
  if (after.account !== null) return after.account;
  if (after.entity === null) return undefined;
  return groupItems(observed, groupOf(allPendingCreations)).find((id) => {
    const request = rowOf(observed, creationRequests, id);
    return request?.memberName === after.name && request.entity === after.entity;
  });
}

/** The management account; that of an organization still to be created is the caller. */
export function managementAccountOf(observed: Organization, caller: string): string {
  return rowOf(observed, organizations, SELF)?.managementAccount ?? caller;
}

export function joinMethodOf(observed: Organization, member: string): "created" | "invited" {
  return rowOf(observed, members, member)?.joinMethod ?? "created";
}
