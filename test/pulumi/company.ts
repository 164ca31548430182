import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Properties } from "../../provider/pulumi/values/value";
import { Driven, type Existing } from "./driven";

/** Accounts and entities that exist before the organization does. */
export const WORLD = resolve(__dirname, "../../examples/acme-group/world.yaml");

/** A provider in front of an organization of its own, in a file. */
export async function founded(settings: Properties = {}, engine?: string): Promise<Driven> {
  const folder = mkdtempSync(join(tmpdir(), "orgplane-pulumi-"));
  return Driven.configured({ backend: `sim:${join(folder, "organization.db")}`, world: WORLD, ...settings }, engine);
}

/** Objects that others refer to. */
export interface Company {
  readonly organization: Existing;
  readonly red: Existing;
  readonly blue: Existing;
  readonly ann: Existing;
  readonly bob: Existing;
  readonly limits: Existing;
  readonly guard: Existing;
  readonly owners: Existing;
  readonly costs: Existing;
}

export const denying = (action: string): string =>
  JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: [action], resource: ["*"] }] });
export const tagging = (key: string): string =>
  JSON.stringify({ tags: { [key]: { tag_key: { "@@assign": key }, tag_value: { "@@assign": ["*"] } } } });

/** An organization with two of everything that can be referred to. */
export async function company(driven: Driven): Promise<Company> {
  const organization = await driven.up("organization", { serviceControl: true, tagPolicy: true });
  const [ann, bob] = [await driven.up("member", { name: "ann" }), await driven.up("member", { name: "bob" })];
  // What reviews need: their processes, shared with the members they are about.
  await driven.up("shared_unit", {
    name: "processes",
    region: "ap-guangzhou",
    resourceType: "bpaas:uniqueId",
    resources: ["process-production-change"],
    recipients: [ann.id, bob.id],
  });
  return {
    organization,
    ann,
    bob,
    red: await driven.up("department", { name: "Red" }),
    blue: await driven.up("department", { name: "Blue" }),
    limits: await driven.up("service_control_policy", { name: "limits", content: denying("cvm:*") }),
    guard: await driven.up("service_control_policy", { name: "guard", content: denying("cdb:*") }),
    owners: await driven.up("tag_policy", { name: "owners", content: tagging("owner") }),
    costs: await driven.up("tag_policy", { name: "costs", content: tagging("cost") }),
  };
}

/** One property of a resource type, changed. */
export interface Change {
  readonly property: string;
  readonly value: (of: Company) => Properties[string];
  /** Paths and kinds of the detailed difference. */
  readonly detailed: Readonly<Record<string, string>>;
}

export interface Case {
  readonly type: string;
  readonly inputs: (of: Company) => Properties;
  readonly changes: readonly Change[];
  /** What cannot be changed in the company as it is; why is said where it is tested. */
  readonly elsewhere?: readonly string[];
}

const update = (property: string, value: Change["value"], ...paths: readonly string[]): Change => ({
  property,
  value,
  detailed: Object.fromEntries((paths.length === 0 ? [property] : paths).map((path) => [path, "update"])),
});
const added = (property: string, value: Change["value"], path = property): Change => ({
  property,
  value,
  detailed: { [path]: "add" },
});
const replaced = (property: string, value: Change["value"], kind = "update-replace"): Change => ({
  property,
  value,
  detailed: { [property]: kind },
});

const bindings = [
  added("serviceControlPolicies", ({ limits }) => [limits.id], "serviceControlPolicies[0]"),
  added("tagPolicies", ({ owners }) => [owners.id], "tagPolicies[0]"),
];

/** Every resource type with every property. */
export const cases: readonly Case[] = [
  {
    type: "organization",
    inputs: () => ({ serviceControl: true, tagPolicy: true }),
    changes: [
      update("memberDeletion", () => true),
      update("deletionPolicy", () => "delete"),
      added("quarantine", ({ red }) => red.id),
      ...bindings,
      update("serviceControl", () => false),
      update("tagPolicy", () => false),
    ],
    elsewhere: ["fullAccess"],
  },
  {
    type: "department",
    inputs: () => ({ name: "Green", tags: { stage: "test" } }),
    changes: [
      update("name", () => "Greener"),
      update("description", () => "grass"),
      {
        property: "tags",
        value: () => ({ stage: "prod", owner: "ann" }),
        detailed: { "tags.stage": "update", "tags.owner": "add" },
      },
      replaced("parent", ({ red }) => red.id, "add-replace"),
      ...bindings,
    ],
    elsewhere: ["fullAccess"],
  },
  {
    type: "member",
    inputs: () => ({ name: "carl" }),
    changes: [
      update("name", () => "charles"),
      update("description", () => "a member"),
      replaced("account", () => "200000000030", "add-replace"),
      replaced("entity", () => "Acme Health Co., Ltd.", "add-replace"),
      added("department", ({ red }) => red.id),
      added("financePermissions", () => ["view_balance", "view_bills", "budget"], "financePermissions[2]"),
      update("paymentMode", () => "pay_on_behalf"),
      update("deletionPolicy", () => "quarantine"),
      added("securityInformation", () => ({ email: "carl@acme.example", mobile: "86-13800000000" })),
      ...bindings,
    ],
    elsewhere: ["fullAccess", "allowQuit", "payer"],
  },
  {
    type: "service_control_policy",
    inputs: () => ({ name: "gates", content: denying("cvm:RunInstances") }),
    changes: [
      update("name", () => "doors"),
      update("description", () => "what is closed"),
      update("content", () => denying("cvm:StopInstances")),
    ],
  },
  {
    type: "tag_policy",
    inputs: () => ({ name: "teams", content: tagging("team") }),
    changes: [
      update("name", () => "squads"),
      update("description", () => "who it is"),
      update("content", () => tagging("squad")),
      update("deletionPolicy", () => "delete"),
    ],
  },
  {
    type: "shared_unit",
    inputs: () => ({ name: "templates", region: "ap-guangzhou", resourceType: "bpaas:uniqueId" }),
    changes: [
      update("name", () => "forms"),
      update("description", () => "approval forms"),
      replaced("region", () => "ap-shanghai"),
      replaced("resourceType", () => "ssm:secret"),
      replaced("owner", ({ ann }) => ann.id, "add-replace"),
      added("resources", () => ["process-data-export"], "resources[0]"),
      added("recipients", ({ ann }) => [ann.id], "recipients[0]"),
    ],
  },
  {
    type: "delegated_admin",
    inputs: ({ ann }) => ({ service: "cloudaudit", member: ann.id }),
    changes: [replaced("service", () => "config"), replaced("member", ({ bob }) => bob.id)],
  },
  {
    type: "entity_admin",
    inputs: ({ ann }) => ({ entity: "Acme Group Holding Co., Ltd.", member: ann.id }),
    changes: [replaced("entity", () => "Acme Robotics Co., Ltd."), update("member", ({ bob }) => bob.id)],
  },
  {
    type: "operation_review",
    inputs: ({ ann }) => ({
      productType: "cvm",
      event: "TerminateInstances",
      process: "process-production-change",
      members: [ann.id],
    }),
    changes: [
      replaced("productType", () => "cbs"),
      replaced("event", () => "StopInstances"),
      replaced("process", () => "process-data-export"),
      added("members", ({ ann, bob }) => [ann.id, bob.id], "members[1]"),
    ],
  },
  {
    type: "organization_service",
    inputs: () => ({ service: "billing" }),
    changes: [update("enabled", () => false)],
    elsewhere: ["service"],
  },
];
