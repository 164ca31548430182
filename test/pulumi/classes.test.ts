import * as pulumi from "@pulumi/pulumi";
import { DelegatedAdmin } from "../../provider/pulumi/generated/sdk/delegated-admin";
import {
  Department,
  getMembers,
  getMembersOutput,
  Member,
  Organization,
  PolicyDocument,
  Provider,
  ServiceControlPolicy,
  SharedUnit,
  Statement,
  TagPolicy,
} from "../../provider/pulumi/sdk";

/** What a program registers, as the mocks of Pulumi see it: the way users test their programs. */
const registered = new Map<string, pulumi.runtime.MockResourceArgs>();
const invoked: pulumi.runtime.MockCallArgs[] = [];

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource(args) {
      registered.set(args.name, args);
      return { id: `${args.name}-id`, state: { description: "", ...args.inputs } };
    },
    call(args) {
      invoked.push(args);
      return { members: [{ id: "200000000001", name: "ads" }] };
    },
  }),
);

function settled<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply((value) => resolve(value)));
}

async function inputsOf(resource: pulumi.CustomResource, name: string): Promise<Readonly<Record<string, unknown>>> {
  await settled(resource.urn);
  const inputs: unknown = registered.get(name)?.inputs;
  return inputs as Readonly<Record<string, unknown>>;
}

describe("resource classes", () => {
  it("send what is given under the names of the schema, and nothing else", async () => {
    const security = new Department("security", { name: "Security", tags: { owner: "soc" } });
    expect(await inputsOf(security, "security")).toEqual({ name: "Security", tags: { owner: "soc" } });
    expect(registered.get("security")?.type).toBe("orgplane:index:Department");
  });

  it("have an output for every property, given or not", async () => {
    const hub = new Department("hub", { name: "Hub" });
    expect(await settled(hub.name)).toBe("Hub");
    expect(await settled(hub.description)).toBe("");
    expect(await settled(hub.parent)).toBeUndefined();
    expect(await settled(hub.id)).toBe("hub-id");
  });

  it("take resources where ids are meant, alone and in lists, resolved or not", async () => {
    const retail = new Department("retail", { name: "Retail" });
    const limits = new ServiceControlPolicy("limits", { name: "limits", content: "{}" });
    const tags = new TagPolicy("tags", { name: "tags", content: "{}" });
    const shop = new Member("shop", {
      name: "shop",
      department: retail,
      serviceControlPolicies: [limits, "p-7", pulumi.output("p-8")],
      tagPolicies: pulumi.output([tags.id]),
    });
    expect(await inputsOf(shop, "shop")).toEqual({
      name: "shop",
      department: "retail-id",
      serviceControlPolicies: ["limits-id", "p-7", "p-8"],
      tagPolicies: ["tags-id"],
    });
    const unit = new SharedUnit("unit", {
      name: "unit",
      region: "ap-guangzhou",
      resourceType: "ssm:secret",
      recipients: [shop, "200000000009"],
    });
    expect(await inputsOf(unit, "unit")).toMatchObject({ recipients: ["shop-id", "200000000009"] });
  });

  it("take policy documents, and their text", async () => {
    const document = PolicyDocument.of(Statement.deny().action("cvm:*"));
    const written = new ServiceControlPolicy("written", { name: "written", content: document });
    const text = new ServiceControlPolicy("text", { name: "text", content: String(document) });
    const both = await Promise.all([inputsOf(written, "written"), inputsOf(text, "text")]);
    expect(both[0]?.["content"]).toBe('{"statement":[{"action":["cvm:*"],"effect":"deny","resource":["*"]}],"version":"2.0"}');
    expect(both[1]?.["content"]).toBe(both[0]?.["content"]);
  });

  it("keep secret what must not be shown", async () => {
    const ann = new Member("ann", { name: "ann", securityInformation: { email: "ann@acme.example", mobile: "86-1" } });
    expect(await settled(ann.urn.apply(() => pulumi.isSecret(ann.securityInformation)))).toBe(true);
    expect(await pulumi.isSecret(ann.name)).toBe(false);
  });

  it("say everything that is missing, in the properties' names", () => {
    // What TypeScript refuses, JavaScript lets through.
    const nothing = {} as { readonly service: "billing"; readonly member: string };
    expect(() => new DelegatedAdmin("nothing", nothing)).toThrow("DelegatedAdmin needs `service`, `member`");
  });

  it("look up what exists without being told anything else", async () => {
    const found = Organization.get("found", "organization");
    expect(await settled(found.id)).toBe("organization");
    expect(registered.get("found")?.id).toBe("organization");
  });

  it("tell their own from others", () => {
    const department = new Department("told", { name: "Told" });
    expect([Department.isInstance(department), Member.isInstance(department), Department.isInstance({})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the provider class", () => {
  it("sends its settings, keys as secrets", async () => {
    const provider = new Provider("elsewhere", { backend: "sim::memory:", secretKey: "very secret" });
    expect(await inputsOf(provider, "elsewhere")).toMatchObject({ backend: "sim::memory:" });
    const department = new Department("there", { name: "There" }, { provider });
    await settled(department.urn);
    expect(registered.get("there")?.provider).toContain("pulumi:providers:orgplane::elsewhere");
  });
});

describe("functions", () => {
  it("ask, with what is given", async () => {
    expect((await getMembers({ department: "d-1" })).members[0]?.name).toBe("ads");
    expect(invoked.at(-1)).toMatchObject({ token: "orgplane:index:getMembers", inputs: { department: "d-1" } });
  });

  it("take outputs, and answer with one", async () => {
    const department = new Department("asked", { name: "Asked" });
    const { members } = await settled(getMembersOutput({ department: department.id }));
    expect(members.map(({ id }) => id)).toEqual(["200000000001"]);
    expect(invoked.at(-1)?.inputs).toEqual({ department: "asked-id" });
  });
});
