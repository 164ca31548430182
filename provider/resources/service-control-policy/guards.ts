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
import { customPolicies, FULL_ACCESS, policiesOn, serviceControlPolicies } from "./rows";

/**
 * How service control policies guard members, for the planner (its `Guards`). Custom policies are opaque: which of their
 * statements deny and which allow is not looked at. A department or member without FullQcloudAccess lets through only what its
 * policies list (SCP-EVAL-NO-MATCH): it is a closed level, so unbinding FullQcloudAccess closes and binding it opens.
 */
export const serviceControlGuards = {
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

  levelOf(organization: Organization, target: string): { readonly policies: readonly string[]; readonly closed: boolean } {
    const epoch = epochOf(organization);
    if (epoch % 2 === 0) return nothing;
    const group = groupOf(policiesOn, epoch, target);
    const written = hamtGet(organization.groups, group.cell);
    if (written === undefined) return nothing;
    const known = levels.get(written);
    if (known !== undefined) return known;
    const bound = groupItems(organization, group);
    const found = { policies: bound.filter((policy) => policy !== FULL_ACCESS), closed: !bound.includes(FULL_ACCESS) };
    levels.set(written, found);
    return found;
  },

  touched(effects: readonly { readonly cell: string }[]) {
    const found = { everything: false, targets: [] as string[], members: [] as string[] };
    for (const { cell } of effects) {
      if (cell === switchCell) found.everything = true;
      else if (cell.startsWith(bindingPrefix)) add(found.targets, cell.slice(cell.indexOf("/", bindingPrefix.length) + 1));
      else if (cell.startsWith(memberPrefix) && cell.endsWith("#department"))
        add(found.members, cell.slice(memberPrefix.length, -"#department".length));
    }
    return found;
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
      cell: rowCell(serviceControlPolicies, policy),
      table: serviceControlPolicies.name,
      id: policy,
    }),
    bound: (organization: Organization, target: string, policy: string): Question => binding(organization, target, policy),
    closed: (organization: Organization, target: string): Question => binding(organization, target, FULL_ACCESS),
    switchedOn: (): Question => ({
      kind: "value",
      cell: switchCell,
      table: organizations.name,
      id: SELF,
      field: "scpEpoch",
    }),
  },
};

// A set that did not change is the same object in every organization: planners ask for many, before and after.
const levels = new WeakMap<object, { readonly policies: readonly string[]; readonly closed: boolean }>();
const nothing = { policies: [], closed: false } as const;
const switchCell = fieldCell(organizations, SELF, "scpEpoch");
const bindingPrefix = `${policiesOn.name}/`;
const memberPrefix = `${members.name}/`;

function epochOf(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.scpEpoch ?? 0;
}

function binding(organization: Organization, target: string, policy: string): Question {
  const group = groupOf(policiesOn, epochOf(organization), target);
  return { kind: "has", cell: itemCell(group, policy), group, item: policy };
}

function add(items: string[], item: string): void {
  if (!items.includes(item)) items.push(item);
}
