import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { parse } from "yaml";
import { accountResources, accounts, findingsOf, unresolvedChecksOf } from "../../provider/areas/account/rows";
import type { Diagnostic } from "../../provider/diagnostics";
import { groupItems, groupOf, type Operation, rowOf } from "../../provider/kernel";
import { allEntities, entities } from "../../provider/resources/entity-admin/rows";
import { accountActor } from "../../provider/resources/organization/actors";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { defaultWorld, readWorld, readWorldFile, type World } from "../../provider/simulator/world";
import { worldJsonSchema } from "../../provider/simulator/world-file";
import { indexProblems } from "../support/indexes";
import { anAccount, NOON, verdict } from "../support/kernel";
import { repository } from "../support/sources";

function world(text: string): World {
  const read = readWorld(text, "world.yaml");
  if (!read.ok) throw new Error(read.problems.map(({ summary }) => summary).join("; "));
  return read.value;
}

function problems(text: string): readonly Diagnostic[] {
  const read = readWorld(text, "world.yaml");
  return read.ok ? [] : read.problems;
}

/** Code, line and column of every problem. */
function places(text: string): readonly string[] {
  return problems(text).map(({ code, at }) => (at?.kind === "file" ? `${code} ${at.line}:${at.column}` : code));
}

const createOrganization = (account: string): Operation & { account: string; cloud_id: string } => ({
  name: "create_organization",
  account,
  cloud_id: "1",
  by: accountActor(account),
});

describe("without a world file", () => {
  it("there is one verified company, which may create an organization, and no organization", () => {
    expect(defaultWorld.caller).toBe("100000000001");
    expect(defaultWorld.at).toBeUndefined();
    expect(defaultWorld.settings).toEqual({});
    expect(rowOf(defaultWorld.organization, accounts, "100000000001")).toEqual(anAccount({ name: "Acme" }));
    expect(rowOf(defaultWorld.organization, organizations, SELF)).toBeUndefined();
    expect(verdict(defaultWorld.organization, createOrganization("100000000001"))).toBe("accepted");
  });

  it("an empty file says the same", () => {
    for (const text of ["", "# nothing\n", "{}", "settings: {}\n"]) expect(world(text)).toEqual(defaultWorld);
  });
});

describe("what a world says", () => {
  const read = world(`
clock: 2026-01-15T12:00:00Z
caller: 100000000001
entities: [Acme Health, {name: Acme Past, status: ceased}]
settings: {resources_per_shared_unit: 5, reviews_keep_shares: false}
accounts:
  - {id: 100000000001, name: Acme Group, entity: Acme, entity_kind: unincorporated_organization}
  - id: "200000000001"
    name: Beta
    agreements: [member]
    in_another_organization: true
    cancelled: true
    affiliated: false
    channel_customer: true
    account_level_discount: true
    pay_admission: false
    pay_exit: false
    special_permissions: [credit_limit, allocate_funds]
    single_account_tag_policy: true
    answers: nothing
    vendor_review: reject
    findings: [cvm:instance]
    unresolved_checks: [billing:balance]
    resources:
      - {id: p-1, region: ap-guangzhou, service: bpaas, type: uniqueId, name: Approval}
      - {id: s-1, region: ap-guangzhou, service: ssm, type: secret, supports_leaving: true}
`);

  it("is the caller, the clock and the settings", () => {
    expect(read).toMatchObject({
      caller: "100000000001",
      at: NOON,
      settings: { resources_per_shared_unit: 5, reviews_keep_shares: false },
    });
  });

  it("is accounts with everything that a kernel row holds", () => {
    expect(rowOf(read.organization, accounts, "100000000001")).toEqual(
      anAccount({ name: "Acme Group", entityKind: "unincorporated_organization" }),
    );
    expect(rowOf(read.organization, accounts, "200000000001")).toEqual({
      name: "Beta",
      entity: null,
      entityKind: null,
      organization: "elsewhere",
      createdBy: "itself",
      status: "cancelled",
      managementAgreement: false,
      memberAgreement: true,
      affiliated: false,
      channelCustomer: true,
      accountLevelDiscount: true,
      payAdmission: false,
      payExit: false,
      specialPermissions: ["allocate_funds", "credit_limit"],
      singleAccountTagPolicy: true,
      answers: "nothing",
      vendorReview: "reject",
    });
  });

  it("is what accounts own, and what checks find in them", () => {
    expect(rowOf(read.organization, accountResources, "p-1")).toEqual({
      account: "200000000001",
      region: "ap-guangzhou",
      service: "bpaas",
      type: "uniqueId",
      name: "Approval",
      supportsLeaving: false,
    });
    expect(rowOf(read.organization, accountResources, "s-1")).toMatchObject({ name: "s-1", supportsLeaving: true });
    expect(groupItems(read.organization, groupOf(findingsOf, "200000000001"))).toEqual(["cvm:instance"]);
    expect(groupItems(read.organization, groupOf(unresolvedChecksOf, "200000000001"))).toEqual(["billing:balance"]);
  });

  it("is the subjects that the vendor has associated", () => {
    expect(groupItems(read.organization, groupOf(allEntities))).toEqual(["Acme Health", "Acme Past"]);
    expect(rowOf(read.organization, entities, "Acme Past")).toEqual({ associated: true, status: "ceased", admin: null });
  });

  it("keeps every index, and takes a legal person where the kind of a subject is left out", () => {
    expect(indexProblems(read.organization)).toEqual([]);
    const one = world("accounts: [{id: 100000000001, name: A, entity: A}]");
    expect(rowOf(one.organization, accounts, "100000000001")?.entityKind).toBe("legal_person");
  });

  it("may use aliases", () => {
    const two = world(
      "accounts:\n  - &a {id: 100000000001, name: A, resources: &r []}\n  - {id: 100000000002, name: B, resources: *r}\n",
    );
    expect(rowOf(two.organization, accounts, "100000000002")?.name).toBe("B");
  });

  it("is, in the example, a world in which the organization can be created", () => {
    const example = world(readFileSync(join(repository, "examples/acme-group/world.yaml"), "utf8"));
    expect(verdict(example.organization, createOrganization(example.caller))).toBe("accepted");
  });
});

