import type { Backend, Observation } from "../backend/backend";
import { failed, type Result, succeeded } from "../diagnostics";
import { domainWith } from "../domain";
import type { Called, Subject } from "../kernel";
import { type Opening, openOrganization } from "../opening";
import { resourceTypes } from "../parts";
import type { Domain } from "../plan/make";
import { calledIn } from "../resources/called";
import type { Resolved, ResourceType } from "../resources/resource-type";
import { adoptIn, type Compared, compareWith, stateOf, withDefaults } from "./config";
import type { CallOptions, Changed, Foreseen, HostConfig, HostProblem, HostState, Removed, Session } from "./contract";
import { creating, type Making, meant, preparing, removing, updating } from "./errands";
import { foreseen, unfound } from "./foresight";
import { KEEP_IT, LettingGo } from "./letting-go";
import { namedObject, onlyNamed } from "./names";
import { Pool } from "./pool";
import { naming, problemsOf } from "./problems";
import { Unordered } from "./unordered";

export interface Connecting extends Opening, Beforehand {}

/** What a host says before its first call. */
export interface Beforehand {
  /** Milliseconds without any movement after which what still waits for others is given up. 5000 unless given. */
  readonly quiet?: number;
  /**
   * What to bring about before the first thing is made: `itself` for the organization, and switches of it by name. For declarations in which
   * the organization refers to what needs it: no order by references is right then.
   */
  readonly prepare?: readonly string[];
  /** What the organization is declared to be, as far as others depend on it where its own declaration is not at hand: `quarantine`. */
  readonly organization?: HostConfig;
  /** The host destroys what is no longer written before it changes what has referred to it. */
  readonly destroysFirst?: boolean;
  /** The host destroys what was made by half, or calls it done: what cannot be made as it is written is not begun. */
  readonly makesWholly?: boolean;
}

const QUIET = 5_000;

/** Types of which there is one object at most. */
const singleTypes = resourceTypes.filter(({ single }) => single === true);
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
  return backend.ok ? succeeded(sessionOn(backend.value, connecting), backend.warnings) : failed(backend.problems);
}

/** A session on a backend that is open already; closing the one closes the other. */
export function sessionOn(backend: Backend, beforehand: Beforehand = {}): Session {
  const domain = domains();
  const pool = new Pool({ backend, domain, quiet: beforehand.quiet ?? QUIET, now: () => performance.now() });
  return new HostedSession(pool, domain, beforehand, () => backend.close());
}

class HostedSession implements Session {
  #count = 0;
  #prepared: Promise<unknown> | undefined;
  readonly #lettingGo = new LettingGo();
  readonly #unordered = new Unordered();
  /** What was made, or changed, for a call. */
  readonly #made = new Set<string>();
  /** What was to go, and stays in the organization. */
  readonly #staying = new Set<string>();
  /** What there is one of, as it was declared last: what becomes of others may depend on it (the quarantine department). */
  #single: { readonly type: ResourceType; readonly config: HostConfig } | undefined;

  constructor(
    readonly pool: Pool,
    readonly domain: (observation: Observation) => Domain,
    readonly beforehand: Beforehand,
    readonly close: () => Promise<void>,
  ) {}

  observe(): Promise<Observation> {
    return this.pool.observe();
  }

  async read(name: string, id: string, written?: HostConfig): Promise<HostState | undefined> {
    const type = typeNamed(name);
    const observation = await this.observe();
    // What `asWritten` gives is in the form of an author's configuration.
    const form = written ?? (type.asWritten?.(observation.organization, id) as HostConfig | undefined);
    return shown(type, id, observation, form);
  }

