import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { type Actor, groupItems, groupOf, type Operation, type Organization, rowOf } from "../../kernel";
import { alike } from "../alike";
import { choice, optional, type Reference, reference, references, text, texts, type ValueProblem } from "../attributes";
import { accountActor } from "../organization/actors";
import { organizations, SELF } from "../organization/rows";
import { defineResourceType } from "../resource-type";
import type {
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  DeleteSharedUnit,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
} from "./operations";
import { recipientsOf, resourcesOf, shareableTypes, sharedUnits, unitsOwnedBy } from "./rows";
import { plainUnitName } from "./rules/share-fields";
import { resourcesPerUnit } from "./settings";

/** Resolved attributes of a shared unit. */
export type SharedUnitAttributes = Readonly<{
  name: string;
  description: string;
  region: string;
  resource_type: string;
  /** The member that owns it; null: the management account. */
  owner: string | null;
  resources: readonly string[];
  /** Accounts, offered ones included. */
  recipients: readonly string[];
}>;

export const sharedUnitType = defineResourceType<SharedUnitAttributes>({
  name: "shared_unit",
  section: "shared_units",
  title: "shared unit",
  doc: "Resources of one account that other accounts see and use: approval processes or custom secrets.",
  table: sharedUnits.name,
  attributes: {
    name: text({ doc: "Its name: 3 to 128 letters, digits, hyphens and underscores.", check: nameProblem }),
    description: text({ doc: "What it is for.", default: "" }),
    region: text({ doc: "The region of its resources, for example `ap-guangzhou`.", replaces: true, check: regionProblem }),
    resource_type: choice({
      doc: "What it holds: custom secrets or approval processes.",
      choices: shareableTypes,
      replaces: true,
    }),
    owner: optional(
      reference({
        doc: "The member whose resources it shares; the management account when left out.",
        refersTo: ["member"],
        replaces: true,
      }),
    ),
    resources: texts({ doc: "Ids of the shared resources, 10 at most.", default: [], check: resourcesProblem }),
    recipients: references({
      doc: "Members, or outside accounts of the same verified subject, that may see and use the resources.",
      refersTo: ["member", "account"],
      default: [],
    }),
  },
  check,
  find(organization, after, adopt) {
    if (adopt?.id !== undefined) return rowOf(organization, sharedUnits, adopt.id) === undefined ? undefined : adopt.id;
    const owner = after.owner ?? rowOf(organization, organizations, SELF)?.managementAccount;
    if (owner === undefined) return undefined;
    const name = adopt?.name ?? after.name;
    return groupItems(organization, groupOf(unitsOwnedBy, owner)).find((id) => {
      const unit = rowOf(organization, sharedUnits, id);
      return unit?.name === name && unit.region === after.region;
    });
  },
  read,
  create(id, after, { observed, caller }) {
    const owner = after.owner ?? rowOf(observed, organizations, SELF)?.managementAccount ?? caller;
    const by = askedBy(after);
    const create: CreateSharedUnit = {
      name: "create_shared_unit",
      unit: id,
      owner,
      title: after.name,
      description: after.description,
      region: after.region,
      resource_type: after.resource_type,
      ...by,
    };
    return [create, ...contents(id, { ...after, resources: [], recipients: [] }, after)];
  },
  update(id, before, after) {
    const named: UpdateSharedUnit = {
      name: "update_shared_unit",
      unit: id,
      ...(before.name === after.name ? {} : { title: after.name }),
      ...(before.description === after.description ? {} : { description: after.description }),
      ...askedBy(before),
    };
    const changed = before.name !== after.name || before.description !== after.description;
    return [...(changed ? [named] : []), ...contents(id, before, after)];
  },
  remove(id, before) {
    const remove: DeleteSharedUnit = { name: "delete_shared_unit", unit: id, ...askedBy(before) };
    return { kind: "removed", operations: [remove] };
  },
});

