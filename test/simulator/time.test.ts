import fc from "fast-check";
import { tagChecks } from "../../provider/areas/tag-compliance/rows";
import { type Operation, rowsOf } from "../../provider/kernel";
import { invitations, securityInformation } from "../../provider/resources/member/rows";
import type { Simulator } from "../../provider/simulator/simulator";
import { ANN, activate, BEN, BETA, by, create, op, remove } from "../support/areas";
import { createOrganization, DAY, NOON, outside, withAccount } from "../support/kernel";
import { allowing } from "../support/policies";
import { seed, simulator } from "../support/simulation";

/** Time: what runs out does so once, at its own moment and in its order, however the clock is moved. */

const SECOND = 1000;
const GAMMA = "200000000002";
const DELTA = "200000000003";
const VALIDITY = 15 * DAY;
const MINUTE = 60 * SECOND;
const world = [GAMMA, DELTA].reduce((organization, account) => withAccount(organization, account), outside);

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const terms = { description: "", department: "root", finance_permissions: [], payment_mode: "self_pay", payer: null };
const invitation = fc
  .tuple(one(BETA, GAMMA, DELTA), one(1, 2))
  .map(([account, n]) => ({ account, invitation: `i-${account}-${n}` }));
const member = one(ANN, BEN);
const address = one("a@x", "b@x", "c@x", "d@x", "e@x");
const mail = (name: string) =>
  fc.tuple(member, address).map(([id, email]) => op(name, { member: id, email, mobile: "13800000000" }));

const resource = one("r", "s");
const tags = one({}, { team: "a" }, { team: "x" });
const tagging = one("t-1", "t-2").chain((policy) =>
  one(
    op("bind_tag_policy", { policy, target: "root", target_type: "department" }),
    op("unbind_tag_policy", { policy, target: "root", target_type: "department" }),
    op("bind_tag_policy", { policy, target: ANN, target_type: "member" }),
    op("update_tag_policy", { policy, content: allowing("team", policy) }),
    op("update_tag_policy", { policy, content: allowing("team", "a") }),
  ),
);

const operations: fc.Arbitrary<Operation> = fc.oneof(
  tagging,
  fc
    .tuple(resource, member, tags)
    .map(([id, account, worn]) =>
      op("create_tagged_resource", { resource: id, account, type: "cvm:instance", tags: worn, ...by(account) }),
    ),
  fc
    .tuple(resource, member, tags)
    .map(([id, account, worn]) => op("change_tagged_resource", { resource: id, tags: worn, ...by(account) })),
  invitation.map((asked) =>
    op("invite_member", { ...terms, ...asked, title: `guest-${asked.account.slice(-1)}`, allow_quit: true }),
  ),
  invitation.map((asked) => op("accept_invitation", { ...asked, ...by(asked.account) })),
  invitation.map(({ invitation: id }) => op("cancel_invitation", { invitation: id })),
  mail("bind_security_info"),
  mail("update_security_info"),
  mail("rebind_security_info"),
  member.map((id) => op("activate_security_info", { member: id, ...by(id) })),
  one(ANN, BEN, BETA, GAMMA).map(remove),
);

/** Milliseconds by which the clock is moved: nothing, right up to a deadline, past it, far past it. */
const leap = fc.oneof(
  one(0, 0, VALIDITY - 1, VALIDITY, VALIDITY + 1, 40 * DAY),
  one(MINUTE, 10 * MINUTE - 1, 10 * MINUTE, 60 * MINUTE, 61 * MINUTE),
  fc.integer({ min: 0, max: 20 * DAY }),
  fc.integer({ min: 1, max: 24 }).map((hours) => (hours * DAY) / 24),
);

interface Turn {
  readonly leap: number;
  readonly operations: readonly Operation[];
}
const history: fc.Arbitrary<readonly Turn[]> = fc.array(fc.record({ leap, operations: fc.array(operations, { maxLength: 4 }) }), {
  minLength: 10,
  maxLength: 30,
  size: "max",
});

function begun(): Simulator {
  const simulated = simulator(":memory:", { ...seed, organization: world });
  const policy = (id: string) =>
    op("create_tag_policy", { policy: id, title: id, description: "", content: allowing("team", "a") });
  const start = [createOrganization, create(ANN), create(BEN), op("enable_tag_policy"), policy("t-1"), policy("t-2")];
  for (const operation of start) simulated.perform(operation);
  return simulated;
}

/** Moves the clock in so many steps, looking at each. */
function move(simulated: Simulator, from: number, to: number, steps: number): void {
  for (let step = 1; step <= steps; step++) {
    simulated.set({ clock: from + Math.floor(((to - from) * step) / steps) });
    simulated.look();
  }
}

function told(turns: readonly Turn[], steps: number, together: boolean): Simulator {
  const simulated = begun();
  let at = NOON;
  for (const { leap: by_, operations: asked } of turns) {
    move(simulated, at, at + by_, steps);
    at += by_;
    if (together) simulated.all(asked.map((operation) => ({ operation, how: "perform" })));
    else for (const operation of asked) simulated.perform(operation);
  }
  return simulated;
}

const lines = (simulated: Simulator) => simulated.log(0).map(({ at, by: who, operation, says }) => [at, who, operation, says]);
const byItself = (simulated: Simulator) => simulated.log(0).filter(({ by: who }) => who === "the system");

