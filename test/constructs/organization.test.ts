import type { OrganizationStack } from "../../constructs";
import { resourceTypes } from "../../provider/parts";
import { declared, sets, yaml } from "../desired/support";
import { type Constructs, flavours, problemsOf } from "./support";

const chart = `
organization: {service_control: true, tag_policy: true, quarantine: attic, service_control_policies: [keep-logs], tag_policies: [cost]}
departments:
  attic: {name: Attic}
  production:
    name: Production
    tags: {env: prod}
    service_control_policies: [no-root, keep-logs]
    departments:
      production-shop: {name: Shop, description: "sells \${things}", full_access: true}
members:
  web: {name: web, department: production-shop, tag_policies: [cost], payment_mode: pay_on_behalf, payer: bank, deletion_policy: remove}
  bank: {name: bank, adopt: {name: Bank}}
  beta: {name: beta, account: "200000000001", finance_permissions: [view_bills]}
service_control_policies:
  no-root: {name: no-root, content: {version: "2.0", statement: [{effect: deny, action: ["cam:*"], resource: ["*"]}]}}
  keep-logs: {name: keep-logs, description: "for seven years", content: {version: "2.0", statement: [{effect: deny, action: ["cloudaudit:Delete*"], resource: ["*"]}]}}
tag_policies:
  cost: {name: cost, content: {tags: {cost: {tag_key: {"@@assign": cost}, tag_value: {"@@assign": ["rd-*", ops]}}}}, deletion_policy: delete}
shared_units:
  unit: {name: unit, region: ap-guangzhou, resource_type: "ssm:secret", owner: bank, resources: [s1], recipients: ["200000000001", web]}
entity_admins:
  health: {entity: Acme Health, member: bank}
delegated_admins:
  audit: {service: cloudaudit, member: bank}
organization_services:
  billing: {service: billing, enabled: true}
operation_reviews:
  stop: {product_type: cvm, event: TerminateInstances, process: p-1, members: [web, bank]}
`;

/** The same chart as constructs. */
function build(c: Constructs, stack: OrganizationStack): void {
  const attic = new c.Department(stack, "attic", { name: "Attic" });
  const organization = new c.Organization(stack, "acme", { serviceControl: true, tagPolicy: true, quarantine: attic });
  const keepLogs = new c.ServiceControlPolicy(stack, "keep-logs", {
    name: "keep-logs",
    description: "for seven years",
    content: c.PolicyDocument.of(c.Statement.deny().action("cloudaudit:Delete*")),
  });
  const noRoot = new c.ServiceControlPolicy(stack, "no-root", {
    name: "no-root",
    content: c.PolicyDocument.of(c.Statement.deny().action("cam:*").resource("*")),
  });
  const cost = new c.TagPolicy(stack, "cost", {
    name: "cost",
    deletionPolicy: "delete",
    content: c.TagPolicyDocument.of(c.TagRule.key("cost").values("rd-*", "ops")),
  });
  const production = new c.Department(stack, "production", {
    name: "Production",
    tags: { env: "prod" },
    serviceControlPolicies: [noRoot],
  });
  const shop = new c.Department(production, "shop", { name: "Shop", description: `sells ${"$"}{things}`, fullAccess: true });
  const bank = new c.Member(stack, "bank", { name: "bank", adopt: { name: "Bank" } });
  const web = new c.Member(stack, "web", {
    name: "web",
    department: shop,
    paymentMode: "pay_on_behalf",
    payer: bank,
    deletionPolicy: "remove",
  });
  new c.Member(stack, "beta", { name: "beta", account: "200000000001", financePermissions: ["view_bills"] });
  keepLogs.bindTo(organization, production);
  cost.bindTo(organization);
  web.addPolicy(cost);
  new c.SharedUnit(stack, "unit", {
    name: "unit",
    region: "ap-guangzhou",
    resourceType: "ssm:secret",
    owner: bank,
    resources: ["s1"],
    recipients: ["200000000001"],
  }).shareWith(web);
  new c.EntityAdmin(stack, "health", { entity: "Acme Health", member: bank });
  new c.DelegatedAdmin(stack, "audit", { service: "cloudaudit", member: bank });
  new c.OrganizationService(stack, "billing", { service: "billing", enabled: true });
  new c.OperationReview(stack, "stop", {
    productType: "cvm",
    event: "TerminateInstances",
    process: "p-1",
    members: [web, bank],
  });
}

