import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Backend } from "../../provider/backend/backend";
import { refusingWrites } from "../../provider/backend/simulated";
import type { Desired } from "../../provider/desired/declaration";
import { readLedger } from "../../provider/ledger/ledger";
import type { Plan } from "../../provider/plan/plan";
import { renderMarkdown } from "../../provider/render/markdown";
import { run } from "../cli/run";
import { temporaryFolder } from "../support/folders";
import { opened } from "../support/simulation";
import { applied, days, folder, founded, planned, programmed, Steps, written } from "./acme";

const place = temporaryFolder();
const ledger = (): string => join(place(), "ledger.json");

/** Both days, written in YAML and as programs: what is declared is read once. */
let one: { readonly yaml: Desired; readonly program: Desired };
let two: { readonly yaml: Desired; readonly program: Desired };
let company: Backend;

beforeAll(async () => {
  one = { yaml: await written(days.one), program: await programmed(days.one) };
  two = { yaml: await written(days.two), program: await programmed(days.two) };
});

beforeEach(async () => {
  company = await founded();
});

afterEach(() => company.close());

async function dayOne(): Promise<void> {
  // One step at a time, so that ids do not depend on what is answered first.
  expect(await applied(company, ledger(), one.yaml, 1)).toMatchObject({ kind: "applied" });
}

describe("the same organization in YAML and in TypeScript", () => {
  it("gives the same plan of day 1, byte by byte", async () => {
    const [yaml, program] = [await planned(company, ledger(), one.yaml), await planned(company, ledger(), one.program)];
    expect(JSON.stringify(program.plan)).toBe(JSON.stringify(yaml.plan));
    expect(program.operations).toEqual(yaml.operations);
    expect(yaml.plan.steps.length).toBeGreaterThan(100);
  });

  it("gives the same plan of day 2 on what day 1 left, byte by byte", async () => {
    await dayOne();
    const [yaml, program] = [await planned(company, ledger(), two.yaml), await planned(company, ledger(), two.program)];
    expect(JSON.stringify(program.plan)).toBe(JSON.stringify(yaml.plan));
    expect(yaml.plan.executable).toBe(true);
  });

  it("gives the same output of the command line, from anywhere", async () => {
    const options = ["--backend", "sim::memory:", "--world", join(folder, "world.yaml"), "--format", "json"];
    const yaml = await run(["plan", join(days.one, "organization.yaml"), ...options], { cwd: place() });
    const program = await run(["plan", days.one, ...options], { cwd: place() });
    expect([yaml.code, program.code]).toEqual([0, 0]);
    expect(program.stdout).toBe(yaml.stdout);
    expect(readdirSync(place())).toEqual([]);
  });
});

describe("applied", () => {
  it("day 1 is built; then nothing is left to do; day 2 is reached; then nothing is left to do", async () => {
    for (const day of [one, two]) {
      const report = await applied(company, ledger(), day.program);
      expect(report).toMatchObject({ kind: "applied", problems: [], waiting: [], notStarted: [] });
      for (const desired of [day.yaml, day.program]) {
        const { plan } = await planned(refusingWrites(company), ledger(), desired);
        expect([plan.changes, plan.steps, plan.ledger]).toEqual([[], [], {}]);
      }
    }
  });
});

it("a plan on a fresh folder writes no file and asks for no operation", async () => {
  const { plan } = await planned(refusingWrites(company), ledger(), one.program);
  expect(plan.executable).toBe(true);
  expect(readdirSync(place())).toEqual([]);
});

