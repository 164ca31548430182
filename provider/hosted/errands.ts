import type { Observation } from "../backend/backend";
import { differences } from "../diff/resolve";
import type { Operation, Subject } from "../kernel";
import type { Resolved, ResourceType, Situation } from "../resources/resource-type";
import { adoptIn, resolved } from "./config";
import type { CallOptions, HostConfig, HostState } from "./contract";
import type { Errand, Ids } from "./errand";
import { withIds } from "./names";

const TEN_MINUTES = 600_000;

/** An errand that brings something about, and which object it is. */
export interface Making extends Errand {
  /** The id by now; undefined as long as it does not exist. */
  idIn(ids: Ids): string | undefined;
}

/**
 * Makes what is written, or takes over what `adopt` names.
 * @param wholly what is made of several operations is not begun before all of them can be done. What there is one of is begun all the same:
 * others wait for it, and it may wait for them.
 */
export function creating(type: ResourceType, key: string, config: HostConfig, options: CallOptions, wholly: boolean): Making {
  const placeholder = `+${key}`;
  const { adopt } = adoptIn(config);
  let taken: string | undefined;
  let foreseen: string | undefined;
  // An id that is foreseen may be another one's, until something was done for this.
  let isBegun = false;
  const own = (ids: Ids): string | undefined => taken ?? ids[placeholder] ?? (isBegun ? foreseen : undefined);
  return {
    ...limits(key, options),
    idIn: own,
    get asAWhole() {
      return wholly && !isBegun && type.single !== true;
    },
    left(observation, ids, done) {
      const { organization } = observation;
      const after = meant(type, config, observation);
      const situation = situationOf(observation, {});
      foreseen ??= type.foreseenId?.(after, organization);
      // What there can only be one of, or what is always there, is taken as it is; anything else that exists only where `adopt` names it.
      if (adopt !== undefined || type.single === true) taken ??= type.find(organization, after, adopt);
      else if (type.alwaysThere === true) taken ??= foreseen;
      isBegun ||= done.any;
      const id = own(ids);
      const before = id === undefined ? undefined : type.read(organization, id);
      if (id !== undefined && before !== undefined) return changing(type, id, before, after, situation);
      return type.create(foreseen ?? placeholder, after, situation).filter((operation) => !done.has(operation));
    },
  };
}

/** Leads what exists to what is written. */
export function updating(type: ResourceType, key: string, id: string, config: HostConfig, options: CallOptions): Making {
  return {
    ...limits(key, options),
    idIn: () => id,
    left(observation) {
      const before = type.read(observation.organization, id);
      if (before === undefined) return [];
      return changing(type, id, before, meant(type, config, observation), situationOf(observation, {}));
    },
  };
}

/** Brings about what has to be there before anything else: what `prepare` of the session names. */
export function preparing(type: ResourceType, key: string, wanted: ReadonlySet<string>): Errand {
  return {
    ...limits(key, {}),
    left: ({ organization, caller }) => type.prepare?.(wanted, organization, caller) ?? [],
  };
}

export interface Removing extends Errand {
  /** Why it stays in the organization, where its deletion policy says so. */
  why(): string | undefined;
}

/** What an errand that removes has to know of the others of its process. */
export interface Around {
  /** The organization as it was declared, where it was. */
  declared(observation: Observation): Resolved | undefined;
  /** What was to go, and stays all the same. */
  stays(subject: Subject): boolean;
  called(subject: Subject, observation: Observation): string;
}

export function removing(
  type: ResourceType,
  key: string,
  id: string,
  before: HostState,
  options: CallOptions,
  around: Around,
): Removing {
  let why: string | undefined;
  return {
    ...limits(key, options),
    asAWhole: true,
    why: () => why,
    left(observation) {
      const now = type.read(observation.organization, id);
      if (now === undefined) return [];
      const holder = type.heldBy?.(observation.organization, id).find((subject) => around.stays(subject));
      if (holder !== undefined) {
        why = `${around.called(holder, observation)} stays, and depends on it`;
        return [];
      }
      const situation = { ...situationOf(observation, resolved(type, before)), organization: around.declared(observation) };
      const removal = type.remove(id, now, situation);
      why = removal.kind === "retained" ? removal.why : undefined;
      return removal.operations;
    },
  };
}

function changing(type: ResourceType, id: string, before: Resolved, after: Resolved, situation: Situation): readonly Operation[] {
  return differences(type, before, after).length === 0 ? [] : type.update(id, before, after, situation);
}

/** What is written, completed by what the organization implies. */
export function meant(type: ResourceType, config: HostConfig, { organization, caller }: Observation): Resolved {
  const said = resolved(type, withIds(type, config, organization));
  return type.complete?.(said, organization, caller) ?? said;
}

export function situationOf({ organization, caller }: Observation, remembered: Readonly<Record<string, unknown>>): Situation {
  return { observed: organization, remembered, caller, organization: undefined, alone: true };
}

function limits(key: string, { signal, timeout = TEN_MINUTES }: CallOptions): Pick<Errand, "key" | "signal" | "timeout"> {
  return { key, timeout, ...(signal === undefined ? {} : { signal }) };
}
