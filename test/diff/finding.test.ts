import { rowOf } from "../../provider/kernel";
import { departments } from "../../provider/resources/department/rows";
import { members } from "../../provider/resources/member/rows";
import { aCompany, brief, changeAt } from "./company";

const company = aCompany();

const deny = '{version: "2.0", statement: [{effect: deny, action: "*", resource: "*"}]}';
const declared = `
organization: {service_control: true, tag_policy: true}
departments:
  a: {name: A, members: {m: {name: m}}}
  b: {name: B}
service_control_policies:
  p: {name: p, content: ${deny}}
`;

describe("an object is known by the ledger, whatever it is called", () => {
  beforeEach(() => company().settle(declared));

  it("renamed by hand: it is found, and gets its declared name back", async () => {
    const [department, member, policy] = ["department.a", "member.m", "service_control_policy.p"].map((each) =>
      company().id(each),
    );
    await company().byHand(
      { name: "rename_department", department, title: "Hand-made" },
      { name: "update_member", member, title: "hand-made" },
      { name: "update_scp", policy, title: "hand_made" },
    );
    const found = await company().diff(declared);
    expect(brief(found)).toEqual(["update department.a: name", "update member.m: name", "update service_control_policy.p: name"]);
    expect(changeAt(found, "department.a").operations).toEqual([{ name: "rename_department", department, title: "A" }]);
    await company().settle(declared);
    expect([company().id("department.a"), company().id("member.m")]).toEqual([department, member]);
  });

  it("another object took its name by hand: the declared one is still the one in the ledger", async () => {
    const department = company().id("department.a");
    await company().byHand(
      { name: "rename_department", department, title: "Old-A" },
      { name: "create_department", department: "+x", parent: "root", title: "A", description: "", tags: {} },
    );
    expect(changeAt(await company().diff(declared), "department.a")).toMatchObject({ action: "update", id: department });
  });

  it("moved by hand: a member is moved back", async () => {
    await company().byHand({ name: "move_member", member: company().id("member.m"), department: "root" });
    expect(brief(await company().diff(declared))).toEqual(["update member.m: department"]);
    await company().settle(declared);
  });

  it("deleted by hand: it is created again, and what stood in it is moved there", async () => {
    const [department, member] = [company().id("department.a"), company().id("member.m")];
    await company().byHand({ name: "move_member", member, department: "root" }, { name: "delete_department", department });
    const found = await company().diff(declared);
    expect(brief(found)).toEqual(["create department.a", "update member.m: department"]);
    expect(changeAt(found, "department.a").id).toBe("+department.a");
    await company().settle(declared);
    expect(company().id("department.a")).not.toBe(department);
    expect(rowOf(await company().organization(), members, member)?.department).toBe(company().id("department.a"));
  });

  it("deleted by hand and made again under the same name: that one is taken over, nothing is made twice", async () => {
    const department = company().id("department.b");
    await company().byHand(
      { name: "delete_department", department },
      { name: "create_department", department: "+x", parent: "root", title: "B", description: "", tags: {} },
    );
    expect(brief(await company().diff(declared))).toEqual(["adopt department.b"]);
    await company().settle(declared);
  });

  it("unbound by hand and bound by hand: both are undone", async () => {
    const policy = company().id("service_control_policy.p");
    const target = { target: company().id("department.b"), target_type: "department" };
    await company().byHand({ name: "bind_scp", policy, ...target });
    expect(changeAt(await company().diff(declared), "department.b").operations).toEqual([
      { name: "unbind_scp", policy, ...target },
    ]);
    const bound = declared.replace("b: {name: B}", "b: {name: B, service_control_policies: [p]}");
    expect((await company().diff(bound)).changes).toEqual([]);
  });
});