describe("without the ledger", () => {
  it("the next plan of day 1 has no steps and adopts everything; applied, it gives the same ledger again", async () => {
    await dayOne();
    const lost = readFileSync(ledger(), "utf8");
    const known = await planned(company, ledger(), two.yaml);
    rmSync(ledger());

    const { plan } = await planned(refusingWrites(company), ledger(), one.yaml);
    expect(plan.steps).toEqual([]);
    expect(plan.changes.map(({ address, action }) => `${action} ${address}`)).toEqual(
      [...one.yaml.declarations.keys()].sort().map((address) => `adopt ${address}`),
    );

    await applied(company, ledger(), one.yaml);
    expect(readFileSync(ledger(), "utf8")).toBe(lost);
    expect(JSON.stringify((await planned(company, ledger(), two.yaml)).plan)).toBe(JSON.stringify(known.plan));
  });

  /**
   * Without a plan of day 1 in between, three things are lost that only the ledger knew: what was declared once and may go, what
   * its deletion policy was, and which object bore another name. Everything else is planned as with the ledger.
   */
  it("the plan of day 2 differs where only the ledger knew, and nowhere else", async () => {
    await dayOne();
    const known = (await planned(company, ledger(), two.yaml)).plan;
    rmSync(ledger());
    const { plan } = await planned(refusingWrites(company), ledger(), two.yaml);

    const [before, now] = [operationsByChange(known), operationsByChange(plan)];
    const differing = [...new Set([...before.keys(), ...now.keys()])].filter(
      (address) => before.get(address) !== now.get(address),
    );
    expect(differing.sort()).toEqual(
      [
        // No longer declared, and nobody knows that it was: left alone.
        ...gone,
        // Known by its name, which it has already; what stands below a swapped department changes places instead.
        ...["member.retail-shop-test", "member.retail-stock-test", "department.media-dev", "department.media-test"],
        ...["member.ads-test", "member.streaming-dev", "member.streaming-test"],
        // Its service has one admin, and the old one is left alone.
        "delegated_admin.config",
      ].sort(),
    );
    expect(plan.changes.filter(({ action }) => action === "remove" || action === "retain")).toEqual([]);
    expect(plan.steps.filter(({ reversible }) => !reversible)).toEqual([]);
    const unmanaged = plan.notes.filter(({ kind }) => kind === "unmanaged").map(({ says }) => says);
    for (const address of [...gone, "member.studio-dev"]) {
      const called = known.changes.find((change) => change.address === address)?.called;
      expect(unmanaged).toContainEqual(expect.stringContaining(called ?? "nothing"));
    }
    // The plan does not drop the old admin of Config on its own: it stops, and says who is in the way.
    expect(plan.blocked).toMatchObject([
      {
        change: "delegated_admin.config",
        refused_by: [{ rule: "DELEGATE-QUOTA", blockers: [expect.stringContaining("platform-observability")] }],
      },
    ]);
  });
});

/** What day 2 no longer declares and takes away. */
const gone = [
  "delegated_admin.config~replaced",
  "delegated_admin.health-billing",
  "department.logistics-test",
  "department.soc~replaced",
  "member.health-hq",
  "member.sandbox-alice",
  "member.sandbox-chen",
  "member.sandbox-hackathon",
  "service_control_policy.finance-read-only",
  "shared_unit.health-registry",
  "tag_policy.owner",
];

/** The operations of each change in one text: those that the author asked for, in an order of their own. */
function operationsByChange({ steps }: Plan): ReadonlyMap<string, string> {
  const byChange = new Map<string, string[]>();
  for (const { change, added, operation } of steps) {
    if (change === null || added !== null) continue;
    byChange.set(change, [...(byChange.get(change) ?? []), JSON.stringify(operation)]);
  }
  return new Map([...byChange].map(([change, operations]) => [change, operations.sort().join("\n")]));
}

