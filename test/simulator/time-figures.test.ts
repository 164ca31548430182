import fc from "fast-check";
import { monthsAfter } from "../../provider/areas/finance/calendar";
import { financeOverview } from "../../provider/areas/finance/overview";
import { memberStatistics } from "../../provider/areas/overview/statistics";
import type { Operation, Organization } from "../../provider/kernel";
import { invitationsShownTo } from "../../provider/resources/member/invitations-shown";
import { settle } from "../areas/money-acts";
import { ANN, activate, BEN, BETA, create, join, op, remove } from "../support/areas";
import { createOrganization, DAY, MANAGEMENT, NOON, outside } from "../support/kernel";
import { seed, simulator } from "../support/simulation";

/** Windows of time: what a day or a month was stays so, however far the clock has moved on, and is complete from one moment on. */

const HOUR = DAY / 24;

/** Somebody joins, uses something or leaves, with days between. */
const step: fc.Arbitrary<(at: number, n: number) => readonly Operation[]> = fc.constantFrom(
  () => [create(ANN)],
  () => [create(BEN), ...activate(BEN)],
  () => [...join(BETA)],
  () => [remove(BETA)],
  () => [remove(BEN)],
  (at: number, n: number) => [settle(MANAGEMENT, 30, { settlement: `m-${n}`, from: at - HOUR, to: at })],
  (at: number, n: number) => [settle(ANN, 50, { settlement: `a-${n}`, from: at - HOUR, to: at })],
);
const history = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 25 })), { minLength: 6, maxLength: 20 });

interface Told {
  readonly organization: Organization;
  readonly at: number;
}

/** The organization at each moment of a history. */
function moments(steps: readonly (readonly [(at: number, n: number) => readonly Operation[], number])[]): readonly Told[] {
  const simulated = simulator(":memory:", { ...seed, organization: outside });
  simulated.perform(createOrganization);
  simulated.perform(op("top_up", { account: MANAGEMENT, amount: 1_000, by: createOrganization.by }));
  let at = NOON;
  const found: Told[] = [];
  for (const [n, [happens, days]] of steps.entries()) {
    at += days * DAY;
    simulated.set({ clock: at });
    for (const operation of happens(at, n)) simulated.perform(operation);
    found.push({ organization: simulated.look().organization, at });
  }
  simulated.close();
  return found;
}

it("OVERVIEW-CHANGE-7D, OVERVIEW-CHANGE-MONTHLY: what is told of a day or a month that is over is told the same later", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const known = new Map<string, string>();
      for (const { organization, at } of moments(steps)) {
        const { changesByDay = [], changesByMonth = [] } = memberStatistics({ organization, at });
        expect([changesByDay.length, changesByMonth.length > 0]).toEqual([7, true]);
        for (const [kind, changes] of [["day", changesByDay] as const, ["month", changesByMonth] as const])
          for (const { label, ...figures } of changes) {
            const told = JSON.stringify(figures);
            expect([kind, label, told]).toEqual([kind, label, known.get(`${kind} ${label}`) ?? told]);
            known.set(`${kind} ${label}`, told);
          }
      }
    }),
    { numRuns: 40, seed: 20260118 },
  );
});

it("FIN-OVERVIEW-MONTH-CLOSE, FIN-OVERVIEW-REFRESH: a bill that is complete stays so, and costs appear a day later and never go", () => {
  fc.assert(
    fc.property(history, (steps) => {
      const told = moments(steps);
      const last = told.at(-1);
      if (last === undefined) return;
      let complete = false;
      let total = 0;
      for (let days = 0; days <= 80; days++) {
        const [month] = financeOverview(last.organization, "2026-01", "2026-01", NOON + days * DAY).months;
        if (complete) expect(month?.complete).toBe(true);
        complete = month?.complete === true;
        expect(month?.total ?? 0).toBeGreaterThanOrEqual(total);
        total = month?.total ?? 0;
      }
      expect([complete, monthsAfter("2026-01", 1)]).toEqual([true, "2026-02"]);
    }),
    { numRuns: 20, seed: 20260119 },
  );
});

it("INVITE-LIST-3-MONTHS: an invitation leaves the list once, three months after it was made", () => {
  const simulated = simulator(":memory:", { ...seed, organization: outside });
  const [invite] = join(BETA);
  for (const operation of [createOrganization, ...(invite === undefined ? [] : [invite])]) simulated.perform(operation);
  const shown: number[] = [];
  for (let days = 0; days < 120; days++) {
    simulated.set({ clock: NOON + days * DAY });
    shown.push(invitationsShownTo(simulated.look().organization, BETA, NOON + days * DAY).length);
  }
  simulated.close();
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  // From January 15 to April 15.
  expect(shown.indexOf(0)).toBe(91);
});