describe("an object that exists already is taken over", () => {
  beforeEach(async () => {
    await company().apply("organization: {service_control: true, tag_policy: true}");
    await company().byHand(
      { name: "create_department", department: "+d", parent: "root", title: "Security", description: "by hand", tags: {} },
      {
        name: "create_scp",
        policy: "+p",
        title: "guard",
        description: "",
        content: JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: "*", resource: "*" }] }),
      },
    );
  });

  async function idOf(name: string): Promise<string> {
    const { unmanaged } = await company().diff("organization: {service_control: true, tag_policy: true}");
    const ids = unmanaged.find(({ type }) => type.name === "department")?.ids ?? [];
    const organization = await company().organization();
    const id = ids.find((each) => rowOf(organization, departments, each)?.name === name);
    if (id === undefined) throw new Error(`there is no department ${name} that nobody declares`);
    return id;
  }

  const organization = "organization: {service_control: true, tag_policy: true}\n";

  it("by its name, without being asked: adopted as it is, or adopted and changed", async () => {
    const id = await idOf("Security");
    const found = await company().diff(`${organization}departments: {s: {name: Security, description: by hand}}`);
    expect(found.changes).toMatchObject([
      { action: "adopt", address: "department.s", id, operations: [], why: "it exists already and is taken over" },
    ]);
    const changed = await company().diff(`${organization}departments: {s: {name: Security}}`);
    expect(changed.changes).toMatchObject([
      { action: "update", id, differing: ["description"], why: "it exists already and is taken over" },
    ]);
    await company().settle(`${organization}departments: {s: {name: Security}}`);
    expect(company().id("department.s")).toBe(id);
  });

  it("`adopt` by name or by id gives it the declared name", async () => {
    const id = await idOf("Security");
    for (const adopt of ["{name: Security}", `{id: ${id}}`]) {
      const found = await company().diff(`${organization}departments: {s: {name: Safety, adopt: ${adopt}}}`);
      expect(found.changes).toMatchObject([
        { action: "update", address: "department.s", id, differing: ["name", "description"] },
      ]);
    }
    const text = `${organization}departments: {s: {name: Safety, adopt: {name: Security}}}`;
    await company().settle(text);
    expect(rowOf(await company().organization(), departments, id)?.name).toBe("Safety");
  });

  it("once owned, what `adopt` says does not matter any more", async () => {
    const text = `${organization}departments: {s: {name: Safety, adopt: {name: Security}}}`;
    await company().settle(text);
    const id = company().id("department.s");
    await company().byHand({
      name: "create_department",
      department: "+x",
      parent: "root",
      title: "Security",
      description: "",
      tags: {},
    });
    expect(await company().left(text)).toEqual({ changes: [], edits: {} });
    expect(company().id("department.s")).toBe(id);
  });

  it("what nobody declares is left alone, and listed", async () => {
    const found = await company().diff(organization);
    expect(found.changes).toEqual([]);
    expect(found.unmanaged.map(({ type, ids }) => [type.name, ids.length])).toEqual([
      ["department", 1],
      ["service_control_policy", 1],
    ]);
  });
});

describe("a declaration under another address", () => {
  beforeEach(() => company().settle(declared));

  it("keeps its object: the new address takes it over by name, the old one lets go of it", async () => {
    const [department, member] = [company().id("department.a"), company().id("member.m")];
    const renamed = declared.replace("a: {name: A, members: {m:", "apples: {name: A, members: {mangos:");
    const found = await company().diff(renamed);
    expect(brief(found)).toEqual(["adopt department.apples", "adopt member.mangos"]);
    expect(found.changes.every(({ operations }) => operations.length === 0)).toBe(true);
    await company().settle(renamed);
    expect([company().id("department.apples"), company().id("member.mangos")]).toEqual([department, member]);
    expect([...company().owners().keys()]).not.toContain("department.a");
  });

  it("and another name at the same time: `adopt` says which", async () => {
    const department = company().id("department.b");
    const renamed = declared.replace("b: {name: B}", "bees: {name: Bees, adopt: {name: B}}");
    expect(brief(await company().diff(renamed))).toEqual(["update department.bees: name"]);
    await company().settle(renamed);
    expect(company().id("department.bees")).toBe(department);
  });

  it("two declarations that exchange their keys exchange their objects' names, and nothing is lost", async () => {
    const ids = [company().id("department.a"), company().id("department.b")];
    const exchanged = declared.replace("name: A", "name: X").replace("name: B", "name: A").replace("name: X", "name: B");
    expect(brief(await company().diff(exchanged))).toEqual(["update department.a: name", "update department.b: name"]);
    await company().settle(exchanged);
    expect([company().id("department.a"), company().id("department.b")]).toEqual(ids);
  });
});

