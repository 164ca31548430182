import fc from "fast-check";
import { findingsOf } from "../../provider/areas/account/rows";
import { ANN, BETA, GAMMA, MANAGEMENT } from "../../provider/examples/words";
import { decide, groupOf, type Kernel, type Operation, type Organization, withItem } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { moneyLost } from "../support/conserved";
import { indexProblems } from "../support/indexes";
import { after, createOrganization, DAY, NOON, outside, withAccount } from "../support/kernel";
import { withCoupon, withGift } from "../support/money";
import { brokenPromises } from "../support/promises";
import { withResource } from "../support/sharing";
import { anyOperation, stories } from "./hostile-operations";

/**
 * All areas at once: any operation, by anybody, at any time, with arguments that may fit or not. Each is accepted or refused with a rule, and
 * after each the organization keeps its promises and its books.
 */

const SETTINGS = [{}, { fund_allocation_is_special: false, share_recipients_may_leave: false, scp_restricts_root_user: false }];

/** The accounts of the examples, and what they own. */
function plain(): Organization {
  let world = withAccount(outside, GAMMA, { name: "Gamma", entity: "Health", specialPermissions: ["allocate_funds"] });
  world = withAccount(world, BETA, { name: "Beta", affiliated: false });
  world = withResource(withResource(world, "p-1"), "p-anna", { account: ANN });
  world = withItem(world, groupOf(findingsOf, ANN), "cvm:instance");
  return after(world, [createOrganization]);
}

/** The same with what only a world gives: permissions of the vendor, gifts and coupons. */
function rich(): Organization {
  let world = withAccount(outside, GAMMA, { name: "Gamma", entity: "Health", specialPermissions: ["allocate_funds"] });
  world = withAccount(world, MANAGEMENT, { name: "Acme", specialPermissions: ["credit_limit", "allocate_funds"] });
  world = withGift(withGift(world, MANAGEMENT, 300), BETA, 50);
  world = withCoupon(withCoupon(world, "of Acme", MANAGEMENT, "cash_coupon", 500), "of Beta", BETA, "voucher", 77, NOON + DAY);
  return after(world, [createOrganization]);
}

interface Turn {
  readonly operations: readonly Operation[];
  /** Days that pass before. */
  readonly later: number;
}

class Session {
  readonly seen = new Set<string>();
  readonly refusedBy = new Set<string>();
  decisions = 0;

  /** Carries out what is accepted; fails the test when something is not as promised. */
  play(kernel: Kernel, start: Organization, turns: readonly Turn[]): void {
    let organization = start;
    let at = NOON;
    for (const { operations, later } of turns) {
      at += later * DAY;
      for (const operation of operations) organization = this.step(kernel, organization, operation, at);
    }
  }

  private step(kernel: Kernel, organization: Organization, operation: Operation, at: number): Organization {
    this.decisions++;
    const decision = decide(kernel, organization, operation, at);
    // Pure: the same question has the same answer, and asking it changes nothing.
    expect(decide(kernel, organization, operation, at).kind).toBe(decision.kind);
    if (decision.kind === "refused") {
      for (const refusal of decision.refusals) {
        this.refusedBy.add(refusal.rule.id);
        expect(refusal.rule.id).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
        expect(refusal.cloudCode).not.toBe("");
        expect(refusal.blockers().first.length).toBeLessThanOrEqual(10);
        refusal.remedy();
      }
      return organization;
    }
    this.seen.add(operation.name);
    const problems = [
      ...indexProblems(decision.organization),
      ...brokenPromises(decision.organization),
      ...moneyLost(organization, decision.organization, operation),
    ];
    if (problems.length > 0) throw new Error(`after ${JSON.stringify(operation)}: ${problems.join("; ")}`);
    return decision.organization;
  }
}

it("whatever the examples of the rules do keeps every promise, also where they do not belong", async () => {
  const session = new Session();
  for (const operations of await stories()) session.play(kernelWith(), plain(), [{ operations, later: 0 }]);
  // Some need a world of their own, or are always refused.
  expect(session.seen.size).toBeGreaterThan(110);
});

it("any sequence of operations, by any caller, at any time: accepted or refused with a rule, and every promise is kept", async () => {
  const told = await stories();
  const session = new Session();
  const random = anyOperation(told);
  const turn: fc.Arbitrary<Turn> = fc.record({
    later: fc.constantFrom(0, 0, 0, 0, 1, 3, 16, 40),
    // A story in order reaches where random operations hardly get.
    operations: fc.oneof(
      { weight: 3, arbitrary: fc.array(random, { minLength: 1, maxLength: 6 }) },
      { weight: 2, arbitrary: fc.constantFrom(...told) },
    ),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...SETTINGS),
      fc.constantFrom(plain(), rich()),
      fc.array(turn, { minLength: 12, maxLength: 30, size: "max" }),
      (settings, start, turns) => session.play(kernelWith(settings), start, turns),
    ),
    { numRuns: Number(process.env["RUNS"] ?? 60), seed: Number(process.env["SEED"] ?? 20260127) },
  );
  // A random test that never gets anywhere shows nothing.
  expect(session.decisions).toBeGreaterThan(2_500);
  expect([session.seen.size > 110, session.refusedBy.size > 200]).toEqual([true, true]);
});
