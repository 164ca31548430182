import { type Given, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { organizations, SELF } from "../../../resources/organization/rows";
import { ownOrganization, standingOf } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { type Answer, reading, writing } from "../../../wire/answering/define";
import { textOf } from "../../../wire/answering/parameters";
import { type TokenPage, tokenPage } from "../../../wire/answering/tokens";
import { accounts } from "../../account/rows";
import type { ChangeIdentityCenter } from "../directory/change";
import { codesOf, type IdentityChange, problemOf } from "../directory/changes";
import { identityCounters } from "../directory/rows";
import { identityCenters } from "../rows";
import { notModelled } from "./not-modelled";

/** What all actions of the identity centre have in common. */

export function zoneId({ organization }: Pick<Call, "organization">): string {
  return `z-${(rowOf(organization, organizations, SELF)?.cloudId ?? "").padStart(12, "0")}`;
}

const NOT_OPEN = "FailedOperation.IdentityCenterNotOpen";
const NO_ZONE = "FailedOperation.ZoneIdNotExist";
const ZONE_CODES = [NOT_OPEN, NO_ZONE];

/**
 * For the management account, in its zone. The identity centre is no service that can be delegated.
 * @param missing the code for a zone that is not there, of actions that document none but one for what they look for in it
 */
export function inZone(answer: Answer, missing?: string): Answer {
  return (call) => {
    if (standingOf(call) !== "management")
      return refused("UnauthorizedOperation", "the identity centre is used by the management account");
    if (rowOf(call.organization, identityCenters, SELF) === undefined)
      return refused(missing ?? NOT_OPEN, "the identity centre is not on");
    if (call.parameters["ZoneId"] !== undefined && textOf(call.parameters, "ZoneId") !== zoneId(call))
      return refused(missing ?? NO_ZONE, "there is no such zone");
    return answer(call);
  };
}

/** A look. @param refuses codes of its own, besides those of zones */
export function looking(action: string, answer: Answer, refuses: readonly string[] = [], missing?: string): Action {
  return { ...reading(action, inZone(answer, missing)), refuses: [...ZONE_CODES, ...refuses], notModelled };
}

export interface Changing {
  readonly kinds: readonly IdentityChange["kind"][];
  readonly performs?: readonly string[];
  readonly refuses?: readonly string[];
  readonly ownLimits?: readonly string[];
  /** As of `inZone`. */
  readonly missing?: string;
}

/** An action that makes changes of these kinds: with their codes it can refuse. */
export function changing(
  action: string,
  answer: Answer,
  { kinds, performs = [], refuses = [], ownLimits, missing }: Changing,
): Action {
  return {
    ...writing(action, inZone(answer, missing)),
    performs: ["change_identity_center", ...performs],
    refuses: [...ZONE_CODES, ...kinds.flatMap(codesOf), ...refuses],
    notModelled,
    ...(ownLimits === undefined ? {} : { ownLimits }),
  };
}

/** Makes a change, or says with the code of the public API what is in its way. */
export function change(call: Call, what: IdentityChange): WireRefusal | undefined {
  const given: Given = { at: call.at, setting: (of) => call.setting(of) };
  const problem = problemOf(call.organization, what, given);
  if (problem !== undefined) return refused(problem.code, problem.says);
  const operation: ChangeIdentityCenter<IdentityChange> = { name: "change_identity_center", change: what };
  const performed = call.perform(operation);
  return performed.kind === "refused" ? performed : undefined;
}

/** The number of what is made next. */
export function nextNumber({ organization }: Call): number {
  return (rowOf(organization, identityCounters, SELF)?.made ?? 0) + 1;
}

/** Since when the identity centre is on, in milliseconds since 1970. */
export function openedAt({ organization }: Call): number {
  return rowOf(organization, identityCenters, SELF)?.since ?? 0;
}

/** A page of records; only those of the page are rendered. */
export function paged<T>(call: Call, items: string, all: readonly T[], record: (one: T) => JsonObject): Reply {
  const page: TokenPage<T> | WireRefusal = tokenPage(all, call.parameters);
  if ("kind" in page) return page;
  return answered({ ...page.fields, [items]: page.records.map(record) });
}

/** Does one of the texts hold what the call searches for? Case does not matter. */
export function found(call: Call, ...texts: readonly string[]): boolean {
  const search = (textOf(call.parameters, "Filter") ?? "").toLowerCase();
  return search === "" || texts.some((text) => text.toLowerCase().includes(search));
}

/** Is the parameter absent or this? */
export function asked(call: Call, parameter: string, value: string): boolean {
  const wanted = call.parameters[parameter];
  return wanted === undefined || wanted === "" || String(wanted) === value;
}

/** An account, as actions that are about accounts show it. */
export function targetFields(call: Call, target: string): { readonly TargetUin: number; readonly TargetType: string } {
  return { TargetUin: Number(target), TargetType: typeOf(call, target) };
}

function typeOf(call: Call, target: string): "ManagerUin" | "MemberUin" {
  return ownOrganization(call).managementAccount === target ? "ManagerUin" : "MemberUin";
}

export function targetName({ organization }: Call, target: string): string {
  return rowOf(organization, members, target)?.name ?? rowOf(organization, accounts, target)?.name ?? "";
}

/** A target that is said to be of the other kind does not exist. */
export function wrongTarget(call: Call, type: string | undefined, target: string): WireRefusal | undefined {
  if (type === undefined || type === typeOf(call, target)) return undefined;
  return refused("FailedOperation.OrganizationMemberNotExist", `account ${target} is no target of the type ${type}`);
}
