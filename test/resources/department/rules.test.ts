import { groupItems, groupOf, type Operation, rowOf } from "../../../provider/kernel";
import { childrenOf, departments, membersIn, ROOT } from "../../../provider/resources/department/rows";
import { members } from "../../../provider/resources/member/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { allDepartments } from "../../../provider/resources/organization/rows";
import { policiesOn, serviceControlPolicies, targetsOf } from "../../../provider/resources/service-control-policy/rows";
import { tagPolicies, tagPoliciesOn, tagTargetsOf } from "../../../provider/resources/tag-policy/rows";
import {
  acceptInvitation,
  askedBy,
  createDepartment,
  createMember,
  deleteDepartment,
  departmentIn,
  inviteMember,
  levels,
  moveMember,
  refusal,
  remedied,
  renameDepartment,
  updateDepartment,
} from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, outside, after as performed, verdict, verdicts, withAccount } from "../../support/kernel";
import { bindScp, bindTagPolicy, createScp, createTagPolicy, enableScp, enableTags } from "../../support/policies";

const INVITED = "200000000001";

it("DEPT-ROOT-EXISTS: an organization has Root, which is nobody's child and in no list of departments", () => {
  const organization = company();
  expect(departmentIn(organization, ROOT)).toEqual({ name: "Root", description: "", tags: {}, parent: null });
  expect(groupItems(organization, groupOf(allDepartments))).toEqual([]);
});

it("ORG-UNKNOWN: without an organization there are no departments", () => {
  expect(verdicts(outside, createDepartment("a"))).toEqual(["ORG-UNKNOWN", "DEPT-UNKNOWN"]);
});

describe("DEPT-UNKNOWN", () => {
  it.each([renameDepartment("b", "B"), updateDepartment("b", {}), deleteDepartment("b"), createDepartment("x", { parent: "b" })])(
    "$name of a department that does not exist",
    (operation) => {
      expect(verdicts(company(createDepartment("a")), operation)).toEqual(["DEPT-UNKNOWN"]);
      expect(refusal(company(), operation).blockers().first[0]).toMatchObject({ table: "department", id: "b" });
      expect(verdict(company(createDepartment("b")), operation)).toBe("accepted");
    },
  );

  it("has the cloud's code of each operation", () => {
    expect(refusal(company(), renameDepartment("b", "B")).cloudCode).toBe("FailedOperation.OrganizationNodeNotExist");
    expect(refusal(company(), deleteDepartment("b")).cloudCode).toBe("InvalidParameter");
  });
});

it("DEPT-EXISTS: an id is given once", () => {
  expect(verdict(company(createDepartment("a")), createDepartment("a", { title: "other" }))).toBe("DEPT-EXISTS");
  expect(verdict(company(), createDepartment("a"))).toBe("accepted");
});

describe("who manages departments", () => {
  const organization = company(createDepartment("a"), inviteMember(INVITED), acceptInvitation(INVITED));

  it.each([
    ["DEPT-CREATE-CREATOR", createDepartment("b")],
    ["DEPT-CREATE-CREATOR", deleteDepartment("a")],
    ["DEPT-UPDATE-FIELDS", renameDepartment("a", "A")],
    ["DEPT-UPDATE-FIELDS", updateDepartment("a", { description: "new" })],
    ["DEPT-MOVE-CREATOR", moveMember(INVITED, "a")],
  ])("%s: %j", (rule, operation) => {
    for (const user of ["root", "administrator"] as const)
      expect(verdict(organization, { ...operation, by: accountActor(MANAGEMENT, user) })).toBe("accepted");
    expect(verdict(organization, askedBy(INVITED, operation))).toBe(rule);
    for (const by of [vendor, system]) expect(verdict(organization, { ...operation, by })).toBe(rule);
  });
});

