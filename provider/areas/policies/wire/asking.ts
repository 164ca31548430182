import { rowOf } from "../../../kernel";
import { departments } from "../../../resources/department/rows";
import { departmentId } from "../../../resources/department/wire/ids";
import { members } from "../../../resources/member/rows";
import { noOrganization, ownOrganization, standingOf } from "../../../resources/organization/wire/standing";
import { serviceControlKind } from "../../../resources/service-control-policy/wire/kind";
import { tagKind } from "../../../resources/tag-policy/wire/kind";
import { type Call, refused } from "../../../wire/action";
import type { Answer } from "../../../wire/answering/define";
import { numberOf, textOf } from "../../../wire/answering/parameters";
import type { PolicyKind, TargetType } from "./kind";

export const kinds: readonly PolicyKind[] = [serviceControlKind, tagKind];

/** The policy type that a parameter names; service control when it is left out. */
export function kindOf(call: Call, parameter: "Type" | "PolicyType"): PolicyKind {
  const name = textOf(call.parameters, parameter) ?? serviceControlKind.name;
  return kinds.find((kind) => kind.name === name) ?? serviceControlKind;
}

/** To change a policy from outside is not allowed: what the cloud documents for it knows no missing organization. */
export function forChanges(answer: Answer): Answer {
  return (call) =>
    standingOf(call) === "outside" ? refused("UnauthorizedOperation", "the account is in no organization") : answer(call);
}

export const notManager = refused(
  "InvalidParameter.OrganizationMemberNotManager",
  "only the management account may look at policies",
);

export function forLooks(answer: Answer, outside = noOrganization): Answer {
  return (call) => {
    const standing = standingOf(call);
    if (standing === "outside") return outside;
    return standing === "management" ? answer(call) : notManager;
  };
}

/** Is the organization that a call names the one it comes from? */
export function namesOwn(call: Call): boolean {
  return String(numberOf(call.parameters, "OrganizationId")) === ownOrganization(call).cloudId;
}

export interface Target {
  readonly id: string;
  readonly number: number;
  readonly type: TargetType;
  readonly name: string;
}

/** The department or account of a number; undefined when the organization has neither. */
export function targetOf(call: Call, number: number): Target | undefined {
  const { organization } = call;
  const id = departmentId(number);
  const department = rowOf(organization, departments, id);
  if (department !== undefined) return { id, number, type: "department", name: department.name };
  const account = String(number);
  const name =
    rowOf(organization, members, account)?.name ?? (account === ownOrganization(call).managementAccount ? "" : undefined);
  return name === undefined ? undefined : { id: account, number, type: "member", name };
}

/** Twelve digits are an account's. */
const ACCOUNTS_FROM = 100_000_000_000;

export function targetUnknown(number: number) {
  return number < ACCOUNTS_FROM
    ? refused("ResourceNotFound.OrganizationNodeNotExist", `there is no department ${number}`)
    : refused("ResourceNotFound.OrganizationMemberNotExist", `account ${number} is not in the organization`);
}