describe("the order of day 2", () => {
  let steps: Steps;

  beforeAll(async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "orgplane-"));
    const built = await founded();
    try {
      const file = join(elsewhere, "ledger.json");
      await applied(built, file, one.yaml, 1);
      steps = new Steps((await planned(built, file, two.yaml)).plan, opened(readLedger(file)));
    } finally {
      await built.close();
      rmSync(elsewhere, { recursive: true });
    }
    expect(steps.plan.blocked).toEqual([]);
  });

  it("two members swap their names: one of them steps aside for a moment", () => {
    expectSwap("update_member", "member", "member.retail-shop-test", "member.retail-stock-test");
  });

  it("two departments swap their names: one of them steps aside for a moment", () => {
    expectSwap("rename_department", "department", "department.media-test", "department.media-dev");
  });

  /** Three renamings: one moves out of the way, the other takes its name, the first takes the name of the other. */
  function expectSwap(name: string, field: string, one: string, other: string): void {
    const places = [one, other].flatMap((address) => steps.places(name, { [field]: steps.old(address) })).sort((a, b) => a - b);
    const [aside, taken, back] = places.map((place) => steps.at(place));
    expect(places).toHaveLength(3);
    expect([aside?.added === null, taken?.added ?? null, back?.added ?? null]).toEqual([false, null, null]);
    expect(aside?.operation[field]).toBe(back?.operation[field]);
    expect(taken?.operation[field]).not.toBe(back?.operation[field]);
    expect(taken?.after).toEqual(aside?.before);
    expect(back?.before).toEqual(aside?.after);
    expect(back?.after).toEqual(taken?.before);
  }

  it("members move into a new department before the old one is deleted", () => {
    const created = steps.place("create_department", { department: "+department.logistics-preprod" });
    const deleted = steps.place("delete_department", { department: steps.old("department.logistics-test") });
    for (const member of ["member.routing-test", "member.warehouse-test"]) {
      const moved = steps.place("move_member", { member: steps.old(member), department: "+department.logistics-preprod" });
      expect(created).toBeLessThan(moved);
      expect(moved).toBeLessThan(deleted);
    }
  });

  it("a department below another parent is a new one, under the same name: its members move before the old one is deleted", () => {
    const created = steps.place("create_department", { department: "+department.soc", title: "Security-Operations" });
    const deleted = steps.place("delete_department", { department: steps.old("department.soc") });
    for (const member of ["member.soc-analysis", "member.soc-response"]) {
      const moved = steps.place("move_member", { member: steps.old(member), department: "+department.soc" });
      expect(created).toBeLessThan(moved);
      expect(moved).toBeLessThan(deleted);
    }
  });

  it("the only policy of a department is replaced: the new one is bound first", () => {
    const target = steps.old("department.finance");
    const created = steps.place("create_scp", { policy: "+service_control_policy.finance-billing" });
    const bound = steps.place("bind_scp", { policy: "+service_control_policy.finance-billing", target });
    const old = steps.old("service_control_policy.finance-read-only");
    const unbound = steps.place("unbind_scp", { policy: old, target });
    const deleted = steps.place("delete_scp", { policy: old });
    expect([created, bound, unbound, deleted]).toEqual([created, bound, unbound, deleted].sort((a, b) => a - b));
  });

  it("all policies of a full department are replaced: one makes room, then they take turns, and nobody may do more meanwhile", () => {
    const target = steps.old("department.retail-payment");
    const turns = steps.plan.steps.filter(({ operation }) => operation["target"] === target);
    const exchange = ["unbind_scp", "bind_scp"];
    expect(turns.map(({ operation }) => operation.name)).toEqual([...exchange, ...exchange, ...exchange, ...exchange]);
    // By name one is always missing; by what they say nobody may do anything for a moment. What goes for good makes room first, and
    // each of the others goes when its successor is there.
    expect(steps.plan.breaches).toEqual([]);
    const policy = (name: string) => steps.old(`service_control_policy.${name}`);
    const unbound = (name: string) => steps.place("unbind_scp", { policy: policy(name), target });
    const bound = (name: string) => steps.place("bind_scp", { policy: `+service_control_policy.${name}`, target });
    expect(unbound("encryption-required")).toBe(turns[0]?.step);
    expect(bound("card-data-2026")).toBeLessThan(unbound("no-public-buckets"));
    expect(bound("card-data-2026")).toBeLessThan(unbound("payment-card-data"));
    expect(bound("payment-identity")).toBeLessThan(unbound("no-root-keys"));
  });

  it("whoever retires gives up every role first", () => {
    const member = steps.old("member.health-hq");
    const successor = steps.old("member.health-operations");
    const removed = steps.place("remove_member", { member });
    const replaced = steps.place("replace_entity_admin", { member: successor });
    for (const paid of ["member.health-clinic", "member.health-lab"]) {
      const alone = steps.place("set_payment_mode", { member: steps.old(paid), payment_mode: "self_pay" });
      const again = steps.place("set_payment_mode", { member: steps.old(paid), payment_mode: "pay_on_behalf", payer: successor });
      expect(alone).toBeLessThan(replaced);
      expect(replaced).toBeLessThan(again);
    }
    const roles = [
      replaced,
      steps.place("remove_delegated_admin", { service: "billing", member }),
      steps.place("delete_shared_unit", { unit: steps.old("shared_unit.health-registry") }),
      steps.place("remove_share_recipient", { unit: steps.old("shared_unit.approval-templates"), account: member }),
      steps.place("unbind_operation_review", { review: steps.old("operation_review.health-export"), member }),
    ];
    for (const role of roles) expect(role).toBeLessThan(removed);
  });

  it("a service with one delegated admin gets another: the old one goes first", () => {
    const service = "config";
    const withdrawn = steps.place("remove_delegated_admin", { service, member: steps.old("member.platform-observability") });
    expect(withdrawn).toBeLessThan(steps.place("add_delegated_admin", { service, member: steps.old("member.identity") }));
  });

  it("members are deleted where they asked for it; that it is allowed is added for a moment", () => {
    const allowed = steps.place("enable_member_deletion");
    const forbidden = steps.place("disable_member_deletion");
    const deleted = ["member.sandbox-alice", "member.sandbox-hackathon"].map((address) => {
      const member = steps.old(address);
      expect(steps.place("check_member_deletion", { member })).toBeLessThan(steps.place("delete_member", { member }));
      return steps.place("delete_member", { member });
    });
    expect([steps.at(allowed).added, steps.at(forbidden).added]).not.toContain(null);
    for (const place of deleted) {
      expect(allowed).toBeLessThan(place);
      expect(place).toBeLessThan(forbidden);
      expect(steps.at(place).reversible).toBe(false);
    }
    expect(steps.places("delete_member")).toHaveLength(2);
  });

  it("members that are no longer declared stay: one in quarantine, one where it is", () => {
    const retained = steps.plan.notes.filter(({ kind }) => kind === "retained").map(({ subject }) => subject);
    expect(retained).toEqual(["member.sandbox-chen", "member.studio-dev"]);
    steps.place("move_member", { member: steps.old("member.sandbox-chen"), department: steps.old("department.quarantine") });
    const studio = steps.old("member.studio-dev");
    expect(steps.plan.steps.filter(({ operation }) => Object.values(operation).includes(studio))).toEqual([]);
  });

  it("cannot be undone where that is written in the declarations, and nowhere else", () => {
    const forever = steps.plan.steps.filter(({ reversible }) => !reversible).map(({ change }) => change);
    expect(forever.sort()).toEqual(["member.sandbox-alice", "member.sandbox-hackathon", "tag_policy.owner"]);
  });
});

/** `ACCEPT_GOLDEN=1 npx jest test/examples` writes what is new on purpose. */
it("what a reviewer of day 2 reads is plan.md", async () => {
  await dayOne();
  const { plan } = await planned(company, ledger(), two.program);
  const file = join(days.two, "plan.md");
  const text = renderMarkdown(plan);
  if (process.env["ACCEPT_GOLDEN"] === "1") writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "(no golden file)");
});
