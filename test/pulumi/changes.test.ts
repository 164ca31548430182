import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { status } from "@grpc/grpc-js";
import { type Properties, Secret, UNKNOWN } from "../../provider/pulumi/values/value";
import { type Company, company, denying, founded } from "./company";
import { Driven, failing } from "./driven";

let driven: Driven;
let acme: Company;
beforeEach(async () => {
  driven = await founded({ wait: "500ms" });
  acme = await company(driven);
});
afterEach(() => driven.close());

describe("secrets", () => {
  it("sensitive properties are secret in every answer, whatever the author marks", async () => {
    const security = { email: "carl@acme.example", mobile: "86-13800000000" };
    const { inputs } = await driven.check("member", { name: "carl", securityInformation: security });
    const preview = await driven.create("member", inputs, { preview: true });
    const made = await driven.create("member", inputs);
    const read = await driven.read("member", made.id, made);
    const imported = await driven.read("member", made.id);
    const updated = await driven.update("member", made, { ...inputs, description: "x" });
    for (const properties of [inputs, preview.properties, made.properties, read.properties, read.inputs, updated.properties]) {
      expect(properties["securityInformation"]).toEqual(new Secret(security));
    }
    expect(imported.properties["securityInformation"] ?? new Secret(null)).toBeInstanceOf(Secret);
  });

  it("what the author marks as secret stays secret", async () => {
    const made = await driven.up("department", { name: "Green", description: new Secret("hush") });
    expect(made.properties["description"]).toEqual(new Secret("hush"));
    expect((await driven.read("department", made.id, made)).properties["description"]).toEqual(new Secret("hush"));
  });
});

describe("previews", () => {
  it("do nothing, and leave unknown what is", async () => {
    const { inputs } = await driven.check("member", { name: "dora", department: UNKNOWN });
    const preview = await driven.create("member", inputs, { preview: true });
    expect(preview.properties["department"]).toBe(UNKNOWN);
    const { inputs: answer } = await driven.invoke("getMembers", {});
    expect(JSON.stringify(answer)).not.toContain("dora");
  });

  it("an unknown new value is a change, item by item", async () => {
    const made = await driven.up("department", { name: "Green", serviceControlPolicies: [acme.limits.id] });
    const news: Properties = { ...made.inputs, serviceControlPolicies: [acme.limits.id, UNKNOWN] };
    expect(await driven.diff("department", made, news)).toMatchObject({
      changes: "some",
      detailed: { "serviceControlPolicies[1]": "add" },
    });
  });
});

describe("replacement", () => {
  it("the new department comes first; two of one name can live under two parents", async () => {
    const made = await driven.up("department", { name: "Green" });
    const differences = await driven.diff("department", made, { ...made.inputs, parent: acme.red.id });
    expect(differences).toMatchObject({ replaces: ["parent"], deleteBeforeReplace: false });
  });

  it("the old one goes first where the two cannot live together: the only delegated admin that a service has", async () => {
    const made = await driven.up("delegated_admin", { service: "config", member: acme.ann.id });
    const differences = await driven.diff("delegated_admin", made, { ...made.inputs, member: acme.bob.id });
    expect(differences).toMatchObject({ replaces: ["member"], deleteBeforeReplace: true });
    await driven.delete("delegated_admin", made);
    await driven.up("delegated_admin", { service: "config", member: acme.bob.id });
  });

  it("what an import could not know is no replacement", async () => {
    const invited = await driven.up("member", { name: "legacy", account: "200000000030" });
    const imported = await driven.read("member", invited.id);
    const { inputs } = await driven.check("member", { name: "legacy", account: "200000000030" });
    expect((await driven.diff("member", imported, inputs)).replaces).toEqual([]);
  });
});

describe("import", () => {
  it.each([
    ["organization", "organization"],
    ["department", "Red"],
    ["member", "ann"],
    ["service_control_policy", "limits"],
    ["tag_policy", "owners"],
    ["shared_unit", "processes"],
  ])("%s by its name `%s`", async (type, name) => {
    const byName = await driven.read(type, name);
    expect(byName.id).not.toBe("");
    expect(await driven.read(type, byName.id)).toEqual(byName);
  });

  it("what is not there has no id", async () => {
    expect((await driven.read("department", "Nowhere")).id).toBe("");
    expect((await driven.read("department", "999", { properties: { name: "x" }, inputs: { name: "x" } })).id).toBe("");
  });
});

