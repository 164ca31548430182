import {
  fieldCell,
  groupItems,
  groupOf,
  itemCell,
  type Operation,
  type Organization,
  type Question,
  rowCell,
  rowOf,
} from "../../kernel";
import { hamtGet } from "../../kernel/hamt";
import { childrenOf, departments, membersIn, ROOT } from "../department/rows";
import { members } from "../member/rows";
import { organizations, SELF } from "../organization/rows";
import type { BindScp, UnbindScp } from "./operations";
import { customPolicies, FULL_ACCESS, policiesOn, serviceControlPolicies, targetsOf } from "./rows";

/** What is bound to a target: custom policies by name and content, and whether FullQcloudAccess is missing. */
export interface GuardLevel {
  readonly policies: readonly string[];
  readonly closed: boolean;
  readonly bound: readonly { readonly policy: string; readonly text: string }[];
  readonly says: string;
}

/**
 * How service control policies guard members, for the planner (all of its `Guards` but the judging, which reads what policies say).
 * Custom policies are opaque here: which of their statements deny and which allow is not looked at, only that they say the same. A
 * department or member without FullQcloudAccess lets through only what its policies list (SCP-EVAL-NO-MATCH): it is a closed level,
 * so unbinding FullQcloudAccess closes and binding it opens.
 */
export const serviceControlGuards = () => ({
  leaning(operation: Operation): "closes" | "opens" | "neither" {
    switch (operation.name) {
      case "enable_scp":
        return "closes";
      case "disable_scp":
        return "opens";
      case "bind_scp":
        return (operation as BindScp).policy === FULL_ACCESS ? "opens" : "closes";
      case "unbind_scp":
        return (operation as UnbindScp).policy === FULL_ACCESS ? "closes" : "opens";
      default:
        return "neither";
    }
  },

  *places(organization: Organization): Generator<{ readonly id: string; readonly above: string | null }> {
    if (rowOf(organization, departments, ROOT) === undefined) return;
    const found: { readonly id: string; readonly above: string | null }[] = [{ id: ROOT, above: null }];
    for (let place = found.pop(); place !== undefined; place = found.pop()) {
      yield place;
      for (const id of groupItems(organization, groupOf(childrenOf, place.id))) found.push({ id, above: place.id });
    }
  },

  membersAt: (organization: Organization, place: string): readonly string[] =>
    groupItems(organization, groupOf(membersIn, place)),

  placeOf: (organization: Organization, member: string): string | undefined => rowOf(organization, members, member)?.department,

  rewritten: (start: Organization, end: Organization): readonly string[] =>
    groupItems(start, groupOf(customPolicies)).filter((policy) => {
      const [was, is] = [rowOf(start, serviceControlPolicies, policy), rowOf(end, serviceControlPolicies, policy)];
      return was !== is && was !== undefined && is !== undefined && was.content !== is.content;
    }),

  levelOf: levelReader(),

  policyOf,

  touched(effects: readonly { readonly cell: string }[], after: Organization) {
    const targets = new Set<string>();
    const moved = new Set<string>();
    let everything = false;
    for (const { cell } of effects) {
      if (cell === switchCell) everything = true;
      else if (cell.startsWith(bindingPrefix)) targets.add(cell.slice(cell.indexOf("/", bindingPrefix.length) + 1));
      else if (cell.startsWith(memberPrefix) && cell.endsWith("#department"))
        moved.add(cell.slice(memberPrefix.length, -"#department".length));
      else if (cell.startsWith(policyPrefix) && cell.endsWith("#content")) {
        const policy = cell.slice(policyPrefix.length, -"#content".length);
        for (const target of groupItems(after, groupOf(targetsOf, epochOf(after), policy))) targets.add(target);
      }
    }
    return { everything, targets: [...targets], members: [...moved] };
  },

  questions: {
    place: (member: string): Question => ({
      kind: "value",
      cell: fieldCell(members, member, "department"),
      table: members.name,
      id: member,
      field: "department",
    }),
    policy: (policy: string): Question => ({
      kind: "exists",
      cell: rowCell(serviceControlPolicies, policyOf(policy)),
      table: serviceControlPolicies.name,
      id: policyOf(policy),
    }),
    text: (policy: string): Question => ({
      kind: "value",
      cell: fieldCell(serviceControlPolicies, policyOf(policy), "content"),
      table: serviceControlPolicies.name,
      id: policyOf(policy),
      field: "content",
    }),
    bound: (organization: Organization, target: string, policy: string): Question =>
      binding(organization, target, policyOf(policy)),
    closed: (organization: Organization, target: string): Question => binding(organization, target, FULL_ACCESS),
    switchedOn: (): Question => ({
      kind: "value",
      cell: switchCell,
      table: organizations.name,
      id: SELF,
      field: "scpEpoch",
    }),
  },
});

/** The name of a policy in a level is its id with a number for what it says. */
function policyOf(name: string): string {
  return name.slice(0, name.lastIndexOf("@"));
}

const nothing: GuardLevel = { policies: [], closed: false, bound: [], says: "" };

/**
 * Reads levels. A set of bindings that did not change is the same object in every organization, and planners ask for many, before
 * and after: it is looked at again only when one of its policies was rewritten.
 */
function levelReader(): (organization: Organization, target: string) => GuardLevel {
  const levels = new WeakMap<object, { rows: Organization["rows"]; readonly level: GuardLevel }>();
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return (organization, target) => {
    const epoch = epochOf(organization);
    if (epoch % 2 === 0) return nothing;
    const group = groupOf(policiesOn, epoch, target);
    const written = hamtGet(organization.groups, group.cell);
    if (written === undefined) return nothing;
    const textOf = (policy: string): string => rowOf(organization, serviceControlPolicies, policy)?.content ?? "";
    const known = levels.get(written);
    if (known !== undefined) {
      // Binding changes no row.
      if (known.rows === organization.rows) return known.level;
      if (known.level.bound.every(({ policy, text }) => textOf(policy) === text)) {
        known.rows = organization.rows;
        return known.level;
      }
    }
    const bound = groupItems(organization, group).map((policy) => ({ policy, text: textOf(policy) }));
    const custom = bound.filter(({ policy }) => policy !== FULL_ACCESS);
    const level: GuardLevel = {
      policies: custom.map(({ policy, text }) => `${policy}@${numberOf(text)}`),
      closed: custom.length === bound.length,
      bound,
      says: custom.length === 0 ? "" : [...new Set(bound.map(({ text }) => numberOf(text)))].sort((x, y) => x - y).join(","),
    };
    levels.set(written, { rows: organization.rows, level });
    return level;
  };
}

const switchCell = fieldCell(organizations, SELF, "scpEpoch");
const bindingPrefix = `${policiesOn.name}/`;
const memberPrefix = `${members.name}/`;
const policyPrefix = `${serviceControlPolicies.name}/`;

function epochOf(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.scpEpoch ?? 0;
}

function binding(organization: Organization, target: string, policy: string): Question {
  const group = groupOf(policiesOn, epochOf(organization), target);
  return { kind: "has", cell: itemCell(group, policy), group, item: policy };
}