function read(organization: Organization, id: string): SharedUnitAttributes | undefined {
  const unit = rowOf(organization, sharedUnits, id);
  if (unit === undefined) return undefined;
  return {
    name: unit.name,
    description: unit.description,
    region: unit.region,
    resource_type: unit.resourceType,
    owner: unit.owner === rowOf(organization, organizations, SELF)?.managementAccount ? null : unit.owner,
    resources: groupItems(organization, groupOf(resourcesOf, id)),
    recipients: groupItems(organization, groupOf(recipientsOf, id)),
  };
}

/** Only the owner edits a unit; an operation that names nobody is the management account's. */
function askedBy({ owner }: SharedUnitAttributes): { readonly by?: Actor } {
  return owner === null ? {} : { by: accountActor(owner) };
}

function contents(unit: string, before: SharedUnitAttributes, after: SharedUnitAttributes): readonly Operation[] {
  const by = askedBy(after);
  return [
    ...missing(before.resources, after.resources).map(
      (resource): AddShareResource => ({ name: "add_share_resource", unit, resource, ...by }),
    ),
    ...missing(after.resources, before.resources).map(
      (resource): RemoveShareResource => ({ name: "remove_share_resource", unit, resource, ...by }),
    ),
    ...missing(before.recipients, after.recipients).map(
      (account): AddShareRecipient => ({ name: "add_share_recipient", unit, account, ...by }),
    ),
    ...missing(after.recipients, before.recipients).map(
      (account): RemoveShareRecipient => ({ name: "remove_share_recipient", unit, account, ...by }),
    ),
  ];
}

/** The items of `wanted` that `held` lacks. */
function missing(held: readonly string[], wanted: readonly string[]): readonly string[] {
  const known = new Set(held);
  return wanted.filter((item) => !known.has(item));
}

function nameProblem(name: string): ValueProblem {
  if (plainUnitName.test(name)) return undefined;
  return {
    rule: "SHARE-FIELDS",
    says: `\`${name}\` is no name for a shared unit`,
    advice: "use 3 to 128 letters, digits, hyphens and underscores",
  };
}

function regionProblem(region: string): ValueProblem {
  if (region.trim() !== "") return undefined;
  return {
    rule: "SHARE-REGION-SCOPED",
    says: "a shared unit belongs to a region",
    advice: "name one, for example `ap-guangzhou`",
  };
}

function resourcesProblem(resources: readonly string[]): ValueProblem {
  const count = new Set(resources).size;
  if (count <= resourcesPerUnit.default) return undefined;
  return {
    rule: "SHARE-MAX-RESOURCES",
    says: `a shared unit holds at most ${resourcesPerUnit.default} resources, not ${count}`,
    advice: "put the rest into another shared unit",
  };
}

function check(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const { owner, recipients = [] } = declaration.attributes as { owner?: Reference; recipients?: readonly Reference[] };
  const problems: Diagnostic[] = [];
  if (owner !== undefined && recipients.some((recipient) => sameReference(recipient, owner))) {
    problems.push({
      severity: "error",
      code: "SHARE-RECIPIENT-SELECTION",
      at: declaration.placeOf("recipients"),
      summary: "the owner of a shared unit is among its recipients",
      hint: "an account does not share its resources with itself: leave it out",
    });
  }
  const twin = alike(declaration, all, "identity", identity)[0];
  if (twin !== undefined && twin.address !== declaration.address) {
    problems.push({
      severity: "error",
      code: "duplicate-declaration",
      at: declaration.placeOf("name"),
      summary: `\`${twin.address}\` declares a shared unit of the same owner, region and name`,
      hint: "give one of the two another name",
    });
  }
  return problems;
}

/** Units are found by owner, region and name. */
function identity({ attributes }: Declaration): string {
  return JSON.stringify([attributes["owner"] ?? null, attributes["region"], attributes["name"]]);
}

function sameReference(a: Reference, b: Reference): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