it("creating, renaming and updating do what they say", () => {
  const organization = company(
    createDepartment("a", { description: "old", tags: { team: "x" } }),
    renameDepartment("a", "A"),
    updateDepartment("a", { description: "new" }),
  );
  expect(departmentIn(organization, "a")).toEqual({ name: "A", description: "new", tags: { team: "x" }, parent: ROOT });
  const retagged = performed(organization, [updateDepartment("a", { tags: { team: "y" } })]);
  expect(departmentIn(retagged, "a")).toEqual({ name: "A", description: "new", tags: { team: "y" }, parent: ROOT });
  expect(indexProblems(retagged)).toEqual([]);
});

it("Root can be renamed, and takes no name away from the departments below it", () => {
  const organization = company(renameDepartment(ROOT, "Acme"));
  expect(departmentIn(organization, ROOT)?.name).toBe("Acme");
  expect(verdict(organization, createDepartment("a", { title: "Acme" }))).toBe("accepted");
  expect(indexProblems(organization)).toEqual([]);
});

describe("DEPT-DEPTH-LIMIT", () => {
  it("five levels below Root, not six", () => {
    expect(verdict(company(...levels(4)), createDepartment("x", { parent: "d-4" }))).toBe("accepted");
    expect(verdict(company(...levels(5)), createDepartment("x", { parent: "d-5" }))).toBe("DEPT-DEPTH-LIMIT");
    expect(refusal(company(...levels(5)), createDepartment("x", { parent: "d-5" })).blockers().first).toEqual([
      { table: "department", id: "d-5", says: "is on level 5" },
    ]);
  });

  it("four when Root counts, and more when the backend allows more", () => {
    const rootCounts = { department_root_is_a_level: true };
    expect(verdict(company(...levels(3)), createDepartment("x", { parent: "d-3" }), { settings: rootCounts })).toBe("accepted");
    expect(verdict(company(...levels(4)), createDepartment("x", { parent: "d-4" }), { settings: rootCounts })).toBe(
      "DEPT-DEPTH-LIMIT",
    );
    const six = { department_depth_limit: 6 };
    expect(verdict(company(...levels(5)), createDepartment("x", { parent: "d-5" }), { settings: six })).toBe("accepted");
  });
});

describe("names", () => {
  it.each([
    ["DEPT-NAME-LENGTH", "", "b"],
    ["DEPT-NAME-LENGTH", "x".repeat(41), "x".repeat(40)],
    // Forty characters of four bytes each are forty characters.
    ["DEPT-NAME-LENGTH", "𠀀".repeat(41), "𠀀".repeat(40)],
    ["DEPT-NAME-CHARACTERS", "Research Team", "Research-Team"],
    ["DEPT-NAME-CHARACTERS", "R/D", "R&D"],
    ["DEPT-NAME-CHARACTERS", "Büro", "办公室"],
    ["DEPT-NAME-CHARACTERS", "a:b", "+@、&._[]-"],
  ])("%s refuses `%s`, not `%s`", (rule, refused, accepted) => {
    const organization = company(createDepartment("a"));
    for (const naming of [(title: string) => createDepartment("b", { title }), (title: string) => renameDepartment("a", title)]) {
      expect(verdict(organization, naming(refused))).toBe(rule);
      expect(verdict(organization, naming(accepted))).toBe("accepted");
    }
  });

  it("DEPT-NAME-CHARACTERS and DEPT-NAME-LENGTH are settings", () => {
    const settings = { department_name_characters: false, department_name_length: 50 };
    expect(verdict(company(), createDepartment("a", { title: `a b${"x".repeat(47)}` }), { settings })).toBe("accepted");
  });
});

