import { decide, type Operation, type Organization, type Refusal, rowOf, type SettingValue } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import type {
  CreateDepartment,
  DeleteDepartment,
  RenameDepartment,
  UpdateDepartment,
} from "../../provider/resources/department/operations";
import { departments } from "../../provider/resources/department/rows";
import type { AcceptInvitation, CreateMember, InviteMember, MoveMember } from "../../provider/resources/member/operations";
import { accountActor } from "../../provider/resources/organization/actors";
import { after, NOON } from "./kernel";

/** Operations on departments and their members as tests say them, with everything unimportant filled in. */

const terms = { description: "", finance_permissions: [], payment_mode: "self_pay", payer: null } as const;

export function createDepartment(department: string, others: Partial<Omit<CreateDepartment, "name">> = {}): CreateDepartment {
  return { name: "create_department", department, parent: "root", title: department, description: "", tags: {}, ...others };
}
export function renameDepartment(department: string, title: string): RenameDepartment {
  return { name: "rename_department", department, title };
}
export function updateDepartment(department: string, changes: Partial<UpdateDepartment>): UpdateDepartment {
  return { name: "update_department", department, ...changes };
}
export function deleteDepartment(department: string): DeleteDepartment {
  return { name: "delete_department", department };
}
export function createMember(member: string, others: Partial<Omit<CreateMember, "name">> = {}): CreateMember {
  return { name: "create_member", member, title: `Member-${member}`, department: "root", ...terms, ...others };
}
export function moveMember(member: string, department: string): MoveMember {
  return { name: "move_member", member, department };
}
export function inviteMember(account: string, others: Partial<Omit<InviteMember, "name">> = {}): InviteMember {
  const own = { invitation: `i-${account}`, title: `Invited-${account.slice(-6)}`, department: "root", allow_quit: false };
  return { name: "invite_member", account, ...own, ...terms, ...others };
}
export function acceptInvitation(account: string, invitation = `i-${account}`): AcceptInvitation {
  return { name: "accept_invitation", invitation, account, by: accountActor(account) };
}

/** The same operation, asked for by an account that is not the management account. */
export function askedBy(account: string, operation: Operation): Operation {
  return { ...operation, by: accountActor(account) };
}

/** Departments below each other: `d-1` below Root, `d-2` below `d-1`, … */
export function levels(count: number): readonly CreateDepartment[] {
  return Array.from({ length: count }, (_, index) =>
    createDepartment(`d-${index + 1}`, { parent: index === 0 ? "root" : `d-${index}` }),
  );
}

export function departmentIn(organization: Organization, id: string) {
  return rowOf(organization, departments, id);
}

/** The first refusal; fails the test when there is none. */
export function refusal(
  organization: Organization,
  operation: Operation,
  settings: Readonly<Record<string, SettingValue>> = {},
): Refusal {
  const decision = decide(kernelWith(settings), organization, operation, NOON);
  if (decision.kind === "accepted") throw new Error(`${JSON.stringify(operation)} was accepted`);
  return decision.refusals[0];
}

/** The organization after the remedy of the refusal of `operation`; fails the test when there is no remedy. */
export function remedied(organization: Organization, operation: Operation): Organization {
  const remedy = refusal(organization, operation).remedy();
  if (remedy === undefined) throw new Error(`nothing is said to help against the refusal of ${JSON.stringify(operation)}`);
  return after(organization, remedy.operations);
}