describe("failures", () => {
  it("a refusal names the rule, what stands in the way and what helps; nothing exists", async () => {
    const { inputs } = await driven.check("member", { name: "ann" });
    const failed = await failing(driven.create("member", inputs));
    expect(failed).toMatchObject({ code: status.FAILED_PRECONDITION });
    expect(failed.says).toContain("MEMBER-NAME-UNIQUE");
    expect(failed.left).toBeUndefined();
  });

  it("what an update that was cut short has made is said to be there, with ways to take it over", async () => {
    const settings = {
      backend: `sim:${join(mkdtempSync(join(tmpdir(), "orgplane-pulumi-")), "organization.db")}`,
      wait: "100ms",
    };
    const killed = await Driven.configured(settings);
    await killed.up("organization", {});
    const { id } = await killed.up("member", { name: "ann" });
    await killed.close();
    const again = await Driven.configured(settings);
    const { inputs } = await again.check("member", { name: "ann" });
    const { says } = await failing(again.create("member", inputs));
    expect(says).toContain(`\`import: "${id}"\``);
    expect(says).toContain(`\`pulumi import orgplane:index:Member NAME ${id}\``);
    expect((await again.up("member", { name: "ann", adopt: { id } })).id).toBe(id);
    await again.close();
  });

  it("what exists although not everything could be done is handed over, and the next update does the rest", async () => {
    const { inputs } = await driven.check("department", { name: "Green", serviceControlPolicies: ["later"] });
    const failed = await failing(driven.create("department", inputs));
    expect(failed.left?.id).toMatch(/^\d+$/);
    expect(failed.left?.reasons.join()).toContain("later");
    expect(failed.left?.inputs).toEqual(inputs);
    await driven.up("service_control_policy", { name: "later", content: denying("cos:*") });
    const left = failed.left ?? { id: "", properties: {}, inputs: {} };
    const resumed = await driven.update("department", left, inputs);
    expect(resumed.properties["serviceControlPolicies"]).toEqual(["later"]);
  });

  it("an update that fails keeps what there was, and says why", async () => {
    const failed = await failing(driven.update("department", acme.red, { ...acme.red.inputs, name: "Blue", description: "new" }));
    expect(failed.left?.properties).toMatchObject({ name: "Red" });
    expect(failed.says).toContain("DEPT-NAME-UNIQUE");
  });

  it("a deletion that something stands in the way of is refused; what is gone already is deleted", async () => {
    await driven.up("department", { name: "Deep", parent: acme.red.id });
    expect((await failing(driven.delete("department", acme.red))).code).toBe(status.FAILED_PRECONDITION);
    await driven.delete("department", acme.blue);
    await driven.delete("department", acme.blue);
  });

  it("a member whose deletion policy is `retain` stays, and is gone for the engine", async () => {
    await driven.delete("member", acme.ann);
    expect((await driven.read("member", acme.ann.id, acme.ann)).id).toBe(acme.ann.id);
  });

  it("waiting ends with the time that the resource has", async () => {
    const patient = await founded({ wait: "1h" });
    await patient.up("organization", { serviceControl: true });
    const { inputs } = await patient.check("member", { name: "eve", department: "Nowhere" });
    expect((await failing(patient.create("member", inputs, { timeout: 0.3 }))).says).toContain("Nowhere");
    await patient.close();
  });

  it("cancelling ends what waits", async () => {
    const patient = await founded({ wait: "1h" });
    await patient.up("organization", { serviceControl: true });
    const { inputs } = await patient.check("member", { name: "eve", department: "Nowhere" });
    const waiting = failing(patient.create("member", inputs));
    await patient.cancel();
    expect((await waiting).code).toBe(status.CANCELLED);
    await patient.close();
  });
});

describe("functions", () => {
  it("answer in the names of the schema; what does not exist is left out", async () => {
    const { inputs: organization } = await driven.invoke("getOrganization", {});
    expect(organization).toMatchObject({ managementAccount: "100000000001", serviceControl: true, members: 2 });
    const { inputs: found } = await driven.invoke("getMembers", { name: "ann" });
    expect(found).toMatchObject({ members: [{ id: acme.ann.id, name: "ann", joinMethod: "created", allowQuit: false }] });
    expect(JSON.stringify(found)).not.toContain("payer");
  });

  it("say what a question names and is not there, by its property", async () => {
    const { failures } = await driven.invoke("getMembers", { department: "Nowhere" });
    expect(failures).toEqual([["department", expect.stringContaining("there is no department `Nowhere`")]]);
  });

  it("say what is missing and what has the wrong form", async () => {
    const { failures } = await driven.invoke("getMemberAccess", { membre: "x", action: 7.5 });
    expect(failures.map(([path]) => path).sort()).toEqual(["action", "member", "membre"]);
  });

  it("are those of the schema, and no others", async () => {
    expect((await failing(driven.invoke("getNothing", {}))).code).toBe(status.NOT_FOUND);
  });
});