describe.each(flavours)("constructs on %s", (_, c) => {
  it("declare what the same chart in YAML declares, under the same addresses", () => {
    const stack = c.Testing.stack((it) => build(c, it));
    expect(sets(declared(c.Testing.desired(stack)))).toEqual(sets(declared(yaml(chart, resourceTypes))));
  });

  it("are found wrong where they stand, all at once, by the rules that hold for every frontend", () => {
    const stack = c.Testing.stack((it) => {
      const production = new c.Department(it, "production", { name: "Production" });
      new c.Member(production, "a", { name: "x".repeat(26) });
      new c.Member(production, "b", { name: "b" });
      new c.Member(production, "c", { name: "b" });
      new c.ServiceControlPolicy(it, "p", { name: "p", content: "not JSON" });
    });
    const problems = problemsOf(c.Testing.desired(stack));
    expect(problems).toContain("test/production/a MEMBER-NAME-FORMAT");
    expect(problems).toContain("test/production/c MEMBER-NAME-UNIQUE");
    expect(problems.join()).toMatch(/test\/p SCP-/);
  });
});

it("both flavours synthesize the same text", () => {
  const [first, second] = flavours.map(([, c]) => c.Testing.synth(c.Testing.stack((it) => build(c, it))));
  expect(second).toBe(first);
});

it("the text does not depend on the order in which things are built or bound", () => {
  const [[, c]] = flavours as readonly [(typeof flavours)[0]];
  const content = "{}";
  const forth = c.Testing.stack((it) => {
    const a = new c.Department(it, "a", { name: "A" });
    const p = new c.ServiceControlPolicy(it, "p", { name: "p", content });
    const q = new c.ServiceControlPolicy(it, "q", { name: "q", content });
    a.addPolicy(p);
    a.addPolicy(q);
    a.addPolicy(p);
  });
  const back = c.Testing.stack((it) => {
    const q = new c.ServiceControlPolicy(it, "q", { name: "q", content });
    const p = new c.ServiceControlPolicy(it, "p", { name: "p", content });
    const a = new c.Department(it, "a", { name: "A", serviceControlPolicies: [q] });
    p.bindTo(a);
  });
  expect(c.Testing.synth(back)).toBe(c.Testing.synth(forth));
});

it("every attribute of every resource type can be given to its construct", () => {
  const [[, c]] = flavours as readonly [(typeof flavours)[0]];
  const stack = c.Testing.stack((it) => {
    const content = "{}";
    const department = new c.Department(it, "d", { name: "D" });
    const member = new c.Member(it, "m", { name: "m" });
    const adopt = { id: "1" };
    const scp = new c.ServiceControlPolicy(it, "scp", { name: "p", description: "x", content, adopt });
    const tag = new c.TagPolicy(it, "tag", { name: "t", description: "x", content, deletionPolicy: "delete", adopt });
    const bound = { fullAccess: false, serviceControlPolicies: [scp], tagPolicies: [tag], adopt };
    new c.Organization(it, "full", {
      serviceControl: true,
      tagPolicy: true,
      memberDeletion: true,
      deletionPolicy: "delete",
      quarantine: department,
      ...bound,
    });
    new c.Department(it, "full-d", { name: "F", description: "x", tags: { a: "b" }, parent: department, ...bound });
    new c.Member(it, "full-m", {
      name: "f",
      description: "x",
      account: "200000000001",
      entity: "E",
      department,
      financePermissions: ["view_bills"],
      paymentMode: "self_pay",
      payer: member,
      allowQuit: true,
      securityInformation: { email: "a@example.com", mobile: "13800000000" },
      deletionPolicy: "delete",
      ...bound,
    });
    new c.EntityAdmin(it, "ea", { entity: "E", member, adopt });
    new c.SharedUnit(it, "su", {
      name: "unit",
      description: "x",
      region: "r",
      resourceType: "ssm:secret",
      owner: member,
      resources: ["a"],
      recipients: [member],
      adopt,
    });
    new c.DelegatedAdmin(it, "da", { service: "cloudaudit", member, adopt });
    new c.OrganizationService(it, "os", { service: "billing", enabled: false, adopt });
    new c.OperationReview(it, "or", { productType: "a", event: "b", process: "c", members: [member], adopt });
  });
  const { resource } = JSON.parse(c.Testing.synth(stack)) as { resource: Record<string, Record<string, object>> };
  for (const type of resourceTypes) {
    const written = new Set(Object.values(resource[`orgplane_${type.name}`] ?? {}).flatMap((body) => Object.keys(body)));
    for (const own of ["//", "lifecycle"]) written.delete(own);
    expect([type.name, [...written].sort()]).toEqual([type.name, [...Object.keys(type.attributes), "adopt"].sort()]);
  }
});