describe("DEPT-NAME-UNIQUE", () => {
  const organization = company(
    createDepartment("a", { title: "Data" }),
    createDepartment("b", { title: "Network" }),
    createDepartment("c", { parent: "a", title: "Network" }),
  );

  it("siblings have different names, cousins need not", () => {
    expect(verdict(organization, createDepartment("x", { title: "Data" }))).toBe("DEPT-NAME-UNIQUE");
    expect(verdict(organization, createDepartment("x", { parent: "b", title: "Data" }))).toBe("accepted");
    expect(verdict(organization, renameDepartment("b", "Data"))).toBe("DEPT-NAME-UNIQUE");
    expect(verdict(organization, renameDepartment("c", "Data"))).toBe("accepted");
  });

  it("a department may be given the name that it has, and one that has become free", () => {
    expect(verdict(organization, renameDepartment("b", "Network"))).toBe("accepted");
    expect(verdict(performed(organization, [renameDepartment("a", "Storage")]), renameDepartment("b", "Data"))).toBe("accepted");
    expect(verdict(performed(organization, [deleteDepartment("b")]), createDepartment("x", { title: "Network" }))).toBe(
      "accepted",
    );
  });

  it("letter case tells names apart", () => {
    expect(verdict(organization, createDepartment("x", { title: "data" }))).toBe("accepted");
  });

  it("the holder of the name is the blocker, and steps aside for a moment", () => {
    const swap = renameDepartment("b", "Data");
    const refused = refusal(organization, swap);
    expect(refused.cloudCode).toBe("FailedOperation.OrganizationNodeNameUsed");
    expect(refused.blockers().first).toEqual([{ table: "department", id: "a", says: "has the name `Data`" }]);
    const remedy = refused.remedy();
    expect(remedy?.add).toBe("for-a-moment");
    expect(remedy?.undo).toEqual([renameDepartment("a", "Data")]);
    const swapped = performed(remedied(organization, swap), [swap, renameDepartment("a", "Network")]);
    expect([departmentIn(swapped, "a")?.name, departmentIn(swapped, "b")?.name]).toEqual(["Network", "Data"]);
    expect(indexProblems(swapped)).toEqual([]);
  });

  it("the temporary name is free and well formed, whatever the id looks like", () => {
    const long = `+department.${"x".repeat(60)}/é`;
    const crowded = company(
      createDepartment(long, { title: "Data" }),
      createDepartment("b", { title: `moving-+department.${"x".repeat(17)}` }),
    );
    expect(verdict(remedied(crowded, createDepartment("n", { title: "Data" })), createDepartment("n", { title: "Data" }))).toBe(
      "accepted",
    );
  });

  it("is a setting: then the first holder stays in the index", () => {
    const settings = { department_names_unique: false };
    const twins = performed(organization, [createDepartment("x", { title: "Data" }), renameDepartment("b", "Data")], {
      settings,
    });
    expect(indexProblems(twins)).toEqual([]);
    expect(indexProblems(performed(twins, [deleteDepartment("x")], { settings }))).toEqual([]);
  });
});

