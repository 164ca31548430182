import { Secret, UNKNOWN } from "../../provider/pulumi/values/value";
import { denying, founded } from "./company";
import type { Driven } from "./driven";

let driven: Driven;
beforeAll(async () => {
  driven = await founded();
});
afterAll(() => driven.close());

const paths = async (type: string, news: Parameters<Driven["check"]>[1]) =>
  (await driven.check(type, news)).failures.map(([path]) => path).sort();

describe("check", () => {
  it("says everything that is wrong at once, each with its property path", async () => {
    const { failures } = await driven.check("member", {
      nmae: "ann",
      department: 7.5,
      financePermissions: ["budget", "everything"],
      paymentMode: "cash",
      allowQuit: "yes",
      securityInformation: { email: "ann", mobile: "86-1", fax: "1" },
      serviceControlPolicies: "limits",
      adopt: { id: "1", name: "ann" },
    });
    expect(failures.map(([path]) => path).sort()).toEqual([
      "adopt",
      "allowQuit",
      "department",
      "financePermissions[1]",
      "name",
      "nmae",
      "paymentMode",
      "securityInformation.email",
      "securityInformation.fax",
      "securityInformation.mobile",
      "serviceControlPolicies",
    ]);
    expect(Object.fromEntries(failures)["nmae"]).toContain("did you mean `name`?");
  });

  it("names the key of a map, odd ones in quotes", async () => {
    expect(await paths("department", { name: "Security", tags: { ok: "1", stage: 3.5, "odd key": true } })).toEqual([
      "tags.stage",
      'tags["odd key"]',
    ]);
  });

  it("names the rule, and never a secret", async () => {
    const { failures } = await driven.check("member", {
      name: "ann",
      securityInformation: new Secret({ email: "very-secret", mobile: "13800000000" }),
    });
    expect(failures.map(([, says]) => says).join()).toContain("SECINFO-FIELDS");
    expect(failures.map(([, says]) => says).join()).toContain("`securityInformation`");
    expect(JSON.stringify(failures)).not.toContain("very-secret");
    expect(JSON.stringify(failures)).not.toContain("13800000000");
  });

  it("a policy document is judged by what it says", async () => {
    expect(await paths("service_control_policy", { name: "limits", content: "{" })).toEqual(["content"]);
    expect(await paths("service_control_policy", { name: "limits", content: denying("cvm:*") })).toEqual([]);
  });

  it("what is only just accepted is accepted", async () => {
    expect(await paths("member", { name: "x".repeat(25) })).toEqual([]);
    expect(await paths("member", { name: "x".repeat(26) })).toEqual(["name"]);
  });

  it("reads ids that a language without types wrote as numbers", async () => {
    expect((await driven.check("member", { name: "ann", account: 200000000010 })).inputs["account"]).toBe("200000000010");
  });

  it("fills in defaults, and leaves unknown and secret what is", async () => {
    const { inputs, failures } = await driven.check("member", {
      name: new Secret("ann"),
      department: UNKNOWN,
      serviceControlPolicies: ["p-1", UNKNOWN],
      securityInformation: { email: UNKNOWN, mobile: "86-13800000000" },
    });
    expect(failures).toEqual([]);
    expect(inputs).toMatchObject({
      name: new Secret("ann"),
      department: UNKNOWN,
      serviceControlPolicies: ["p-1", UNKNOWN],
      deletionPolicy: "retain",
      allowQuit: false,
      description: "",
    });
    expect(inputs["securityInformation"]).toEqual(new Secret({ email: UNKNOWN, mobile: "86-13800000000" }));
  });

  it("knows nothing of types that are not there", async () => {
    await expect(driven.check("spaceship", {})).rejects.toThrow("no resource type");
  });
});