  async locate(name: string, text: string): Promise<string | undefined> {
    const type = typeNamed(name);
    const { organization } = await this.observe();
    if (type.single !== true && type.read(organization, text) !== undefined) return text;
    return namedObject(type, text, organization) ?? onlyNamed(type, text, organization);
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
    const domain = this.domain(observation);
    const type = typeNamed(name);
    const problems = foreseen(type, change, observation, domain);
    if (this.beforehand.destroysFirst !== true) return problems;
    const unordered =
      this.beforehand.prepare?.includes("itself") === true ? [] : await this.#unordered.planned(type, change, observation);
    return [...problems, ...this.#lettingGo.planned(type, change, observation, domain), ...unordered];
  }

  async create(name: string, config: HostConfig, options: CallOptions = {}): Promise<Changed> {
    const type = typeNamed(name);
    const problems = adoptIn(config).adopt === undefined ? [] : unfound(type, config, await this.observe());
    if (problems.length > 0) return { id: undefined, state: undefined, problems };
    this.#remember(type, config);
    const wholly = this.beforehand.makesWholly === true;
    return this.#make(type, creating(type, this.#key(name), config, options, wholly), config);
  }

  update(name: string, id: string, config: HostConfig, options: CallOptions = {}): Promise<Changed> {
    const type = typeNamed(name);
    this.#remember(type, config);
    return this.#make(type, updating(type, this.#key(name), id, config, options), config);
  }

  async remove(name: string, id: string, before: HostState, options: CallOptions = {}): Promise<Removed> {
    const type = typeNamed(name);
    const errand = removing(type, this.#key(name), id, before, options, {
      declared: (observation) => this.#organizationIn(observation),
      stays: (subject) => this.#staying.has(`${subject.table}/${subject.id}`),
      called: ({ table, id: one }, observation) => this.#called(observation)(table, one),
    });
    const { failure, observation } = await this.pool.run(errand);
    if (failure !== undefined) {
      const problems = problemsOf(failure, this.domain(observation), observation);
      const isHeld = failure.kind === "blocked" && (type.heldBy?.(observation.organization, id).length ?? 0) > 0;
      // The rule's own advice is for one plan of everything; here that is what did not work.
      const advice = this.beforehand.destroysFirst === true && isHeld ? { hint: KEEP_IT } : {};
      return { gone: false, problems: problems.map((problem) => ({ ...problem, ...advice })) };
    }
    const why = errand.why();
    if (why === undefined) return { gone: true, problems: [] };
    this.#staying.add(`${type.table}/${id}`);
    const summary = `it stays${type.single === true ? "" : " in the organization"}: ${why}`;
    return { gone: true, problems: [{ severity: "warning", code: "retained", summary }] };
  }

  async #make(type: ResourceType, errand: Making, config: HostConfig): Promise<Changed> {
    this.#prepare();
    const { failure, observation, ids } = await this.pool.run(errand);
    const id = errand.idIn(ids);
    const seen = id === undefined ? undefined : shown(type, id, observation, config);
    // Made, and not to be seen yet: a host forgets what it gets no state of.
    const state = seen ?? (id !== undefined && ids[`+${errand.key}`] === id ? said(type, config) : undefined);
    if (id !== undefined) this.#made.add(`${type.table}/${id}`);
    const standing = id === undefined ? this.#standing(type, config, observation) : undefined;
    const domain = naming(this.domain(observation), type, `+${errand.key}`, config);
    const problems = failure === undefined ? [] : [...problemsOf(failure, domain, observation, standing)];
    if (state === undefined && problems.length === 0) problems.push(gone(type));
    return { id: state === undefined ? undefined : id, state, problems };
  }

  /** What has the name, or the place, of what was to be made; nothing that was made for another call. */
  #standing(type: ResourceType, config: HostConfig, observation: Observation): Subject | undefined {
    const id = type.find(observation.organization, meant(type, config, observation), undefined);
    return id === undefined || this.#made.has(`${type.table}/${id}`) ? undefined : { table: type.table, id };
  }

  #called(observation: Observation): Called {
    const { types, names } = this.domain(observation);
    return calledIn(observation.organization, types, names);
  }

  #remember(type: ResourceType, config: HostConfig): void {
    if (type.single === true) this.#single = { type, config };
  }

  #organizationIn(observation: Observation): Resolved | undefined {
    const { organization: config } = this.beforehand;
    const [type] = singleTypes;
    const single = this.#single ?? (config === undefined || type === undefined ? undefined : { type, config });
    return single === undefined ? undefined : meant(single.type, single.config, observation);
  }

  /** One more of those who are waited for: whoever needs it goes on when it is there. */
  #prepare(): void {
    const { prepare = [] } = this.beforehand;
    if (prepare.length === 0 || this.#prepared !== undefined) return;
    this.#prepared = Promise.all(
      singleTypes.map((type) => this.pool.run(preparing(type, this.#key("prepare"), new Set(prepare)))),
    ).catch(() => undefined);
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

/** As it was written, with defaults. */
function said(type: ResourceType, config: HostConfig): HostState {
  const written = withDefaults(type, config);
  return Object.fromEntries(Object.keys(type.attributes).map((name) => [name, written[name] ?? null]));
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
