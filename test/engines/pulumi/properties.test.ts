import { resourceTypes } from "../../../provider/parts";
import { camelCase, className } from "../../../provider/schema/pulumi-names";
import { cases, WORLD } from "../../pulumi/company";
import { Project } from "./engine";

/** Every resource type, and every property that can be changed in place, changed at once. */
const deny = (action: string) =>
  `JSON.stringify({version: "2.0", statement: [{effect: "deny", action: ["${action}"], resource: ["*"]}]})`;
const tag = (key: string) =>
  `JSON.stringify({tags: {"${key}": {tag_key: {"@@assign": "${key}"}, tag_value: {"@@assign": ["*"]}}}})`;

const around = `
  const organization = new o.Organization("organization", { serviceControl: true, tagPolicy: true, ...first });
  const after = { dependsOn: organization };
  const red = new o.Department("red", { name: "Red" }, after);
  const ann = new o.Member("ann", { name: "ann" }, after);
  const bob = new o.Member("bob", { name: "bob" }, after);
  const limits = new o.ServiceControlPolicy("limits", { name: "limits", content: ${deny("cvm:*")} }, after);
  const owners = new o.TagPolicy("owners", { name: "owners", content: ${tag("owner")} }, after);
  const processes = new o.SharedUnit("processes", { name: "processes", region: "ap-guangzhou", resourceType: "bpaas:uniqueId",
    resources: ["process-production-change"], recipients: [ann, bob] });`;

const before = `const first = {};${around}
  new o.Department("one", { name: "Green", tags: { stage: "test" } }, after);
  new o.Member("one", { name: "carl" }, after);
  new o.ServiceControlPolicy("one", { name: "gates", content: ${deny("cvm:RunInstances")} }, after);
  new o.TagPolicy("one", { name: "teams", content: ${tag("team")} }, after);
  new o.SharedUnit("one", { name: "templates", region: "ap-guangzhou", resourceType: "bpaas:uniqueId" }, after);
  new o.DelegatedAdmin("one", { service: "cloudaudit", member: ann });
  new o.EntityAdmin("one", { entity: "Acme Group Holding Co., Ltd.", member: ann });
  new o.OperationReview("one", { productType: "cvm", event: "TerminateInstances", process: "process-production-change", members: [ann] },
    { dependsOn: processes });
  new o.OrganizationService("one", { service: "billing" }, after);`;

const changed = `
  const first = { memberDeletion: true, deletionPolicy: "delete", quarantine: "Red" };${around}
  const bound = { serviceControlPolicies: [limits], tagPolicies: [owners] };
  new o.Department("one", { name: "Greener", description: "grass", tags: { stage: "prod", owner: "ann" }, ...bound }, after);
  new o.Member("one", { name: "charles", description: "a member", department: red, deletionPolicy: "remove", paymentMode: "pay_on_behalf",
    financePermissions: ["view_balance", "view_bills", "budget"], ...bound }, after);
  new o.ServiceControlPolicy("one", { name: "doors", description: "what is closed", content: ${deny("cvm:StopInstances")} }, after);
  new o.TagPolicy("one", { name: "squads", description: "who it is", content: ${tag("squad")}, deletionPolicy: "delete" }, after);
  new o.SharedUnit("one", { name: "forms", description: "approval forms", region: "ap-guangzhou", resourceType: "bpaas:uniqueId",
    resources: ["process-data-export"], recipients: [ann] }, after);
  new o.DelegatedAdmin("one", { service: "cloudaudit", member: ann });
  new o.EntityAdmin("one", { entity: "Acme Group Holding Co., Ltd.", member: bob });
  new o.OperationReview("one", { productType: "cvm", event: "TerminateInstances", process: "process-production-change", members: [ann, bob] },
    { dependsOn: processes });
  new o.OrganizationService("one", { service: "billing", enabled: false }, after);`;

/** By resource, the paths that the engine shows. */
const shown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "Organization.organization": { memberDeletion: "update", deletionPolicy: "update", quarantine: "add" },
  "Department.one": {
    name: "update",
    description: "update",
    "tags.stage": "update",
    "tags.owner": "add",
    "serviceControlPolicies[0]": "add",
    "tagPolicies[0]": "add",
  },
  "Member.one": {
    name: "update",
    description: "update",
    department: "add",
    deletionPolicy: "update",
    paymentMode: "update",
    "financePermissions[2]": "add",
    "serviceControlPolicies[0]": "add",
    "tagPolicies[0]": "add",
  },
  "ServiceControlPolicy.one": { name: "update", description: "update", content: "update" },
  "TagPolicy.one": { name: "update", description: "update", content: "update", deletionPolicy: "update" },
  "SharedUnit.one": { name: "update", description: "update", "resources[0]": "add", "recipients[0]": "add" },
  "EntityAdmin.one": { member: "update" },
  "OperationReview.one": { "members[1]": "add" },
  "OrganizationService.one": { enabled: "update" },
};

