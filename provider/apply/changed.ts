import type { Backend, Observation } from "../backend/backend";
import { fingerprints, OTHER } from "../backend/fingerprint";
import type { Diagnostic } from "../diagnostics";
import { rowOf } from "../kernel";
import type { Domain } from "../plan/make";
import type { Plan } from "../plan/plan";
import { calledIn } from "../resources/called";

/** Objects, as `table/id`, that differ from what the plan was made for. */
export interface Changed {
  readonly digest: boolean;
  readonly objects: readonly string[];
}

export function changedSince(plan: Plan, observation: Observation, { types }: Pick<Domain, "types">): Changed {
  const now = fingerprints(
    observation.organization,
    types.map((type) => type.table),
  );
  const then = plan.observed.objects;
  const cells = new Set([...Object.keys(then), ...Object.keys(now.objects)]);
  return {
    digest: now.digest !== plan.observed.digest,
    objects: [...cells].filter((cell) => then[cell] !== now.objects[cell]).sort(),
  };
}

const SHOWN = 10;

/** The refusal of a plan that was made for another organization: what changed since, and by whom where that is known. */
export async function changedProblem(
  plan: Plan,
  objects: readonly string[],
  observation: Observation,
  backend: Backend,
  { types, names }: Pick<Domain, "types" | "names">,
): Promise<Diagnostic> {
  const called = calledIn(observation.organization, types, names);
  const named = objects.filter((cell) => cell !== OTHER);
  const lines = named.slice(0, SHOWN).map((cell) => {
    const slash = cell.indexOf("/");
    const [table, id] = [cell.slice(0, slash), cell.slice(slash + 1)];
    const is = rowOf(observation.organization, { name: table }, id) !== undefined;
    const was = plan.observed.objects[cell] !== undefined;
    return `${called(table, id)} ${is ? (was ? "has changed" : "is new") : "is gone"}`;
  });
  if (named.length > SHOWN) lines.push(`and ${named.length - SHOWN} more`);
  if (named.length === 0) lines.push("no object that can be declared, but accounts or what belongs to them");
  const log = plan.observed.revision === undefined ? [] : ((await backend.changesSince?.(plan.observed.revision)) ?? []);
  const who = log.slice(-SHOWN).map(({ at, by, says }) => `${new Date(at).toISOString()} ${by}: ${says}`);
  const earlier = log.length > SHOWN ? [`${log.length - SHOWN} earlier operations`] : [];
  return {
    severity: "error",
    code: "plan-outdated",
    summary: "the organization has changed since the plan was made",
    detail: [...lines, ...(who.length === 0 ? [] : ["what happened since:", ...earlier, ...who])].join("\n"),
    hint: "plan again, review what is different, and apply that plan",
  };
}
