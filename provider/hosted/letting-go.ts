import type { Observation } from "../backend/backend";
import type { Called, Subject } from "../kernel";
import type { Domain } from "../plan/make";
import { noteOf } from "../resources/attributes";
import { calledIn } from "../resources/called";
import type { Removal, ResourceType } from "../resources/resource-type";
import { resolved } from "./config";
import type { Foreseen, HostConfig, HostProblem, HostValue } from "./contract";
import { situationOf } from "./errands";

/** What helps when a host destroys first. */
export const KEEP_IT =
  "keep it for one apply, with `lifecycle { create_before_destroy = true }` in it, and remove it in the next; " +
  "or let go of it in one apply, and remove it in the next";

interface Going {
  readonly type: ResourceType;
  readonly id: string;
  readonly holders: ReadonlySet<string>;
  readonly goesLast: (() => boolean) | undefined;
}

/**
 * What a host makes impossible that destroys what is no longer written before it changes what has referred to it: a department goes, and its
 * members move out of it in the same run. And what stays because something depends on it that its deletion policy retains. The host shows its
 * changes one by one and in any order, so whichever comes last tells it.
 */
export class LettingGo {
  /** Removals that something keeps from happening as things are. */
  readonly #going = new Map<string, Going>();
  /** By object that stays: ids that it refers to by now, and will not any more. */
  readonly #letting = new Map<string, ReadonlySet<string>>();
  /** What was to go and stays: its policy retains it, or something that stays depends on it. */
  readonly #staying = new Set<string>();
  /** Removals of which it was told. */
  readonly #told = new Set<string>();

  planned(type: ResourceType, change: Foreseen, observation: Observation, domain: Domain): readonly HostProblem[] {
    if (change.kind === "create") return [];
    const { organization } = observation;
    const called = calledIn(organization, domain.types, domain.names);
    const self = cell({ table: type.table, id: change.id });
    // The last word on an object counts.
    this.#going.delete(self);
    this.#letting.delete(self);
    this.#staying.delete(self);
    if (change.kind === "remove") {
      const removal = removalOf(type, change, observation);
      if (removal === undefined) return [];
      if (removal.kind === "removed") {
        const holders = new Set((type.heldBy?.(organization, change.id) ?? []).map(cell));
        this.#going.set(self, { type, id: change.id, holders, goesLast: change.goesLast });
      } else if (removal.operations.length === 0) this.#staying.add(self);
      return [...this.#held(called), ...this.#problem(self, called)];
    }
    if (change.kind !== "update") return [];
    const kept = namedIn(type, change.config);
    const left = [...namedIn(type, change.before)].filter((id) => !kept.has(id));
    if (left.length === 0) return [];
    this.#letting.set(self, new Set(left));
    return [...this.#going].flatMap(([going, { holders }]) => (holders.has(self) ? this.#problem(going, called) : []));
  }

  /** What stays with what stays, and with that in turn. */
  #held(called: Called): readonly HostProblem[] {
    for (const [key, { type, id, holders }] of this.#going) {
      const holder = [...holders].find((one) => this.#staying.has(one));
      if (holder === undefined) continue;
      this.#going.delete(key);
      this.#staying.add(key);
      const summary = `${called(type.table, id)} stays in the organization: ${nameOf(called, holder)} stays, and depends on it`;
      return [{ severity: "warning", code: "retained", summary }, ...this.#held(called)];
    }
    return [];
  }

  #problem(key: string, called: Called): readonly HostProblem[] {
    const going = this.#going.get(key);
    if (going === undefined || this.#told.has(key)) return [];
    const { type, id, holders, goesLast } = going;
    const letting = [...holders].find((holder) => this.#letting.get(holder)?.has(id) === true);
    if (letting === undefined || goesLast?.() === true) return [];
    this.#told.add(key);
    const holder = nameOf(called, letting);
    return [
      {
        severity: "warning",
        code: "destroyed-first",
        summary: `${called(type.table, id)} is destroyed before ${holder} has let go of it`,
        detail:
          "what is no longer written is destroyed before what referred to it is changed, and so it would be refused; " +
          "unless it was applied with `create_before_destroy = true`: then it goes last, and this is no concern",
        hint: KEEP_IT,
      },
    ];
  }
}

/** Undefined: it is gone already. What its policy retains goes nowhere, whoever holds on to it. */
function removalOf(
  type: ResourceType,
  { id, before }: Extract<Foreseen, { kind: "remove" }>,
  observation: Observation,
): Removal | undefined {
  const exists = type.read(observation.organization, id);
  return exists === undefined ? undefined : type.remove(id, exists, situationOf(observation, resolved(type, before)));
}

/** Ids that the references of an object name, as far as they are known. */
function namedIn(type: ResourceType, config: HostConfig): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (value: HostValue | undefined): void => {
    if (typeof value === "string") ids.add(value);
  };
  for (const [name, schema] of Object.entries(type.attributes)) {
    if (noteOf(schema).refersTo === undefined) continue;
    const value = config[name];
    if (Array.isArray(value)) for (const item of value) add(item);
    else add(value);
  }
  return ids;
}

function cell({ table, id }: Subject): string {
  return `${table}/${id}`;
}

function nameOf(called: Called, held: string): string {
  const slash = held.indexOf("/");
  return called(held.slice(0, slash), held.slice(slash + 1));
}