/** The same of what needs more around it. */
const shownLater: typeof shown = {
  "Organization.organization": { fullAccess: "update", "serviceControlPolicies[0]": "add", "tagPolicies[0]": "add" },
  "Department.one": { fullAccess: "update" },
  "Member.one": { fullAccess: "update", securityInformation: "add" },
  "Member.operations": { allowQuit: "update", paymentMode: "update", payer: "add" },
};

function asUpdates(of: typeof shown): typeof shown {
  return Object.fromEntries(Object.entries(of).map(([resource, paths]) => [`update ${resource}`, paths]));
}

async function differences(): Promise<typeof shown> {
  return Object.fromEntries((await project.preview()).map(({ op, resource, detailed }) => [`${op} ${resource}`, detailed]));
}

let project: Project;
beforeAll(async () => {
  project = await new Project({ world: WORLD, wait: "5s" }).init();
});
afterAll(() => project.close());

it("every resource type is created, and nothing is left to do", async () => {
  project.write(before);
  const created = (await project.preview()).filter(({ op }) => op === "create").map(({ resource }) => resource.split(".")[0]);
  expect([...new Set(created)].sort()).toEqual(resourceTypes.map(({ name }) => className(name)).sort());
  await project.up();
  expect(await project.preview()).toEqual([]);
});

it("every property that can be changed in place is shown with exactly its difference, and changed", async () => {
  project.write(changed);
  expect(await differences()).toEqual(asUpdates(shown));
  await project.up();
  expect(await project.preview()).toEqual([]);
});

it("a refresh finds what was written", async () => {
  const stored = await project.stored();
  await project.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
  expect(await project.stored()).toEqual(stored);
});

it("what needs more around it is changed as well: payers, leaving, full access, security information, what is bound to Root", async () => {
  const invited = (more: string) => `
  const hq = new o.Member("hq", { name: "hq", account: "200000000010" }, after);
  const health = new o.EntityAdmin("health", { entity: "Acme Health Co., Ltd.", member: hq });
  new o.Member("operations", { name: "operations", account: "200000000011"${more} }, { dependsOn: health });`;
  project.write(changed + invited(""));
  await project.up();
  const further = changed
    .replace(
      'quarantine: "Red" }',
      'quarantine: "Red", fullAccess: false, serviceControlPolicies: ["limits"], tagPolicies: ["owners"] }',
    )
    .replaceAll(", ...bound }", ", ...bound, fullAccess: false }")
    .replace(
      'name: "charles",',
      'name: "charles", securityInformation: { email: "charles@acme.example", mobile: "+8613800000000" },',
    );
  project.write(further + invited(', allowQuit: true, paymentMode: "pay_on_behalf", payer: hq'));
  expect(await differences()).toEqual(asUpdates(shownLater));
  await project.up();
  expect(await project.preview()).toEqual([]);
  const stored = await project.stored();
  expect(stored.get("Member.operations")?.outputs).toMatchObject({ allowQuit: true, payer: stored.get("Member.hq")?.id });
  await project.succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
});

it("leaves out only the switches of the organization, and which service is switched", () => {
  const inPlace = cases.flatMap(({ type, changes, elsewhere = [] }) => [
    ...changes
      .filter(({ detailed }) => !Object.values(detailed).some((kind) => kind.endsWith("replace")))
      .map(({ property }) => `${className(type)}.${property}`),
    ...elsewhere.map((property) => `${className(type)}.${property}`),
  ]);
  const here = [...Object.entries(shown), ...Object.entries(shownLater)].flatMap(([resource, paths]) =>
    Object.keys(paths).map((path) => `${resource.split(".")[0]}.${camelCase(path.replace(/[.[].*/, ""))}`),
  );
  expect(inPlace.filter((each) => !here.includes(each)).sort()).toEqual([
    "Organization.serviceControl",
    "Organization.tagPolicy",
    "OrganizationService.service",
  ]);
});