it("one leap of the clock tells the same story as many steps, and as operations that are durable together", () => {
  let expired = 0;
  let detected = 0;
  fc.assert(
    fc.property(history, (turns) => {
      const leaping = told(turns, 1, false);
      const stepping = told(turns, 5, false);
      const together = told(turns, 1, true);
      expect(lines(stepping)).toEqual(lines(leaping));
      expect(lines(together)).toEqual(lines(leaping));
      expect(stepping.look().organization).toEqual(leaping.look().organization);
      const names = byItself(leaping).map(({ operation }) => operation.name);
      detected += names.filter((name) => name === "detect_tag_compliance").length;
      expired += names.filter((name) => name !== "detect_tag_compliance").length;
      for (const simulated of [leaping, stepping, together]) simulated.close();
    }),
    { numRuns: 40, seed: 20260115 },
  );
  expect(Math.min(expired, detected)).toBeGreaterThan(30);
});

it("what runs out does so once, in order, at its own time, and nothing outlives its deadline", () => {
  fc.assert(
    fc.property(history, (turns) => {
      const simulated = told(turns, 1, false);
      const log = simulated.log(0);
      const times = log.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { at, operation } of byItself(simulated))
        if (operation.name !== "detect_tag_compliance") expect(begins(log, operation, at)).toContain(at - VALIDITY);
      const { organization, at } = simulated.look();
      for (const [, { state, createdAt }] of rowsOf(organization, invitations))
        if (state === "pending") expect(at).toBeLessThan(createdAt + VALIDITY);
      for (const [, { state, submittedAt }] of rowsOf(organization, securityInformation))
        if (state === "pending") expect(at).toBeLessThan(submittedAt + VALIDITY);
      for (const [, { triggeredAt, latestStart }] of rowsOf(organization, tagChecks))
        expect(at).toBeLessThan(latestStart ?? triggeredAt);
      simulated.close();
    }),
    { numRuns: 40, seed: 20260116 },
  );
});

/** When that was begun which an operation of the system ended at a time. */
function begins(log: ReturnType<Simulator["log"]>, ended: Operation, before: number): readonly number[] {
  const { invitation: id, member: whose }: Readonly<Record<string, unknown>> = { ...ended };
  return log
    .filter(({ at, operation, by: who }) => {
      const of: Readonly<Record<string, unknown>> = { ...operation };
      return who !== "the system" && at < before && (id === undefined ? of["member"] === whose : of["invitation"] === id);
    })
    .map(({ at }) => at);
}

it("a clock that is put back undoes nothing and lets nothing happen twice", () => {
  fc.assert(
    fc.property(history, fc.array(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 6 }), (turns, backs) => {
      const simulated = told(turns, 1, false);
      const { at } = simulated.look();
      // What is due at this moment is over, but written down with the next turn only.
      simulated.set({ clock: at });
      const before = lines(simulated);
      for (const back of backs) {
        simulated.set({ clock: at - back });
        simulated.set({ clock: at });
      }
      expect(lines(simulated)).toEqual(before);
      simulated.close();
    }),
    { numRuns: 20, seed: 20260117 },
  );
});

it("SECINFO-LINK-15D: a link runs out between two operations that are asked for together", () => {
  const simulated = begun();
  simulated.all(activate(BEN).map((operation) => ({ operation, how: "perform" })));
  const bind = op("bind_security_info", { member: ANN, email: "a@x", mobile: "13800000000" });
  simulated.perform(bind);
  simulated.set({ clock: NOON + VALIDITY - SECOND });
  const late = op("activate_security_info", { member: ANN, ...by(ANN) });
  simulated.set({ clock: NOON + VALIDITY });
  const outcomes = simulated.all([
    { operation: late, how: "perform" },
    { operation: op("rebind_security_info", { member: ANN, email: "b@x", mobile: "13800000000" }), how: "perform" },
    { operation: late, how: "perform" },
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(["refused", "done", "done"]);
  expect(byItself(simulated).map(({ at, operation }) => [at, operation.name])).toEqual([
    [NOON + VALIDITY, "expire_activation_link"],
  ]);
  simulated.close();
});

it("what is due at one moment happens in a fixed order, earlier deadlines first", () => {
  const simulated = begun();
  const asked = (account: string) =>
    op("invite_member", { ...terms, invitation: `i-${account}`, account, title: `guest-${account.slice(-1)}`, allow_quit: true });
  simulated.perform(asked(GAMMA));
  simulated.set({ clock: NOON + SECOND });
  simulated.perform(asked(DELTA));
  simulated.perform(asked(BETA));
  simulated.set({ clock: NOON + 100 * DAY });
  expect(byItself(simulated).map(({ at, operation }) => [at - NOON - VALIDITY, { ...operation }])).toEqual([
    [0, expect.objectContaining({ invitation: `i-${GAMMA}` })],
    [SECOND, expect.objectContaining({ invitation: `i-${BETA}` })],
    [SECOND, expect.objectContaining({ invitation: `i-${DELTA}` })],
  ]);
  simulated.close();
});

it("TAG-REPORT-DOWNLOAD-ORDER: a report on non-compliant resources is finished by itself, and can be downloaded from then on", () => {
  const simulated = begun();
  const download = op("download_compliance_report", { report: "r" });
  simulated.perform(op("create_cos_bucket", { bucket: "b" }));
  expect(simulated.perform(op("generate_compliance_report", { report: "r", bucket: "b" })).kind).toBe("done");
  expect(simulated.perform(download).kind).toBe("refused");
  simulated.set({ clock: NOON + MINUTE });
  expect(byItself(simulated).map(({ at, operation }) => [at - NOON, operation.name])).toEqual([
    [MINUTE, "finish_compliance_report"],
  ]);
  expect(simulated.perform(download).kind).toBe("done");
  simulated.close();
});
