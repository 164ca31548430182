import type { Declaration, Desired } from "../../../provider/desired/declaration";
import { type Operation, type Organization, rowOf } from "../../../provider/kernel";
import { addressOf, type Reference } from "../../../provider/resources/attributes";
import { checkDepartment } from "../../../provider/resources/department/checks";
import { departments } from "../../../provider/resources/department/rows";
import { type DepartmentAttributes, departmentType } from "../../../provider/resources/department/type";
import type { Situation } from "../../../provider/resources/resource-type";
import { findings } from "../../support/declarations";
import { createDepartment, levels } from "../../support/departments";
import { company, MANAGEMENT, after as performed } from "../../support/kernel";
import { bindScp, bindTagPolicy, createScp, createTagPolicy, enableScp, enableTags, FULL } from "../../support/policies";

const plain: DepartmentAttributes = {
  ...{ name: "Data", description: "", tags: {}, parent: "root" },
  ...{ full_access: true, service_control_policies: [], tag_policies: [] },
};

function situation(observed: Organization, organization?: Situation["organization"]): Situation {
  return { observed, remembered: {}, caller: MANAGEMENT, organization };
}

function on(observed: Organization): Situation {
  return situation(observed, { service_control: true, tag_policy: true });
}

/** Declarations by key; `parent` is the key of another one, and each stands on a line of its own. */
function tree(...written: readonly (readonly [key: string, parent: string | undefined, others?: object])[]): Desired {
  const declarations = written.map(([key, parent, others], index): Declaration => {
    const place = { kind: "file", file: "organization.yaml", line: index + 1, column: 3 } as const;
    const above: Reference | undefined =
      parent === undefined ? undefined : { to: "declaration", type: "department", key: parent };
    const attributes = { name: key, ...(above === undefined ? {} : { parent: above }), ...others };
    return { address: addressOf("department", key), type: "department", key, attributes, place, placeOf: () => place };
  });
  return { declarations: new Map(declarations.map((one) => [one.address, one])) };
}

function problems(all: Desired) {
  return [...all.declarations.values()].flatMap((declaration) => checkDepartment(declaration, all));
}

describe("what an author writes", () => {
  it.each([
    ["DEPT-NAME-LENGTH", { name: "x".repeat(41) }, { name: "x".repeat(40) }],
    ["DEPT-NAME-LENGTH", { name: "" }, { name: "x" }],
    ["DEPT-NAME-CHARACTERS", { name: "R/D" }, { name: "R&D" }],
    [
      "DEPT-TAG-LIMIT",
      { name: "a", tags: Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`k${n}`, "v"])) },
      { name: "a", tags: Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`k${n}`, "v"])) },
    ],
  ])("%s refuses what the kernel would refuse", (rule, refused, accepted) => {
    expect(findings(departmentType, refused)).toEqual([rule]);
    expect(findings(departmentType, accepted)).toEqual([]);
  });

  it("DEPT-DEPTH-LIMIT: five levels, and the sixth is shown with its path", () => {
    const keys = ["a", "b", "c", "d", "e", "f", "g"];
    const below = (count: number) => tree(...keys.slice(0, count).map((key, at) => [key, keys[at - 1]] as const));
    expect(problems(below(5))).toEqual([]);
    const [problem, ...others] = problems(below(7));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: "DEPT-DEPTH-LIMIT",
      at: { line: 6 },
      detail: "`a` > `b` > `c` > `d` > `e` > `f`",
    });
    expect(problem?.summary).toContain("level 6");
  });

  it("DEPT-NAME-UNIQUE: both places are named, and only siblings count", () => {
    const twins = tree(["a", undefined, { name: "Data" }], ["b", "a", { name: "Data" }], ["c", undefined, { name: "Data" }]);
    const [problem, ...others] = problems(twins);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "DEPT-NAME-UNIQUE", at: { line: 3 } });
    expect(problem?.detail).toContain("organization.yaml:1");
    expect(problem?.detail).toContain("organization.yaml:3");
  });

  it("a circle is shown once, whole; what hangs below it has no level", () => {
    const circle = tree(["a", "c"], ["b", "a"], ["c", "b"], ["below", "c"]);
    expect(problems(circle)).toMatchObject([
      { code: "department-cycle", detail: "`a` is below `c` is below `b` is below `a`", at: { line: 1 } },
    ]);
    expect(problems(tree(["a", "a"]))).toMatchObject([{ code: "department-cycle", detail: "`a` is below `a`" }]);
  });

  it("SCP-BIND-NEEDS-ENABLED, TAG-ENABLE-BEFORE-USE: bindings need the switch of the declared organization", () => {
    const bound = { service_control_policies: [{}], tag_policies: [{}] };
    const declaration = (attributes: object): Declaration => {
      const place = { kind: "construct", path: "acme" } as const;
      const address = addressOf("organization", "organization");
      return { address, type: "organization", key: "organization", attributes: { ...attributes }, place, placeOf: () => place };
    };
    const with_ = (organization: object): Desired => {
      const one = declaration(organization);
      return { declarations: new Map([...tree(["a", undefined, bound]).declarations, [one.address, one]]) };
    };
    const codes = (all: Desired) => {
      const department = all.declarations.get("department.a");
      return department === undefined ? [] : checkDepartment(department, all).map(({ code }) => code);
    };
    expect(codes(with_({}))).toEqual(["SCP-BIND-NEEDS-ENABLED", "TAG-ENABLE-BEFORE-USE"]);
    expect(codes(with_({ service_control: true, tag_policy: true }))).toEqual([]);
    expect(codes(tree(["a", undefined, bound]))).toEqual([]);
  });

  it("SCP-UNBIND-LAST: a department cannot be declared without any policy", () => {
    expect(problems(tree(["a", undefined, { full_access: false }]))).toMatchObject([{ code: "SCP-UNBIND-LAST" }]);
  });
});

