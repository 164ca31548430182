import { findingsOf, unresolvedChecksOf } from "../../provider/areas/account/rows";
import { domainWith } from "../../provider/domain";
import { groupOf, type Operation, type Organization, withItem } from "../../provider/kernel";
import { checksOf } from "../../provider/plan/checks";
import { order } from "../../provider/plan/order";
import { checkSchema, type PlanCheck } from "../../provider/plan/plan";
import { renderHtml, renderMarkdown, renderText } from "../../provider/render";
import { accountChecks } from "../../provider/resources/member/deletion-checks";
import { aPlan } from "../render/plans";
import { MANAGEMENT } from "../support/kernel";
import { company, guards, kernel, NOON, op, statesOf } from "./planning";

const domain = domainWith();

function checked(start: Organization, operations: readonly Operation[], caller = MANAGEMENT): readonly PlanCheck[] {
  const wanted = operations.map((operation) => ({ operation, change: "member.m1" }));
  const { steps } = order({ kernel, start, at: NOON, guards, wanted });
  const states = statesOf(
    start,
    steps.map(({ operation }) => operation),
  );
  const end = states[states.length - 1] ?? start;
  const found = checksOf({ domain, start, end, at: NOON, wanted, steps, caller });
  for (const check of found) checkSchema.parse(check);
  return found;
}

function holding(organization: Organization, ...findings: readonly string[]): Organization {
  return findings.reduce((before, finding) => withItem(before, groupOf(findingsOf, "m1"), finding), organization);
}

const retire = [op.check("m1", "m1"), op.delete("m1", "m1")];

describe("the check before a deletion", () => {
  it("finds nothing where nothing stands in the way", () => {
    expect(checked(company(op.member("m1"), op.allowDeletion()), retire)).toEqual([
      {
        subject: { id: "m1", called: "member `m1`" },
        says: "delete member `m1` with its account and everything in it, for good",
        change: "member.m1",
        step: 2,
        operator: "a sub-user of the management account with administrator rights, not its root user",
        confirm: "the name of the account, `m1`",
        asked: 103,
        findings: [],
      },
    ]);
  });

  it("lists everything it finds in the order of the check, and what this plan clears", () => {
    const start = company(op.member("m1"), op.delegate("config", "m1"), op.administer("Acme", "m1"));
    const [check] = checked(start, retire);
    expect(check?.step).toEqual(expect.any(Number));
    expect(check?.findings).toEqual([
      {
        check: "Is the member-deletion permission on? No.",
        rule: "MEMBER-DELETE-PERMISSION-OFF",
        blockers: expect.any(Array),
        more_blockers: 0,
        remedy: "switch member deletion on for the organization",
        cleared: true,
      },
      {
        check: "Is it a delegated admin of a trusted service? Yes.",
        rule: "MEMBER-DELETE-IS-DELEGATED-ADMIN",
        blockers: ["organization service `config` has it as delegated admin"],
        more_blockers: 0,
        remedy: "remove it as delegated admin first",
        cleared: true,
      },
      {
        check: "Is it an entity admin? Yes.",
        rule: "MEMBER-DELETE-IS-ENTITY-ADMIN",
        blockers: [expect.stringContaining("has it as its admin")],
        more_blockers: 0,
        remedy: "remove or replace it as entity admin first",
        cleared: true,
      },
    ]);
  });

  it("names every one of the account checks that find something, with its own remedy, and says that they stay", () => {
    const ids = accountChecks.map(({ id }) => id);
    expect(ids).toHaveLength(91);
    const full = holding(company(op.member("m1"), op.delegate("config", "m1"), op.allowDeletion()), ...ids);
    const start = withItem(full, groupOf(unresolvedChecksOf, "m1"), "cvm:instance");
    const [check] = checked(start, retire);
    expect(check?.step).toBeNull();
    const account = check?.findings.filter(({ rule }) => rule === "MEMBER-DELETE-ACCOUNT-RESOURCES") ?? [];
    expect(account.map(({ check: title }) => title).sort()).toEqual(
      accountChecks.map(({ id, business, resource }) => `\`${id}\` (${business}: ${resource})`).sort(),
    );
    expect(account).toContainEqual({
      check: "`billing:oweAccount` (Arrears: Overdue amount)",
      rule: "MEMBER-DELETE-ACCOUNT-RESOURCES",
      blockers: ["account `m1` still holds it"],
      more_blockers: 0,
      remedy: "top up and pay what is owed",
      cleared: false,
    });
    expect(check?.findings).toContainEqual(
      expect.objectContaining({
        rule: "MEMBER-DELETE-CHECK-UNRESOLVED",
        blockers: ["account `m1` could not be checked for it"],
        cleared: false,
      }),
    );
    // A role is given up although the deletion is not reached: the plan would clear it.
    expect(check?.findings).toContainEqual(expect.objectContaining({ rule: "MEMBER-DELETE-IS-DELEGATED-ADMIN" }));
  });

  it("says so where the credentials are those of somebody who may not", () => {
    const start = company(op.member("m1"), op.member("m2"), op.allowDeletion());
    const rules = checked(start, retire, "m2")[0]?.findings.map(({ rule }) => rule);
    expect(rules).toEqual(["MEMBER-SINGLE-MANAGER-AUTHORITY"]);
    expect(checked(start, retire, MANAGEMENT)[0]?.findings).toEqual([]);
  });

  it("says that a wrong name confirms nothing", () => {
    const start = company(op.member("m1"), op.allowDeletion());
    expect(checked(start, [op.delete("m1", "somebody")])[0]?.findings).toMatchObject([
      { rule: "MEMBER-DELETE-CONFIRM-NAME", check: "Was the member's account name typed for confirmation? No.", cleared: false },
    ]);
  });

  it("is made only for what has one: removing a member deletes nothing", () => {
    expect(checked(company(op.member("m1")), [op.move("m1", "root")])).toEqual([]);
  });

  it("is told in every form of the plan", () => {
    const checks = checked(holding(company(op.member("m1"), op.allowDeletion()), "cvm:instance", "cos:bucket"), retire);
    const plan = aPlan({ checks });
    for (const text of [
      renderText(plan, { color: false, width: 400 }),
      renderMarkdown(plan),
      renderHtml(plan).replaceAll(/<[^>]*>/g, ""),
    ]) {
      expect(text).toContain("Checks before deleting: 1 member, 1 cannot be deleted yet");
      expect(text).toContain("103 checks, 2 findings; 2 still in the way");
      expect(text).toContain("what to do: destroy or return the instances");
      expect(text).toContain("to be done by a sub-user of the management account with administrator rights");
    }
  });
});
