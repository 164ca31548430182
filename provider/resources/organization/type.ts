import { groupItems, groupOf, type Operation, rowOf } from "../../kernel";
import { choice, flag, optional, reference } from "../attributes";
import { ROOT } from "../department/rows";
import { members } from "../member/rows";
import { defineResourceType, type Removal } from "../resource-type";
import { bindingAttributes, bindingOperations, nothingBound, readBindings } from "../service-control-policy/bindings";
import type { DisableScp, EnableScp } from "../service-control-policy/operations";
import { readTagBindings, tagBindingAttributes, tagBindingOperations } from "../tag-policy/bindings";
import type { DisableTagPolicy, EnableTagPolicy } from "../tag-policy/operations";
import type { CreateOrganization, DeleteOrganization, DisableMemberDeletion, EnableMemberDeletion } from "./operations";
import { allMembers, organizations, SELF } from "./rows";
import { bindingsWithoutSwitch } from "./switches";

interface Switches {
  readonly service_control: boolean;
  readonly tag_policy: boolean;
  readonly member_deletion: boolean;
}

/** Resolved attributes of the organization; the last three are bound to Root. */
export type OrganizationAttributes = Readonly<
  Switches & {
    deletion_policy: "retain" | "delete";
    quarantine: string | null;
    full_access: boolean;
    service_control_policies: readonly string[];
    tag_policies: readonly string[];
  }
>;

const allOff: Switches = { service_control: false, tag_policy: false, member_deletion: false };

/** What says how orgplane goes about things and is nowhere in the cloud: no difference in it is a change. */
const ours: readonly string[] = ["deletion_policy", "quarantine"];

export const organizationType = defineResourceType<OrganizationAttributes>({
  name: "organization",
  section: "organization",
  title: "organization",
  doc: "The organization itself: its switches, and what is bound to Root, above everything.",
  table: organizations.name,
  single: true,
  attributes: {
    service_control: flag({
      doc: "Is service control on? Switching it off unbinds every service control policy.",
      default: false,
    }),
    tag_policy: flag({ doc: "Is multi-account tag policy on? Switching it off unbinds every tag policy.", default: false }),
    member_deletion: flag({ doc: "May members be deleted together with their accounts?", default: false }),
    deletion_policy: choice({
      doc: "What becomes of the organization when this declaration is gone: it stays, or it is deleted.",
      choices: ["retain", "delete"],
      default: "retain",
    }),
    quarantine: optional(
      reference({
        doc: "The department to which members with the deletion policy `quarantine` are moved.",
        refersTo: ["department"],
      }),
    ),
    ...bindingAttributes,
    ...tagBindingAttributes,
  },
  check: (declaration, all) => [...nothingBound(declaration), ...bindingsWithoutSwitch(declaration, all)],
  find: (organization) => (rowOf(organization, organizations, SELF) === undefined ? undefined : SELF),
  // There is one, whatever number the cloud gives to it: the ledger calls a new one as it calls one that it finds.
  foreseenId: () => SELF,
  read(organization) {
    const row = rowOf(organization, organizations, SELF);
    if (row === undefined) return undefined;
    return {
      service_control: row.scpEpoch % 2 === 1,
      tag_policy: row.tagEpoch % 2 === 1,
      member_deletion: row.memberDeletion,
      deletion_policy: "retain",
      quarantine: null,
      ...readBindings(organization, ROOT),
      ...readTagBindings(organization, ROOT),
    };
  },
  create(_id, after, situation) {
    const create: CreateOrganization = { name: "create_organization", account: situation.caller, cloud_id: "+organization" };
    return [
      create,
      ...switched(allOff, after),
      ...bindingOperations(ROOT, "department", undefined, after, situation),
      ...tagBindingOperations(ROOT, "department", undefined, after, situation),
    ];
  },
  update: (_id, before, after, situation) => [
    ...switched(before, after),
    ...bindingOperations(ROOT, "department", before, after, situation),
    ...tagBindingOperations(ROOT, "department", before, after, situation),
  ],
  prepare(wanted, observed, caller) {
    const row = rowOf(observed, organizations, SELF);
    const create: CreateOrganization = { name: "create_organization", account: caller, cloud_id: "+organization" };
    const on: Switches = {
      service_control: (row?.scpEpoch ?? 0) % 2 === 1,
      tag_policy: (row?.tagEpoch ?? 0) % 2 === 1,
      member_deletion: row?.memberDeletion === true,
    };
    const switches = {
      ...on,
      ...Object.fromEntries(Object.keys(on).flatMap((name) => (wanted.has(name) ? [[name, true]] : []))),
    };
    return [...(row === undefined ? [create] : []), ...switched(on, switches)];
  },
  heldBy: (organization) => groupItems(organization, groupOf(allMembers)).map((id) => ({ table: members.name, id })),
  remove(_id, before, { remembered }): Removal {
    if (remembered["deletion_policy"] !== "delete")
      return { kind: "retained", why: "its deletion policy is `retain`: the organization stays as it is", operations: [] };
    const remove: DeleteOrganization = { name: "delete_organization" };
    // The permission to delete members goes with the organization: members may need it until then.
    const off = switched(before, { ...allOff, member_deletion: before.member_deletion });
    return { kind: "removed", operations: [...off, remove] };
  },
  remember: ({ deletion_policy, quarantine }) => ({ deletion_policy, quarantine }),
  same: (attribute, before, after) => ours.includes(attribute) || JSON.stringify(before) === JSON.stringify(after),
});

function switched(before: Switches, after: Switches): readonly Operation[] {
  const enableScp: EnableScp = { name: "enable_scp" };
  const disableScp: DisableScp = { name: "disable_scp" };
  const enableTags: EnableTagPolicy = { name: "enable_tag_policy" };
  const disableTags: DisableTagPolicy = { name: "disable_tag_policy" };
  const enableDeletion: EnableMemberDeletion = { name: "enable_member_deletion" };
  const disableDeletion: DisableMemberDeletion = { name: "disable_member_deletion" };
  return [
    ...turn(before.service_control, after.service_control, enableScp, disableScp),
    ...turn(before.tag_policy, after.tag_policy, enableTags, disableTags),
    ...turn(before.member_deletion, after.member_deletion, enableDeletion, disableDeletion),
  ];
}

function turn(before: boolean, after: boolean, on: Operation, off: Operation): readonly Operation[] {
  if (before === after) return [];
  return [after ? on : off];
}