describe("finding and reading", () => {
  const organization = company(
    createDepartment("d-1", { title: "Data", tags: { team: "x" } }),
    createDepartment("d-2", { parent: "d-1", title: "Data" }),
  );

  it("is found by its name below its parent, by another name or by its id", () => {
    const find = (after: Partial<DepartmentAttributes>, adopt?: Declaration["adopt"]) =>
      departmentType.find(organization, { ...plain, ...after }, adopt);
    expect(find({})).toBe("d-1");
    expect(find({ parent: null })).toBe("d-1");
    expect(find({ parent: "d-1" })).toBe("d-2");
    expect(find({ parent: "+department.new" })).toBeUndefined();
    expect(find({ name: "New" }, { name: "Data" })).toBe("d-1");
    expect(find({ name: "New" }, { id: "d-2" })).toBe("d-2");
    expect(find({}, { id: "d-9" })).toBeUndefined();
  });

  it("is read in the form in which it is declared", () => {
    expect(departmentType.read(organization, "d-1")).toEqual({ ...plain, tags: { team: "x" } });
    expect(departmentType.read(organization, "d-2")).toEqual({ ...plain, parent: "d-1" });
    expect(departmentType.read(organization, "d-9")).toBeUndefined();
    expect(departmentType.complete?.({ ...plain, parent: null }, organization, MANAGEMENT)).toEqual(plain);
  });
});

describe("what leads from what is to what is declared", () => {
  const names = (operations: readonly Operation[]) => operations.map(({ name }) => name);

  it("creating makes it as declared", () => {
    const start = company(enableScp, enableTags, createScp("p"), createTagPolicy("t"));
    const after = { ...plain, description: "x", full_access: false, service_control_policies: ["p"], tag_policies: ["t"] };
    const operations = departmentType.create("d-1", after, on(start));
    expect(names(operations)).toEqual(["create_department", "bind_scp", "unbind_scp", "bind_tag_policy"]);
    expect(departmentType.read(performed(start, operations), "d-1")).toEqual(after);
  });

  it("updating changes what differs, nothing else", () => {
    const start = company(
      createDepartment("d-1", { title: "Data" }),
      enableScp,
      enableTags,
      createScp("p"),
      createTagPolicy("t"),
    );
    const changes: readonly (readonly [Partial<DepartmentAttributes>, readonly string[]])[] = [
      [{}, []],
      [{ name: "Storage" }, ["rename_department"]],
      [{ description: "new" }, ["update_department"]],
      [{ tags: { team: "x" } }, ["update_department"]],
      [{ description: "new", tags: { team: "x" } }, ["update_department", "update_department"]],
      [{ service_control_policies: ["p"] }, ["bind_scp"]],
      [{ service_control_policies: ["p"], full_access: false }, ["bind_scp", "unbind_scp"]],
      [{ tag_policies: ["t"] }, ["bind_tag_policy"]],
    ];
    for (const [change, expected] of changes) {
      const after = { ...plain, ...change };
      const operations = departmentType.update("d-1", plain, after, on(start));
      expect(names(operations)).toEqual(expected);
      expect(departmentType.read(performed(start, operations), "d-1")).toEqual(after);
    }
  });

  it("nothing is bound where the policy types will be off", () => {
    const after = { ...plain, service_control_policies: ["p"], tag_policies: ["t"] };
    const off = situation(company(), { service_control: false, tag_policy: false });
    expect(names(departmentType.create("d-1", after, off))).toEqual(["create_department"]);
  });

  it("removing deletes it, bindings and all", () => {
    const start = company(createDepartment("d-1"), enableScp, createScp("p"), bindScp("p", "d-1"), enableTags);
    const bound = performed(start, [createTagPolicy("t"), bindTagPolicy("t", "d-1")]);
    const gone = departmentType.remove("d-1", plain, on(bound));
    expect([gone.kind, names(gone.operations)]).toEqual(["removed", ["delete_department"]]);
    expect(rowOf(performed(bound, gone.operations), departments, "d-1")).toBeUndefined();
  });

  it("an organization that does not exist yet has no departments", () => {
    const nothing = company({ name: "delete_organization" });
    expect(departmentType.find(nothing, plain, undefined)).toBeUndefined();
    expect(departmentType.read(nothing, "root")).toBeUndefined();
    expect(names(departmentType.create("+department.a", plain, situation(nothing)))).toEqual(["create_department"]);
  });
});

it("FullQcloudAccess is bound to what is read, and the levels of the fixture are five", () => {
  expect(departmentType.read(company(...levels(5), enableScp), "d-5")).toMatchObject({ full_access: true });
  expect(FULL).toBe("FullQcloudAccess");
});