describe("what is wrong is reported with its place, all of it together", () => {
  it("attributes that there are not, or that are missing", () => {
    expect(places("accounts:\n  - id: 100000000001\n    nam: A\nclocks: now\n")).toEqual([
      "missing-attribute 2:5",
      "unknown-attribute 3:5",
      "unknown-attribute 4:1",
    ]);
    expect(
      places("accounts:\n  - {id: 100000000001, name: A, resources: [{id: p-1, service: bpaas, type: uniqueId}]}\n"),
    ).toEqual(["missing-attribute 2:45"]);
  });

  it.each([
    ["clock: tomorrow\n", "wrong-value 1:8"],
    ["clock: 2026-01-15\n", "wrong-value 1:8"],
    ["accounts: [{id: 12, name: A}]\n", "wrong-value 1:17"],
    ["accounts: [{id: abc, name: A}]\n", "wrong-value 1:17"],
    ["accounts: [{id: 100000000001, name: ''}]\n", "wrong-value 1:37"],
    ["accounts:\n  - {id: 100000000001, name: A, answers: maybe}\n", "wrong-value 2:42"],
    ["entities: [[]]\n", "wrong-value 1:12"],
    ["- a list\n", "wrong-value 1:1"],
    ["settings:\n  resources_per_shared_unit: [1]\n", "wrong-value 2:30"],
  ])("a wrong value: %j", (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it("accounts and resources described twice", () => {
    const text =
      "accounts:\n" +
      "  - {id: 100000000001, name: A, resources: [{id: p, region: r, service: bpaas, type: uniqueId}]}\n" +
      "  - {id: '100000000001', name: B, resources: [{id: p, region: r, service: bpaas, type: uniqueId}]}\n";
    expect(places(text)).toEqual(["duplicate-account 3:10", "duplicate-resource 3:52"]);
  });

  it("a caller that is none of the accounts", () => {
    expect(places("accounts: [{id: 200000000001, name: B}]\n")).toEqual(["unknown-caller 1:1"]);
    expect(places("caller: 300000000001\n")).toEqual(["unknown-caller 1:9"]);
    expect(places("caller: 200000000001\naccounts: [{id: 200000000001, name: B}]\n")).toEqual([]);
  });

  it("the kind of a subject that is not given", () => {
    expect(places("accounts: [{id: 100000000001, name: A, entity_kind: legal_person}]\n")).toEqual(["kind-without-entity 1:53"]);
  });

  it("settings that no part has, or of another type", () => {
    expect(places("settings:\n  no_such_setting: 1\n  resources_per_shared_unit: many\n")).toEqual([
      "unknown-setting 2:3",
      "wrong-setting 3:30",
    ]);
    expect(problems("settings: {no_such_setting: 1}\n")[0]?.hint).toContain("`resources_per_shared_unit`");
  });

  it.each([
    ["accounts:\n\t- a\n", "yaml-syntax"],
    ["caller: 1\ncaller: 2\n", "yaml-syntax"],
    ["accounts: *nowhere\n", "yaml"],
    ["a: [\n", "yaml-syntax"],
    ["clock: now\n---\nclock: now\n", "yaml-syntax"],
  ])("text that is not one YAML document: %j", (text, code) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem).toMatchObject({ severity: "error", at: { kind: "file", file: "world.yaml" } });
    expect(found[0]?.code).toContain(code);
  });

  it("aliases that explode, nesting without end, and files that are too large", () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}, *l${level}]`);
    expect(problems(["l0: &l0 [x]", ...levels].join("\n"))[0]?.code).toBe("yaml-alias");
    expect(problems("[".repeat(100_000)).length).toBeGreaterThan(0);
    expect(problems(`# ${"x".repeat(5_000_001)}`)[0]?.code).toBe("too-large");
  });
});

it("a file is read, or said to be missing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "world-"));
  const file = join(folder, "world.yaml");
  expect(await readWorldFile(file)).toMatchObject({ ok: false, problems: [{ code: "unreadable" }] });
  writeFileSync(file, "caller: 200000000001\n");
  expect(await readWorldFile(file, "world.yaml")).toMatchObject({ ok: false, problems: [{ at: { file: "world.yaml" } }] });
  writeFileSync(file, "clock: now\n");
  expect(await readWorldFile(file)).toEqual({ ok: true, value: defaultWorld, warnings: [] });
});

describe("the published JSON Schema", () => {
  const valid = new Ajv({ strict: false, formats: { "date-time": true } }).compile(Object(worldJsonSchema()));

  it("accepts the example, and an empty world", () => {
    expect(valid(parse(readFileSync(join(repository, "examples/acme-group/world.yaml"), "utf8")))).toBe(true);
    expect(valid({})).toBe(true);
  });

  it("refuses what the reader refuses", () => {
    for (const wrong of [{ clocks: "now" }, { accounts: [{ id: 100000000001 }] }, { accounts: [{ id: "x", name: "A" }] }])
      expect(valid(wrong)).toBe(false);
  });
});