describe("DEPT-TAG-LIMIT", () => {
  const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key-${n}`, "value"]));

  it("ten tags, not eleven", () => {
    const organization = company(createDepartment("a"));
    for (const tagging of [
      (n: number) => createDepartment("b", { tags: tags(n) }),
      (n: number) => updateDepartment("a", { tags: tags(n) }),
    ]) {
      expect(verdict(organization, tagging(10))).toBe("accepted");
      expect(verdict(organization, tagging(11))).toBe("DEPT-TAG-LIMIT");
    }
    expect(verdict(organization, updateDepartment("a", { description: "no tags named" }))).toBe("accepted");
  });
});

describe("DEPT-COUNT-LIMIT", () => {
  it("no limit is known, so it is off until a backend sets one", () => {
    const organization = company(createDepartment("a"), createDepartment("b"));
    expect(verdict(organization, createDepartment("c"))).toBe("accepted");
    expect(verdict(organization, createDepartment("c"), { settings: { department_count_limit: 3 } })).toBe("accepted");
    expect(verdict(organization, createDepartment("c"), { settings: { department_count_limit: 2 } })).toBe("DEPT-COUNT-LIMIT");
    expect(refusal(organization, createDepartment("c"), { department_count_limit: 2 }).blockers().count).toBe(1);
  });
});

it("DEPT-DELETE-ROOT: Root cannot be deleted, a department can", () => {
  expect(verdict(company(createDepartment("a")), deleteDepartment(ROOT))).toBe("DEPT-DELETE-ROOT");
  expect(verdict(company(createDepartment("a")), deleteDepartment("a"))).toBe("accepted");
});

describe("DEPT-DELETE-EMPTY", () => {
  const full = company(
    createDepartment("a"),
    createDepartment("b", { parent: "a" }),
    createDepartment("c", { parent: "b" }),
    createMember("301", { department: "a" }),
    createMember("302", { department: "c" }),
  );

  it("refused while a member or a department is in it", () => {
    expect(verdict(full, deleteDepartment("a"))).toBe("DEPT-DELETE-EMPTY");
    expect(verdict(performed(full, [moveMember("302", ROOT)]), deleteDepartment("c"))).toBe("accepted");
    expect(verdict(performed(full, [moveMember("301", ROOT)]), deleteDepartment("a"))).toBe("DEPT-DELETE-EMPTY");
    expect(verdict(full, deleteDepartment("b"))).toBe("DEPT-DELETE-EMPTY");
  });

  it("the blockers are what is in it, at most ten of them with the whole count", () => {
    expect(refusal(full, deleteDepartment("a")).blockers()).toEqual({
      first: [
        { table: "member", id: "301", says: "is still in the department" },
        { table: "department", id: "b", says: "is still below the department" },
      ],
      count: 2,
    });
    const many = company(
      createDepartment("a"),
      ...Array.from({ length: 12 }, (_, n) => createDepartment(`b-${n}`, { parent: "a" })),
    );
    const blockers = refusal(many, deleteDepartment("a")).blockers();
    expect([blockers.first.length, blockers.count]).toEqual([10, 12]);
  });

  it("the remedy empties it, and is never added by itself", () => {
    expect(refusal(full, deleteDepartment("a")).remedy()?.add).toBe("never");
    const emptied = remedied(full, deleteDepartment("a"));
    expect(verdict(emptied, deleteDepartment("a"))).toBe("accepted");
    expect(indexProblems(performed(emptied, [deleteDepartment("a")]))).toEqual([]);
  });

  it("as a setting: members fall to Root and what is below goes along", () => {
    const gone = performed(full, [deleteDepartment("a")], { settings: { department_delete_empty_only: false } });
    expect(groupItems(gone, groupOf(membersIn, ROOT))).toEqual(["301", "302"]);
    expect(rowOf(gone, members, "302")?.department).toBe(ROOT);
    expect(groupItems(gone, groupOf(allDepartments))).toEqual([]);
    expect(indexProblems(gone)).toEqual([]);
  });
});

it("a deleted department leaves nothing behind", () => {
  const organization = company(createDepartment("a"), createDepartment("b", { parent: "a" }), deleteDepartment("b"));
  expect(rowOf(organization, departments, "b")).toBeUndefined();
  expect(groupItems(organization, groupOf(childrenOf, "a"))).toEqual([]);
  expect(organization.groups.size).toBe(company(createDepartment("a")).groups.size);
  expect(organization.rows.size).toBe(company(createDepartment("a")).rows.size);
});

it("DEPT-DELETE-DROPS-BINDINGS: the policies of a deleted department are unbound and stay", () => {
  const organization = company(
    enableScp,
    enableTags,
    createDepartment("d-1"),
    createDepartment("d-2"),
    createScp("p-1"),
    createTagPolicy("t-1"),
    ...["d-1", "d-2"].flatMap((target) => [bindScp("p-1", target), bindTagPolicy("t-1", target)]),
  );
  const gone = performed(organization, [deleteDepartment("d-1")]);
  expect(groupItems(gone, groupOf(targetsOf, 1, "p-1"))).toEqual(["d-2"]);
  expect(groupItems(gone, groupOf(tagTargetsOf, 1, "t-1"))).toEqual(["d-2"]);
  expect(groupItems(gone, groupOf(policiesOn, 1, "d-1"))).toEqual(["FullQcloudAccess"]);
  expect(groupItems(gone, groupOf(tagPoliciesOn, 1, "d-1"))).toEqual([]);
  expect(rowOf(gone, serviceControlPolicies, "p-1")).toBeDefined();
  expect(rowOf(gone, tagPolicies, "t-1")).toBeDefined();
  expect(indexProblems(gone)).toEqual([]);
});

describe("the departments of members", () => {
  it("DEPT-MOVE-TARGET-EXISTS: nobody is put into a department that does not exist", () => {
    const organization = company(createDepartment("a"), createMember("301"));
    for (const putting of [
      (department: string) => moveMember("301", department),
      (department: string) => createMember("302", { department }),
      (department: string) => inviteMember(INVITED, { department }),
    ]) {
      expect(verdict(organization, putting("a"))).toBe("accepted");
      expect(verdict(organization, putting("b"))).toBe("DEPT-MOVE-TARGET-EXISTS");
      expect(refusal(organization, putting("b")).blockers().first).toEqual([
        { table: "department", id: "b", says: "does not exist" },
      ]);
    }
  });

  it("DEPT-DEFAULT-ROOT: who was invited to a department that is gone lands in Root", () => {
    const start = company(createDepartment("a"), inviteMember(INVITED, { department: "a" }));
    const kept = performed(start, [acceptInvitation(INVITED)]);
    expect(groupItems(kept, groupOf(membersIn, "a"))).toEqual([INVITED]);
    const landed = performed(start, [deleteDepartment("a"), acceptInvitation(INVITED)]);
    expect(groupItems(landed, groupOf(membersIn, ROOT))).toEqual([INVITED]);
    expect(rowOf(landed, members, INVITED)?.department).toBe(ROOT);
    expect(indexProblems(landed)).toEqual([]);
  });

  it("DEPT-DEFAULT-ROOT: so does who was created for another entity, approved after its department is gone", () => {
    const beta = withAccount(company(createDepartment("a")), INVITED, { entity: "Beta" });
    const asked = performed(beta, [
      { name: "associate_entity", entity: "Beta", by: vendor } as Operation,
      inviteMember(INVITED),
      acceptInvitation(INVITED),
      { name: "set_entity_admin", entity: "Beta", member: INVITED } as Operation,
      createMember("301", { entity: "Beta", department: "a" }),
    ]);
    const approve = { name: "approve_member_creation", member: "301", by: accountActor(INVITED) } as Operation;
    expect(rowOf(performed(asked, [approve]), members, "301")?.department).toBe("a");
    const landed = performed(asked, [deleteDepartment("a"), approve]);
    expect(rowOf(landed, members, "301")?.department).toBe(ROOT);
    expect(indexProblems(landed)).toEqual([]);
  });

  it("DEPT-MEMBER-SINGLE: moving in is moving out", () => {
    const organization = company(
      createDepartment("a"),
      createDepartment("b"),
      createMember("301", { department: "a" }),
      moveMember("301", "b"),
    );
    expect(groupItems(organization, groupOf(membersIn, "a"))).toEqual([]);
    expect(groupItems(organization, groupOf(membersIn, "b"))).toEqual(["301"]);
    expect(indexProblems(organization)).toEqual([]);
  });

  it("DEPT-MOVE-INHERITANCE: what is bound to a member moves with it, what is bound to its department does not", () => {
    const organization = company(
      enableScp,
      createDepartment("d-1"),
      createDepartment("d-2"),
      createMember("301", { department: "d-1" }),
      createScp("p-1"),
      createScp("p-2"),
      bindScp("p-1", "301"),
      bindScp("p-2", "d-1"),
      moveMember("301", "d-2"),
    );
    expect(groupItems(organization, groupOf(policiesOn, 1, "301"))).toEqual(["FullQcloudAccess", "p-1"]);
    expect(groupItems(organization, groupOf(policiesOn, 1, "d-2"))).toEqual(["FullQcloudAccess"]);
  });
});
