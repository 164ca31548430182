import { rmSync } from "node:fs";
import { join } from "node:path";
import { applyPlan } from "../../provider/apply/apply";
import type { Backend } from "../../provider/backend/backend";
import type { Desired } from "../../provider/desired/declaration";
import { readYaml } from "../../provider/desired/yaml";
import { type Change, type Diff, diff } from "../../provider/diff/diff";
import { domainWith } from "../../provider/domain";
import type { Operation, Organization } from "../../provider/kernel";
import { editsBetween, type Owners, readLedger } from "../../provider/ledger/ledger";
import { resourceTypes } from "../../provider/parts";
import { makePlan } from "../../provider/plan/make";
import { process } from "../kernel/cost/around";
import { temporaryFolder } from "../support/folders";
import { MANAGEMENT, NOON, outside } from "../support/kernel";
import { opened, simulated } from "../support/simulation";

/** What is declared, as YAML. */
export function declaring(text: string): Desired {
  return opened(readYaml(text, "organization.yaml", resourceTypes));
}

/** Changes in short: `update department.a: name, tags`. */
export function brief({ changes }: Pick<Diff, "changes">): readonly string[] {
  return changes.map(
    ({ action, address, differing }) => `${action} ${address}${differing.length > 0 ? `: ${differing.join(", ")}` : ""}`,
  );
}

export function changeAt({ changes }: Diff, address: string): Change {
  const found = changes.find((change) => change.address === address);
  if (found === undefined) throw new Error(`${address} does not change`);
  return found;
}

/**
 * A simulated organization with its ledger, as a company has it over time: declarations are applied, somebody changes things by hand, the
 * ledger is lost. Outside of it is account 200000000001; the management account has the approval processes `p-1` and `p-2`.
 */
export class Company {
  #backend = founded();

  constructor(private readonly ledger: string) {}

  /** Begins again, before the first day. */
  async renew(): Promise<void> {
    await this.close();
    this.loseLedger();
    this.#backend = founded();
  }

  async diff(text: string, { destroy = false } = {}): Promise<Diff> {
    const observation = await this.#backend.observe();
    return diff({ desired: declaring(text), observation, owners: this.owners(), types: resourceTypes, destroy });
  }

  /** Every change of a plan, done. */
  async apply(text: string, { destroy = false } = {}): Promise<void> {
    const observation = await this.#backend.observe();
    const domain = domainWith(observation.settings);
    const { plan, operations } = makePlan({ domain, desired: declaring(text), observation, owners: this.owners(), destroy });
    expect(plan.blocked).toEqual([]);
    const request = {
      plan,
      operations,
      backend: this.#backend,
      ledger: this.ledger,
      domain,
      who: "ann",
      parallelism: 1,
      now: () => NOON,
    };
    expect(opened(await applyPlan(request))).toMatchObject({ kind: "applied", problems: [], waiting: [] });
  }

  /** Declarations that are applied must be what the next look finds. */
  async settle(text: string): Promise<void> {
    await this.apply(text);
    expect(await this.left(text)).toEqual({ changes: [], edits: {} });
  }

  /** What another apply of the same would still do. */
  async left(text: string): Promise<{ readonly changes: readonly string[]; readonly edits: object }> {
    const found = await this.diff(text);
    return { changes: brief(found), edits: editsBetween(this.owners(), found.standing) };
  }

  /** Somebody does something in the console; what is created gets the id that it is given. */
  async byHand(...operations: readonly (Operation & Readonly<Record<string, unknown>>)[]): Promise<void> {
    for (const operation of operations) expect(await this.#backend.perform(operation)).toMatchObject({ kind: "done" });
  }

  async organization(): Promise<Organization> {
    return (await this.#backend.observe()).organization;
  }

  owners(): Owners {
    return opened(readLedger(this.ledger));
  }

  /** The id of the object that a declaration owns. */
  id(address: string): string {
    const owned = this.owners().get(address);
    if (owned === undefined) throw new Error(`${address} owns nothing`);
    return owned.id;
  }

  loseLedger(): void {
    rmSync(this.ledger, { force: true });
  }

  close(): Promise<void> {
    return this.#backend.close();
  }
}

function founded(): Backend {
  return simulated(":memory:", { organization: process(process(outside, "p-1", MANAGEMENT), "p-2", MANAGEMENT) });
}

/** A new company for every test. */
export function aCompany(): () => Company {
  const folder = temporaryFolder();
  let company: Company | undefined;
  beforeEach(() => {
    company = new Company(join(folder(), "ledger.json"));
  });
  afterEach(async () => company?.close());
  return () => {
    if (company === undefined) throw new Error("the company belongs to a test");
    return company;
  };
}
