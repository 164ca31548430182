import type { StatementPlace } from "../../resources/service-control-policy/evaluation";
import type { Call } from "./call";
import { givenValues } from "./conditions";
import type { CallTest, CompiledStatement } from "./statements";

/** What the compiled evaluator answers: as `evaluatePlainly`, without the prose. Shared between requests; frozen in effect. */
export interface CompiledDecision {
  readonly decision: "allow" | "deny";
  readonly serviceControl: "allow" | "explicit_deny" | "not_applicable";
  /** How many levels were evaluated; the last of them decided. */
  readonly levels: number;
  readonly by: StatementPlace | null;
  readonly permissionsConsulted: boolean;
}

/**
 * What service control says to an action, for all that the rest of a request may be: levels that let everything else through are
 * crossed at once, up to one that does not.
 */
export interface ActionPlan {
  readonly stretches: readonly Stretch[];
  /** When all levels pass; undefined when the last of them says by what. */
  readonly passed: CompiledDecision | undefined;
}

/** What could deny on some levels in a row, and what has to allow on the last of them. */
interface Stretch {
  /** By place in the order of evaluation: the first that matches counts. */
  readonly denied: readonly CompiledDecision[];
  readonly equal: readonly EqualDenies[];
  readonly denies: readonly { readonly place: number; readonly test: CallTest | undefined }[];
  /** Undefined where the last level certainly passes. */
  readonly gate: Gate | undefined;
}

/** Denies that match one value each of the same key: all of them take one look. */
interface EqualDenies {
  readonly given: ReturnType<typeof givenValues>;
  readonly places: ReadonlyMap<string, number>;
}

interface Gate {
  readonly allows: readonly { readonly test: CallTest | undefined; readonly answer: CompiledDecision }[];
  readonly noMatch: CompiledDecision;
}

export function decided({ stretches, passed }: ActionPlan, call: Call): CompiledDecision {
  let answer = passed;
  for (const stretch of stretches) {
    const denied = denialIn(stretch, call);
    if (denied !== undefined) return denied;
    if (stretch.gate === undefined) continue;
    const allowed = stretch.gate.allows.find(({ test }) => test === undefined || test(call));
    if (allowed === undefined) return stretch.gate.noMatch;
    answer = passed ?? allowed.answer;
  }
  if (answer === undefined) throw new Error("there is no level at all");
  return answer;
}

function denialIn({ denied, equal, denies }: Stretch, call: Call): CompiledDecision | undefined {
  let first = denied.length;
  for (const { given, places } of equal) {
    const values = given(call.conditions);
    // By index: arrays of requests come in several kinds, and their iterators cost more than what is asked here.
    for (let index = 0; index < values.length; index++) {
      const place = places.get(values[index] ?? "");
      if (place !== undefined && place < first) first = place;
    }
  }
  for (const { place, test } of denies) {
    if (place > first) break;
    if (test !== undefined && !test(call)) continue;
    return denied[place];
  }
  return denied[first];
}

/** @param levels the statements that speak about the action, level by level */
export function planOf(levels: readonly (readonly CompiledStatement[])[]): ActionPlan {
  const stretches: Stretch[] = [];
  let passed: CompiledDecision | undefined;
  // What did not deny on one level does not deny further up either.
  const asked = new Set<string>();
  let open = newStretch();
  for (const [index, statements] of levels.entries()) {
    const denies = statements.filter(({ effect, testKey }) => effect === "deny" && !asked.has(testKey));
    for (const statement of upToCertain(denies)) {
      asked.add(statement.testKey);
      open.deny(statement, deniedBy(index + 1, statement.place));
    }
    const allows = upToCertain(statements.filter(({ effect }) => effect === "allow"));
    const [first] = allows;
    const isCertain = first !== undefined && first.test === undefined;
    passed = isCertain ? allowedBy(index + 1, first.place) : undefined;
    if (isCertain) continue;
    const answers = allows.map(({ test, place }) => ({ test, answer: allowedBy(index + 1, place) }));
    stretches.push(open.closed({ allows: answers, noMatch: deniedBy(index + 1, null) }));
    open = newStretch();
  }
  return { stretches: open.isEmpty() ? stretches : [...stretches, open.closed(undefined)], passed };
}

function newStretch() {
  const denied: CompiledDecision[] = [];
  const denies: { readonly place: number; readonly test: CallTest | undefined }[] = [];
  const equal = new Map<string, Map<string, number>>();
  return {
    deny({ test, equalValue }: CompiledStatement, answer: CompiledDecision): void {
      const place = denied.push(answer) - 1;
      if (equalValue === undefined) {
        denies.push({ place, test });
        return;
      }
      const places = equal.get(equalValue.key) ?? new Map<string, number>();
      equal.set(equalValue.key, places);
      for (const value of equalValue.values) if (!places.has(value)) places.set(value, place);
    },
    isEmpty: () => denied.length === 0,
    closed: (gate: Gate | undefined): Stretch => ({
      denied,
      denies,
      equal: [...equal].map(([key, places]) => ({ given: givenValues(key), places })),
      gate,
    }),
  };
}

function upToCertain(statements: readonly CompiledStatement[]): readonly CompiledStatement[] {
  const certain = statements.findIndex(({ test }) => test === undefined);
  return certain < 0 ? statements : statements.slice(0, certain + 1);
}

function deniedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "deny", serviceControl: "explicit_deny", levels, by, permissionsConsulted: false };
}

function allowedBy(levels: number, by: StatementPlace | null): CompiledDecision {
  return { decision: "allow", serviceControl: "allow", levels, by, permissionsConsulted: true };
}
