import { accounts } from "../../areas/account/rows";
import { type Group, groupHas, groupItems, groupOf, groupSize, type Organization, rowOf } from "../../kernel";
import type { ChartNode } from "../chart";
import { childrenOf, departments, membersIn, ROOT } from "../department/rows";
import { members } from "../member/rows";
import { policiesOn, serviceControlPolicies } from "../service-control-policy/rows";
import { tagPolicies, tagPoliciesOn } from "../tag-policy/rows";
import { organizations, SELF } from "./rows";

/** The ids of departments and members that a plan touches: all others are only counted. */
export type Touched = ReadonlySet<string>;

interface Both {
  readonly before: Organization;
  readonly after: Organization;
  /** Touched departments and members, and the departments on the way to them. */
  readonly shown: ReadonlySet<string>;
}

/**
 * The organization chart of a plan: what it looks like before and after, in one tree. A member that moves is in it twice, where
 * it leaves and where it arrives.
 */
export function chartOf(before: Organization, after: Organization, touched: Touched): ChartNode {
  const shown = new Set<string>();
  for (const id of touched) {
    for (const organization of [before, after]) {
      if (rowOf(organization, members, id) !== undefined) shown.add(id);
      for (let place = placeOf(organization, id); place !== undefined; place = placeOf(organization, place)) shown.add(place);
    }
    if (rowOf(before, departments, id) !== undefined || rowOf(after, departments, id) !== undefined) shown.add(id);
  }
  return departmentNode({ before, after, shown }, ROOT);
}

/** The department above a department or a member. */
function placeOf(organization: Organization, id: string): string | undefined {
  return rowOf(organization, members, id)?.department ?? rowOf(organization, departments, id)?.parent ?? undefined;
}

function departmentNode(both: Both, id: string): ChartNode {
  const was = rowOf(both.before, departments, id);
  const is = rowOf(both.after, departments, id);
  const isRoot = id === ROOT;
  const below = kept(shownItems(both, childrenOf, id).map((child) => [child, departmentNode(both, child)]));
  const people = kept(shownItems(both, membersIn, id).map((member) => [member, memberNode(both, member, id)]));
  return {
    kind: isRoot ? "organization" : "department",
    called: isRoot ? organizationName(both) : ((is ?? was)?.name ?? id),
    mark: mark(
      was !== undefined,
      is !== undefined,
      isRoot ? undefined : renamedFrom(was?.name, is?.name),
      bindingRemarks(both, id).length > 0,
    ),
    remarks: [
      ...(isRoot ? switchRemarks(both) : [renamedFrom(was?.name, is?.name)].flatMap((text) => text ?? [])),
      ...bindingRemarks(both, id),
    ],
    children: [...byName([...below.values()]), ...byName([...people.values()])],
    unchanged: {
      departments: leftOut(both.after, groupOf(childrenOf, id), below),
      members: leftOut(both.after, groupOf(membersIn, id), people),
    },
  };
}

function memberNode(both: Both, id: string, department: string): ChartNode {
  const was = rowOf(both.before, members, id);
  const is = rowOf(both.after, members, id);
  const here = { before: was?.department === department, after: is?.department === department };
  const remarks: string[] = [];
  if (was !== undefined && is !== undefined && was.department !== is.department) {
    if (here.after) remarks.push(`from ${departmentName(both.before, was.department)}`);
    else return leaf(is.name, "moved_out", [`to ${departmentName(both.after, is.department)}`]);
    return leaf(is.name, "moved_in", [...remarks, ...memberRemarks(both, id)]);
  }
  if (was === undefined) return leaf(is?.name ?? id, "create", memberRemarks(both, id));
  if (is === undefined) return leaf(was.name, "remove", []);
  const changes = memberRemarks(both, id);
  return leaf(is.name, changes.length > 0 ? "update" : "none", changes);
}

function leaf(called: string, mark: ChartNode["mark"], remarks: readonly string[]): ChartNode {
  return { kind: "member", called, mark, remarks, children: [], unchanged: { departments: 0, members: 0 } };
}

function memberRemarks(both: Both, id: string): readonly string[] {
  const was = rowOf(both.before, members, id);
  const is = rowOf(both.after, members, id);
  const remarks: string[] = [];
  if (was !== undefined && is !== undefined) {
    const renamed = renamedFrom(was.name, is.name);
    if (renamed !== undefined) remarks.push(renamed);
    if (was.paymentMode !== is.paymentMode) remarks.push(is.paymentMode === "self_pay" ? "pays for itself" : "is paid for");
    if (was.allowQuit !== is.allowQuit) remarks.push(is.allowQuit ? "may leave on its own" : "may no longer leave on its own");
  } else if (is?.joinMethod === "invited") remarks.push("invited");
  return [...remarks, ...bindingRemarks(both, id)];
}

