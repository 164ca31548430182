import type { Backend, Observation } from "../backend/backend";
import { failed, type Result, succeeded } from "../diagnostics";
import { domainWith } from "../domain";
import { type Opening, openOrganization } from "../opening";
import { resourceTypes } from "../parts";
import type { Domain } from "../plan/make";
import type { Resolved, ResourceType } from "../resources/resource-type";
import { type Compared, compareWith, stateOf } from "./config";
import type { CallOptions, Changed, Foreseen, HostConfig, HostProblem, HostState, Removed, Session } from "./contract";
import { creating, type Making, meant, removing, updating } from "./errands";
import { foreseen } from "./foresight";
import { namedObject } from "./names";
import { Pool } from "./pool";
import { problemsOf } from "./problems";

export interface Connecting extends Opening {
  /** Milliseconds without any movement after which what still waits for others is given up. 5000 unless given. */
  readonly quiet?: number;
}

const QUIET = 5_000;

const byName = new Map(resourceTypes.map((type) => [type.name, type]));

/** The resource type of that name, `department`. Throws for a name that no schema shows: our own mistake. */
export function typeNamed(name: string): ResourceType {
  const type = byName.get(name);
  if (type === undefined) throw new Error(`there is no resource type ${name}`);
  return type;
}

/** Opens the organization for a host. One process holds one session; its calls may come all at once. */
export async function connect(connecting: Connecting): Promise<Result<Session>> {
  const backend = await openOrganization(connecting);
  return backend.ok ? succeeded(sessionOn(backend.value, connecting.quiet), backend.warnings) : failed(backend.problems);
}

/** A session on a backend that is open already; closing the one closes the other. */
export function sessionOn(backend: Backend, quiet: number = QUIET): Session {
  const domain = domains();
  const pool = new Pool({ backend, domain, quiet, now: () => performance.now() });
  return new HostedSession(pool, domain, () => backend.close());
}

class HostedSession implements Session {
  #count = 0;
  /** What there is one of, as it was declared last: what becomes of others may depend on it (the quarantine department). */
  #single: { readonly type: ResourceType; readonly config: HostConfig } | undefined;

  constructor(
    readonly pool: Pool,
    readonly domain: (observation: Observation) => Domain,
    readonly close: () => Promise<void>,
  ) {}

  observe(): Promise<Observation> {
    return this.pool.observe();
  }

  async read(name: string, id: string, written?: HostConfig): Promise<HostState | undefined> {
    return shown(typeNamed(name), id, await this.observe(), written);
  }

  async locate(name: string, text: string): Promise<string | undefined> {
    const type = typeNamed(name);
    const { organization } = await this.observe();
    if (type.single !== true && type.read(organization, text) !== undefined) return text;
    return namedObject(type, text, organization);
  }

  async compare(name: string, id: string, config: HostConfig): Promise<Compared | undefined> {
    const type = typeNamed(name);
    this.#remember(type, config);
    const observation = await this.observe();
    const exists = type.read(observation.organization, id);
    return exists === undefined ? undefined : compareWith(type, exists, config, observation);
  }

  async foresee(name: string, change: Foreseen): Promise<readonly HostProblem[]> {
    const observation = await this.observe();
    return foreseen(typeNamed(name), change, observation, this.domain(observation));
  }

  create(name: string, config: HostConfig, options: CallOptions = {}): Promise<Changed> {
    const type = typeNamed(name);
    this.#remember(type, config);
    return this.#make(type, creating(type, this.#key(name), config, options), config);
  }

  update(name: string, id: string, config: HostConfig, options: CallOptions = {}): Promise<Changed> {
    const type = typeNamed(name);
    this.#remember(type, config);
    return this.#make(type, updating(type, this.#key(name), id, config, options), config);
  }

  async remove(name: string, id: string, before: HostState, options: CallOptions = {}): Promise<Removed> {
    const declared = (observation: Observation) => this.#organizationIn(observation);
    const errand = removing(typeNamed(name), this.#key(name), id, before, options, declared);
    const { failure, observation } = await this.pool.run(errand);
    if (failure !== undefined) return { gone: false, problems: problemsOf(failure, this.domain(observation), observation) };
    const why = errand.why();
    if (why === undefined) return { gone: true, problems: [] };
    const summary = `it stays in the organization: ${why}`;
    return { gone: true, problems: [{ severity: "warning", code: "retained", summary }] };
  }

  async #make(type: ResourceType, errand: Making, config: HostConfig): Promise<Changed> {
    const { failure, observation, ids } = await this.pool.run(errand);
    const id = errand.idIn(ids);
    const state = id === undefined ? undefined : shown(type, id, observation, config);
    const problems = failure === undefined ? [] : [...problemsOf(failure, this.domain(observation), observation)];
    if (state === undefined && problems.length === 0) problems.push(gone(type));
    return { id: state === undefined ? undefined : id, state, problems };
  }

  #remember(type: ResourceType, config: HostConfig): void {
    if (type.single === true) this.#single = { type, config };
  }

  #organizationIn(observation: Observation): Resolved | undefined {
    return this.#single === undefined ? undefined : meant(this.#single.type, this.#single.config, observation);
  }

  #key(name: string): string {
    this.#count += 1;
    return `${name}.${this.#count}`;
  }
}

function shown(
  type: ResourceType,
  id: string,
  { organization, caller }: Observation,
  written?: HostConfig,
): HostState | undefined {
  const exists: Resolved | undefined = type.read(organization, id);
  return exists === undefined ? undefined : stateOf(type, organization, caller, exists, written);
}

/** The rules, by the settings of the backend: made once. */
function domains(): (observation: Observation) => Domain {
  let latest: { readonly settings: string; readonly domain: Domain } | undefined;
  return ({ settings }) => {
    const key = JSON.stringify(settings);
    if (latest?.settings !== key) latest = { settings: key, domain: domainWith(settings) };
    return latest.domain;
  };
}

function gone({ title }: ResourceType): HostProblem {
  const summary = `the ${title} is gone`;
  return { severity: "error", code: "gone", summary, hint: "plan again: it will be made anew" };
}
