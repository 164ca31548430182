import { organizationInformation } from "../../../provider/areas/overview/information";
import { memberStatistics } from "../../../provider/areas/overview/statistics";
import { daysOf, daysUntilYesterday, monthsUntilPrevious } from "../../../provider/areas/overview/windows";
import { decide, type Operation, type Organization } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import {
  ANN,
  activate,
  authorize,
  BEN,
  BETA,
  by,
  create,
  join,
  loginPermission,
  op,
  remove,
  root,
  SUE,
  staffed,
  subUser,
  TOM,
} from "../../support/areas";
import { createDepartment, inviteMember } from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import { company, DAY, MANAGEMENT, outside, after as performed, verdict, withAccount } from "../../support/kernel";
import vectors from "../../vectors/overview.json";

/** Local time of the vendor (UTC+8). */
const local = (text: string) => Date.parse(`${text}+08:00`);
const compute = (fields: object = {}): Operation => op("compute_member_statistics", fields);

/** Operations at their times. */
function history(start: Organization, ...events: readonly (readonly [string, ...Operation[]])[]): Organization {
  return events.reduce(
    (organization, [time, ...operations]) => performed(organization, operations as readonly Operation[], { at: local(time) }),
    start,
  );
}

it("OVERVIEW-DEPARTMENT-COUNT: departments of this moment with Root, unless the setting leaves them out", () => {
  const organization = company(createDepartment("d-1"), createDepartment("d-2", { parent: "d-1" }));
  expect(memberStatistics({ organization, at: 0 }).departments).toBe(3);
  expect(memberStatistics({ organization: company(), at: 0 }).departments).toBe(1);
  const setting = (of: { readonly default: unknown }) => (of.default === true ? false : of.default) as never;
  expect(memberStatistics({ organization, at: 0, setting }).departments).toBeUndefined();
});

describe("OVERVIEW-MEMBER-COUNT", () => {
  const vector = vectors.find(({ id }) => id === "OVERVIEW-MEMBER-COUNT-PENDING");

  it("counts the management account and no pending invitation (OVERVIEW-MEMBER-COUNT-PENDING)", () => {
    const members = vector?.input.members ?? 0;
    const pending = vector?.input.pending_invitations ?? 0;
    const created = Array.from({ length: members }, (_, index) => create(`30000000000${index}`, { title: `m${index}` }));
    const asked = Array.from({ length: pending }, (_, index) => inviteMember(`20000000000${index + 1}`));
    const start = performed(withAccount(outside, "200000000002"), [
      op("create_organization", { account: MANAGEMENT, cloud_id: "1", ...by(MANAGEMENT) }),
      ...created,
      ...asked,
    ]);
    expect(memberStatistics({ organization: start, at: 0 }).members).toBe(vector?.expected.member_count);
  });
});

it("OVERVIEW-LOGIN-PERMISSION-COUNT: login permissions with Admin", () => {
  expect(memberStatistics({ organization: company(), at: 0 }).loginPermissions).toBe(1);
  expect(memberStatistics({ organization: company(loginPermission("p")), at: 0 }).loginPermissions).toBe(2);
});

it("OVERVIEW-LOGINABLE-COUNT: of all sub-users for the root user, its own for a sub-user; each member once", () => {
  const organization = staffed(
    authorize("a", [ANN, BEN]),
    authorize("b", [ANN], { subjects: [TOM] }),
    authorize("c", [BETA], { subjects: [] }),
  );
  expect(memberStatistics({ organization, at: 0 }).loginableMembers).toBe(2);
  expect(memberStatistics({ organization, at: 0, subUser: TOM }).loginableMembers).toBe(1);
  expect(memberStatistics({ organization, at: 0, subUser: SUE }).loginableMembers).toBe(2);
});

