import type { HostProblem, HostState, Session } from "../../provider/hosted/contract";
import { configOf, type Draft, type Drafts, referencesOf } from "./drafts";

/** What a host keeps of a resource. */
interface Kept {
  readonly type: string;
  readonly id: string;
  readonly config: HostState;
  readonly draft: Draft;
}

export type State = Map<string, Kept>;

/**
 * A host as Terraform is one: it knows references and nothing else. What is referred to is made and changed first; what goes waits for what
 * referred to it and goes as well. Replaced departments are made before the old ones are destroyed, which wait for what referred to them. All
 * the rest is at once, so many calls at a time, in an order of chance.
 */
export async function applyAsHost(
  session: Session,
  state: State,
  wanted: Drafts,
  { random, parallelism }: { readonly random: () => number; readonly parallelism: number },
): Promise<readonly HostProblem[]> {
  const problems: HostProblem[] = [];
  const slots = semaphore(parallelism, random);
  const call = async <T extends { readonly problems: readonly HostProblem[] }>(what: () => Promise<T>): Promise<T> => {
    const answer = await slots(what);
    problems.push(...answer.problems.filter(({ severity }) => severity === "error"));
    return answer;
  };
  const before = new Map(state);
  const isReplaced = (address: string): boolean => {
    const [old, fresh] = [before.get(address)?.draft, wanted.get(address)];
    if (old?.type !== "department" || fresh === undefined) return false;
    const parent = fresh.attributes["parent"];
    return old.attributes["parent"] !== parent || (typeof parent === "string" && isReplaced(parent));
  };

  const stands = once(async (address: string) => {
    const draft = wanted.get(address);
    if (draft === undefined) return;
    // Constructs name the organization in whatever needs it.
    const needed = address === ORGANIZATION ? [] : [...referencesOf(draft), ORGANIZATION];
    await Promise.all(needed.map(stands));
    const config = configOf(draft, (other) => state.get(other)?.id ?? "");
    const kept = before.get(address);
    const { type } = draft;
    if (kept !== undefined && JSON.stringify(kept.config) === JSON.stringify(config)) return;
    const made =
      kept === undefined || isReplaced(address)
        ? await call(() => session.create(type, config))
        : await call(() => session.update(type, kept.id, config));
    if (made.id !== undefined) state.set(address, { type, id: made.id, config, draft });
  });

  const goes = once(async (address: string): Promise<void> => {
    const kept = before.get(address);
    if (kept === undefined) return;
    const dependents = [...before].filter(([, { draft }]) => referencesOf(draft).includes(address)).map(([other]) => other);
    await Promise.all(dependents.filter((other) => !wanted.has(other) || isReplaced(other)).map(goes));
    if (wanted.has(address)) await Promise.all([address, ...dependents].map(stands));
    const { type, id, config } = kept;
    const { gone } = await call(() => session.remove(type, id, config));
    if (gone && !wanted.has(address)) state.delete(address);
  });

  const leaving = [...before.keys()].filter((address) => !wanted.has(address) || isReplaced(address));
  await Promise.all([...[...wanted.keys()].map(stands), ...leaving.map(goes)]);
  return problems;
}

const ORGANIZATION = "organization.organization";

/** Begins once per address; who asks again waits for the same. */
function once(begin: (address: string) => Promise<void>): (address: string) => Promise<void> {
  const begun = new Map<string, Promise<void>>();
  return (address) => {
    const known = begun.get(address) ?? begin(address);
    begun.set(address, known);
    return known;
  };
}

/** So many at a time; who waits is let in by chance. */
function semaphore(places: number, random: () => number) {
  let free = places;
  const queue: (() => void)[] = [];
  return async <T>(what: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      await new Promise((resolve) => setTimeout(resolve, random() * 5));
      return await what();
    } finally {
      const [next] = queue.splice(Math.floor(random() * queue.length), 1);
      if (next === undefined) free += 1;
      else next();
    }
  };
}