describe("two declarations never stand for one object", () => {
  beforeEach(() => company().settle(declared));

  it("one that takes the name of another, which gets a new one: the ledger says whose object it is", async () => {
    const department = company().id("department.b");
    const text = declared.replace("b: {name: B}", "b: {name: New}\n  c: {name: B}");
    expect(brief(await company().diff(text))).toEqual(["update department.b: name", "create department.c"]);
    await company().settle(text);
    expect(company().id("department.b")).toBe(department);
    expect(company().id("department.c")).not.toBe(department);
  });

  it("whatever kind they are", async () => {
    const text = declared
      .replace("m: {name: m}", "m: {name: m-2}, m-1: {name: m}")
      .replace("p: {name: p,", `p: {name: p-2, content: ${deny}}\n  p-1: {name: p,`);
    expect(brief(await company().diff(text))).toEqual([
      "update member.m: name",
      "create member.m-1",
      "update service_control_policy.p: name",
      "create service_control_policy.p-1",
    ]);
    await company().settle(text);
  });

  it("an address that was given to another declaration keeps its object: the ledger knows no other sign of who is meant", async () => {
    const department = company().id("department.a");
    const text = declared.replace("a: {name: A", "x: {name: A").replace("b: {name: B}", "a: {name: B}");
    expect(brief(await company().diff(text))).toEqual([
      "update department.a: name",
      "remove department.b",
      "create department.x",
      "update member.m: department",
    ]);
    await company().settle(text);
    expect(company().id("department.a")).toBe(department);
  });

  it("who names an object by `adopt` gets it, who merely bears its name does not", async () => {
    await company().byHand({
      name: "create_department",
      department: "+x",
      parent: "root",
      title: "X",
      description: "",
      tags: {},
    });
    const text = declared.replace("b: {name: B}", "b: {name: B}\n  c: {name: X}\n  d: {name: Y, adopt: {name: X}}");
    expect(brief(await company().diff(text))).toEqual(["create department.c", "update department.d: name"]);
    await company().settle(text);
  });
});

describe("`adopt` of what is not there", () => {
  beforeEach(() => company().settle(declared));

  it.each(["{name: Nothing}", "{id: nothing}", "{name: A}"])("%s is said, instead of creating something", async (adopt) => {
    const text = declared.replace("b: {name: B}", `b: {name: B}\n  c: {name: C, adopt: ${adopt}}`);
    expect((await company().diff(text)).unfound).toEqual(["department.c"]);
  });

  it("what was taken over and was renamed since is found by its declared name when the ledger is lost", async () => {
    await company().byHand({
      name: "create_department",
      department: "+x",
      parent: "root",
      title: "X",
      description: "",
      tags: {},
    });
    const text = declared.replace("b: {name: B}", "b: {name: B}\n  d: {name: Y, adopt: {name: X}}");
    await company().settle(text);
    const department = company().id("department.d");
    company().loseLedger();
    const found = await company().diff(text);
    expect([changeAt(found, "department.d"), found.unfound]).toMatchObject([{ action: "adopt", id: department }, []]);
  });

  it("what was taken over and deleted by hand is created again", async () => {
    await company().byHand({
      name: "create_department",
      department: "+x",
      parent: "root",
      title: "X",
      description: "",
      tags: {},
    });
    const text = declared.replace("b: {name: B}", "b: {name: B}\n  d: {name: X, adopt: {name: X}}");
    await company().settle(text);
    await company().byHand({ name: "delete_department", department: company().id("department.d") });
    const found = await company().diff(text);
    expect([brief(found), found.unfound]).toEqual([["create department.d"], []]);
  });
});

describe("the ledger is lost", () => {
  beforeEach(() => company().settle(declared));

  it("everything is found by its name: nothing to do but to remember it again", async () => {
    const owned = [...company().owners()];
    company().loseLedger();
    const found = await company().diff(declared);
    expect(found.changes.map(({ action, operations }) => [action, operations])).toEqual(owned.map(() => ["adopt", []]));
    expect([...found.standing].sort()).toEqual(owned.sort());
    await company().settle(declared);
    expect([...company().owners()].sort()).toEqual(owned);
  });

  it("what was renamed by hand meanwhile cannot be found: it is left alone and listed, and another one would be made", async () => {
    await company().byHand({ name: "rename_department", department: company().id("department.b"), title: "Hand-made" });
    const lost = company().id("department.b");
    company().loseLedger();
    const found = await company().diff(declared);
    expect(changeAt(found, "department.b").action).toBe("create");
    expect(found.unmanaged.map(({ type, ids }) => [type.name, ids])).toEqual([["department", [lost]]]);
  });
});