describe("OVERVIEW-SUBUSER-COUNT", () => {
  const count = (organization: Organization, time: string) => memberStatistics({ organization, at: local(time) }).subUsers;

  it("is that of the previous day: midnight of UTC+8 brings the new ones", () => {
    const organization = history(company(create(ANN)), ["2026-02-10T23:59:59", subUser("x", ANN), subUser(SUE)]);
    expect(count(organization, "2026-02-10T23:59:59")).toBe(0);
    expect(count(organization, "2026-02-11T00:00:00")).toBe(2);
  });

  it("counts those of accounts that join, and not those of accounts that left", () => {
    const start = performed(company(), [subUser("y", BETA)]);
    const joined = history(start, ["2026-02-10T12:00:00", ...join(BETA)]);
    expect(count(joined, "2026-02-10T13:00:00")).toBe(0);
    expect(count(joined, "2026-02-11T13:00:00")).toBe(1);
    const left = history(joined, ["2026-02-11T12:00:00", remove(BETA)]);
    expect(count(left, "2026-02-11T13:00:00")).toBe(1);
    expect(count(left, "2026-02-12T13:00:00")).toBe(0);
    expect(indexProblems(left)).toEqual([]);
  });

  it("what comes and goes on one day was never there", () => {
    const again = join(BETA).map((one) => ({ ...one, invitation: "again" }));
    const day = history(company(create(ANN), subUser("y", BETA)), [
      "2026-02-10T12:00:00",
      ...join(BETA),
      remove(BETA),
      ...again,
      remove(BETA),
    ]);
    for (const time of ["2026-02-10T13:00:00", "2026-02-11T13:00:00"]) expect(count(day, time)).toBe(0);
  });

  it("counts the sub-accounts that the identity centre makes", () => {
    const user = op("create_identity_user", { user: "ida", title: "Ida" });
    const on = [op("accept_identity_center_terms"), op("enable_identity_center"), user];
    const sync = (members: readonly string[]) =>
      op("sync_identity_to_cam", { user: "ida", members, as: "sub_account", policies: [] });
    const organization = history(company(create(ANN), ...on), ["2026-02-10T12:00:00", sync([ANN])]);
    expect(count(organization, "2026-02-11T00:00:00")).toBe(1);
    expect(count(history(organization, ["2026-02-12T00:00:00", sync([])]), "2026-02-13T00:00:00")).toBe(0);
  });

  it("a successor of the management account brings its own", () => {
    const start = company(subUser("mine"), subUser("theirs", BETA));
    expect(count(start, "2026-02-11T00:00:00")).toBe(1);
    expect(indexProblems(start)).toEqual([]);
  });
});

describe("OVERVIEW-CHANGE-7D", () => {
  const vector = vectors.find(({ id }) => id === "OVERVIEW-7-DAYS");

  it("shows the seven days that end yesterday (OVERVIEW-7-DAYS)", () => {
    const days = daysUntilYesterday(local(`${vector?.input.today}T08:00:00`), 7);
    const { from, to, points } = { from: "", to: "", points: 0, ...vector?.expected };
    expect([days[0], days.at(-1), days.length]).toEqual([from, to, points]);
    // From midnight to midnight of UTC+8.
    expect(daysUntilYesterday(local("2023-07-15T00:00:00"), 7)).toEqual(days);
    expect(daysUntilYesterday(local("2023-07-15T23:59:59.999"), 7)).toEqual(days);
    expect(daysUntilYesterday(local("2023-07-16T00:00:00"), 7)[0]).toBe("2023-07-09");
  });

  it("counts who joined and who left, by whatever way, each day", () => {
    const again = join(BETA).map((one) => ({ ...one, invitation: "again" }));
    const start = withAccount(company(), BETA, { affiliated: true });
    const organization = history(
      start,
      ["2026-03-01T00:00:00", create(ANN), create(BEN)],
      ["2026-03-02T23:59:59", ...join(BETA), remove(BETA), ...again],
      ["2026-03-04T12:00:00", ...activate(ANN), remove(ANN)],
      ["2026-03-05T12:00:00", op("vendor_sanction", { account: BEN, sanction: "remove", by: vendor })],
    );
    const changes = memberStatistics({ organization, at: local("2026-03-05T13:00:00") }).changesByDay ?? [];
    expect(changes.map(({ label, joined, left, members }) => [label, joined, left, members])).toEqual([
      ["2026-02-26", 0, 0, 1],
      ["2026-02-27", 0, 0, 1],
      ["2026-02-28", 0, 0, 1],
      ["2026-03-01", 2, 0, 3],
      ["2026-03-02", 2, 1, 4],
      ["2026-03-03", 0, 0, 4],
      ["2026-03-04", 0, 1, 3],
    ]);
    const next = memberStatistics({ organization, at: local("2026-03-06T00:00:00") }).changesByDay ?? [];
    expect(next.at(-1)).toEqual({ label: "2026-03-05", joined: 0, left: 1, members: 2 });
  });

  it("a member that is only asked for is none, one that is approved is", () => {
    const health = withAccount(outside, "200000000002", { entity: "Health" });
    const organization = performed(health, [
      op("create_organization", { account: MANAGEMENT, cloud_id: "1", ...by(MANAGEMENT) }),
      op("associate_entity", { entity: "Health", by: vendor }),
      ...join("200000000002"),
      op("set_entity_admin", { entity: "Health", member: "200000000002" }),
    ]);
    const asked = history(organization, ["2026-03-01T10:00:00", create(ANN, { entity: "Health" })]);
    const joined = (of: Organization) =>
      memberStatistics({ organization: of, at: local("2026-03-02T10:00:00") }).changesByDay?.at(-1)?.joined;
    expect(joined(asked)).toBe(0);
    const approve = op("approve_member_creation", { member: ANN, ...by("200000000002") });
    expect(joined(history(asked, ["2026-03-01T11:00:00", approve]))).toBe(1);
  });

  it("what happened in an organization that ended is not the next one's", () => {
    const ended = history(company(), ["2026-03-01T00:00:00", ...join(BETA), remove(BETA), op("delete_organization")]);
    const next = performed(ended, [op("create_organization", { account: MANAGEMENT, cloud_id: "2", ...by(MANAGEMENT) })]);
    const changes = memberStatistics({ organization: next, at: local("2026-03-02T00:00:00") }).changesByDay ?? [];
    expect(changes.at(-1)).toEqual({ label: "2026-03-01", joined: 0, left: 0, members: 1 });
  });
});