function bindingRemarks({ before, after }: Both, target: string): readonly string[] {
  const policies = (organization: Organization): ReadonlySet<string> => {
    const self = rowOf(organization, organizations, SELF);
    const exists = rowOf(organization, departments, target) ?? rowOf(organization, members, target);
    if (self === undefined || exists === undefined) return new Set();
    const control = self.scpEpoch % 2 === 1 ? groupItems(organization, groupOf(policiesOn, self.scpEpoch, target)) : [];
    const tag = self.tagEpoch % 2 === 1 ? groupItems(organization, groupOf(tagPoliciesOn, self.tagEpoch, target)) : [];
    return new Set([
      ...control.map((id) => rowOf(organization, serviceControlPolicies, id)?.name ?? id),
      ...tag.map((id) => rowOf(organization, tagPolicies, id)?.name ?? id),
    ]);
  };
  const was = policies(before);
  const is = policies(after);
  const gone = rowOf(after, departments, target) === undefined && rowOf(after, members, target) === undefined;
  if (gone) return [];
  // Everybody gets FullQcloudAccess by itself; saying so at each of a thousand new members would hide what matters.
  const added = [...is].filter((name) => !was.has(name) && name !== "FullQcloudAccess");
  const dropped = [...was].filter((name) => !is.has(name));
  return [...(added.length > 0 ? [`binds ${quoted(added)}`] : []), ...(dropped.length > 0 ? [`unbinds ${quoted(dropped)}`] : [])];
}

function switchRemarks({ before, after }: Both): readonly string[] {
  const was = rowOf(before, organizations, SELF);
  const is = rowOf(after, organizations, SELF);
  if (is === undefined) return was === undefined ? [] : ["deleted"];
  const turned = (label: string, old: boolean, now: boolean): readonly string[] =>
    old === now ? [] : [`${label} ${now ? "on" : "off"}`];
  return [
    ...(was === undefined ? ["created"] : []),
    ...turned("service control", (was?.scpEpoch ?? 0) % 2 === 1, is.scpEpoch % 2 === 1),
    ...turned("tag policy", (was?.tagEpoch ?? 0) % 2 === 1, is.tagEpoch % 2 === 1),
    ...turned("member deletion", was?.memberDeletion ?? false, is.memberDeletion),
  ];
}

function organizationName({ before, after }: Both): string {
  const account = (rowOf(after, organizations, SELF) ?? rowOf(before, organizations, SELF))?.managementAccount;
  return (account === undefined ? undefined : rowOf(after, accounts, account)?.name) ?? "organization";
}

function shownItems({ before, after, shown }: Both, kind: typeof childrenOf, department: string): readonly string[] {
  const found = new Set<string>();
  for (const organization of [before, after]) {
    for (const id of groupItems(organization, groupOf(kind, department))) if (shown.has(id)) found.add(id);
  }
  return [...found];
}

/** Without the branches in which there is nothing to see: a plan names members that it does not change. */
function kept(nodes: readonly (readonly [string, ChartNode])[]): ReadonlyMap<string, ChartNode> {
  return new Map(
    nodes.filter(([, { mark: marked, remarks, children }]) => marked !== "none" || remarks.length > 0 || children.length > 0),
  );
}

/** How many of a department's items the chart does not show. */
function leftOut(after: Organization, items: Group, shown: ReadonlyMap<string, ChartNode>): number {
  let there = 0;
  for (const id of shown.keys()) if (groupHas(after, items, id)) there += 1;
  return groupSize(after, items) - there;
}

function mark(existed: boolean, exists: boolean, renamed: string | undefined, rebound: boolean): ChartNode["mark"] {
  if (!existed) return exists ? "create" : "none";
  if (!exists) return "remove";
  return renamed !== undefined || rebound ? "update" : "none";
}

function renamedFrom(was: string | undefined, is: string | undefined): string | undefined {
  return was !== undefined && is !== undefined && was !== is ? `renamed from ${quoted([was])}` : undefined;
}

function departmentName(organization: Organization, id: string): string {
  return quoted([rowOf(organization, departments, id)?.name ?? id]);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function byName(nodes: readonly ChartNode[]): readonly ChartNode[] {
  return [...nodes].sort((a, b) => (a.called < b.called ? -1 : a.called > b.called ? 1 : 0));
}