describe("OVERVIEW-CHANGE-MONTHLY", () => {
  it("on 1 July: six points from 1 January to 1 June, the last one holding June", () => {
    expect(monthsUntilPrevious(local("2023-07-01T00:00:00"), 6)).toEqual([
      ...["2023-01", "2023-02", "2023-03", "2023-04", "2023-05", "2023-06"],
    ]);
    expect(monthsUntilPrevious(local("2023-06-30T23:59:59"), 6).at(-1)).toBe("2023-05");
    expect(monthsUntilPrevious(local("2024-02-10T00:00:00"), 6)[0]).toBe("2023-08");
    expect(daysOf("2024-02")).toHaveLength(29);
  });

  it("sums the days of each month and labels it with its first", () => {
    const organization = history(
      company(),
      ["2026-01-31T23:59:59", create(ANN)],
      ["2026-02-01T00:00:00", create(BEN)],
      ["2026-02-28T23:59:59", ...join(BETA), remove(BETA)],
      ["2026-03-01T00:00:00", ...activate(ANN), remove(ANN)],
    );
    const changes = memberStatistics({ organization, at: local("2026-03-01T00:00:00") }).changesByMonth ?? [];
    expect(changes).toHaveLength(6);
    expect(changes[0]?.label).toBe("2025-09-01");
    expect(changes.slice(-2)).toEqual([
      { label: "2026-01-01", joined: 1, left: 0, members: 2 },
      { label: "2026-02-01", joined: 2, left: 1, members: 3 },
    ]);
  });
});

describe("OVERVIEW-ORG-INFO", () => {
  it("shows the subject, the id, how many subjects are associated, and the latest from the change record", () => {
    const kernel = kernelWith();
    let organization = company(op("associate_entity", { entity: "Health", by: vendor }), op("enable_member_deletion"));
    const records: Parameters<typeof organizationInformation>[1][number][] = [];
    const away = (name: string) => op(name, { member: ANN, confirm: "m-1" });
    const operations = [
      create(ANN),
      ...join(BETA),
      createDepartment("d-1"),
      away("check_member_deletion"),
      away("delete_member"),
    ];
    for (const [index, operation] of operations.entries()) {
      const at = index * DAY;
      const decision = decide(kernel, organization, operation, at);
      if (decision.kind === "refused") throw new Error(decision.refusals[0].rule.id);
      organization = decision.organization;
      records.push(...decision.records.map((record) => ({ ...record, at })));
    }
    const shown = organizationInformation(organization, records);
    expect(shown).toMatchObject({ entity: "Acme", managementAccount: MANAGEMENT, associatedEntities: 1 });
    expect(shown?.feed.map(({ list, text }) => [list, text])).toEqual([
      ["deletions", "deleted `m-1`"],
      ["invitations", "accepted"],
      ["invitations", expect.stringContaining("invited")],
      ["creations", expect.stringContaining("m-1")],
    ]);
    expect(organizationInformation(organization, records, 1)?.feed).toHaveLength(1);
    expect(organizationInformation(outside, [])).toBeUndefined();
  });
});

it("OVERVIEW-ACTOR: worked out by the system, for the management account", () => {
  const organization = staffed();
  for (const actor of [system, accountActor(MANAGEMENT)]) expect(verdict(organization, compute({ by: actor }))).toBe("accepted");
  expect(verdict(organization, compute(root))).toBe("accepted");
  for (const actor of [accountActor(ANN), vendor]) expect(verdict(organization, compute({ by: actor }))).toBe("OVERVIEW-ACTOR");
  expect(verdict(organization, compute({ sub_user: "nobody" }))).toBe("SUB-USER-UNKNOWN");
  expect(verdict(outside, compute())).toBe("ORG-UNKNOWN");
});
