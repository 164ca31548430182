import type { Statement } from "../../resources/service-control-policy/document";
import { isAny } from "../wildcard";
import type { AccessPath } from "./problem";

/** A question about access without what cannot matter to its answer. */
export interface Narrowed {
  readonly before: readonly AccessPath[];
  readonly after: AccessPath;
  /** The same for questions with the same answer, as far as no resource names an account. */
  readonly key: string;
  readonly namesAccount: boolean;
}

/**
 * Cuts a question down to where the paths differ. A request that `after` passes and none of `before` passes is denied by something
 * of each `before` that `after` does not have. So what `after` has too can be left out of `before`, and everything that cannot
 * apply to such a request out of both. Undefined: one of `before` passes whatever `after` passes.
 */
export function narrowed(before: readonly AccessPath[], after: AccessPath): Narrowed | undefined {
  const now = claimsIn(after);
  let causes: readonly Causes[] = before.map((path) => causesIn(claimsIn(path), now));
  if (causes.some(isNothing)) return undefined;
  // Whatever denies it for one side overlaps with what denies it for every other.
  causes = causes.map((own) => ({
    levels: own.levels,
    denies: own.denies.filter((deny) => causes.every((other) => other === own || mayApply(deny, other))),
  }));
  if (causes.some(isNothing)) return undefined;
  const applies = (atom: Atom): boolean => causes.every((cause) => mayApply(atom, cause));
  const denies = [...now.denies.values()].filter(applies);
  const levels = now.levels.map((level) => [...level.values()].filter(applies));
  if (levels.some((level) => level.length === 0)) return undefined;
  const sides = [...causes, { denies, levels }];
  return {
    before: causes.map(pathOf),
    after: pathOf({ denies, levels }),
    key: sides.map(keyOf).join("|"),
    namesAccount: sides.some((side) => [...side.denies, ...side.levels.flat()].some(({ namesAccount }) => namesAccount)),
  };
}

/** One action on one resource under conditions; statements with too many combinations stay as they are. */
interface Atom {
  readonly number: number;
  readonly statement: Statement;
  readonly namesAccount: boolean;
}

type Atoms = ReadonlyMap<number, Atom>;

/** No deny may match, and on every level one of its allows has to; levels that allow everything are left out. */
interface Claims {
  readonly denies: Atoms;
  readonly levels: readonly Atoms[];
}

/** Why a path may deny what another passes: denies that the other does not have, and levels that allow less. */
interface Causes {
  readonly denies: readonly Atom[];
  readonly levels: readonly (readonly Atom[])[];
}

function isNothing({ denies, levels }: Causes): boolean {
  return denies.length === 0 && levels.length === 0;
}

function causesIn({ denies, levels }: Claims, now: Claims): Causes {
  return {
    denies: [...denies.values()].filter(({ number }) => !now.denies.has(number)),
    levels: levels
      .filter((level) => !now.levels.some((narrower) => [...narrower.keys()].every((number) => level.has(number))))
      .map((level) => [...level.values()]),
  };
}

/** What a level denies is everything that it does not list: that may be anything. */
function mayApply(atom: Atom, { denies, levels }: Causes): boolean {
  return levels.length > 0 || denies.some((deny) => mayOverlap(atom, deny));
}

const levelsRead = new WeakMap<
  readonly Statement[],
  { readonly denies: Atoms; readonly allows: Atoms; readonly isOpen: boolean }
>();

function claimsIn(path: AccessPath): Claims {
  const denies = new Map<number, Atom>();
  const levels: Atoms[] = [];
  for (const level of path) {
    const read = levelsRead.get(level) ?? levelOf(level);
    levelsRead.set(level, read);
    for (const [number, atom] of read.denies) denies.set(number, atom);
    if (!read.isOpen) levels.push(read.allows);
  }
  return { denies, levels };
}

function levelOf(level: readonly Statement[]) {
  const denies = new Map<number, Atom>();
  const allows = new Map<number, Atom>();
  for (const statement of level)
    for (const atom of atomsOf(statement)) (statement.effect === "deny" ? denies : allows).set(atom.number, atom);
  const isOpen = [...allows.values()].some(
    ({ statement: { actions, resources, conditions } }) =>
      actions.some(isAny) && resources.includes("*") && conditions.length === 0,
  );
  return { denies, allows, isOpen };
}

const mostAtoms = 100;
const mostOverlaps = 2_000;
const atomsRead = new WeakMap<Statement, readonly Atom[]>();
const most = 50_000;
const numbers = new Map<string, number>();
let next = 0;

/** A statement matches whenever one of its atoms does. */
function atomsOf(statement: Statement): readonly Atom[] {
  const known = atomsRead.get(statement);
  if (known !== undefined) return known;
  const { actions, resources } = statement;
  const parts =
    actions.length * resources.length > mostAtoms
      ? [statement]
      : actions.flatMap((action) =>
          resources.map((resource): Statement => ({ ...statement, actions: [action], resources: [resource] })),
        );
  const atoms = parts.map(
    (part): Atom => ({
      number: numberOf(part),
      statement: part,
      namesAccount: part.resources.some((one) => one.includes(":uin/")),
    }),
  );
  atomsRead.set(statement, atoms);
  return atoms;
}

function numberOf({ effect, actions, resources, conditions }: Statement): number {
  const key = JSON.stringify([effect, actions, resources, conditions]);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  // Numbers are never used twice: forgetting some only makes the same atom count as two.
  if (numbers.size >= most) numbers.clear();
  numbers.set(key, next);
  return next++;
}

function pathOf({ denies, levels }: Causes): AccessPath {
  const statements = (atoms: readonly Atom[]): readonly Statement[] => atoms.map(({ statement }) => statement);
  return [...(denies.length === 0 ? [] : [[everything, ...statements(denies)]]), ...levels.map(statements)];
}

const everything: Statement = { effect: "allow", actions: ["*"], resources: ["*"], conditions: [] };

function keyOf({ denies, levels }: Causes): string {
  const listed = (atoms: readonly Atom[]): string =>
    atoms
      .map(({ number }) => number)
      .sort((a, b) => a - b)
      .join(",");
  return `${listed(denies)};${levels.map(listed).sort().join(";")}`;
}

/** By the numbers of two atoms, the smaller first. */
const overlaps = new Map<number, Map<number, boolean>>();

/** False only where certainly no request matches both. Conditions are not looked at. */
function mayOverlap(a: Atom, b: Atom): boolean {
  const [less, more] = a.number < b.number ? [a, b] : [b, a];
  let known = overlaps.get(less.number);
  if (known === undefined) {
    // As with the numbers: forgetting costs time only.
    if (overlaps.size >= mostOverlaps) overlaps.clear();
    known = new Map();
    overlaps.set(less.number, known);
  }
  const found = known.get(more.number) ?? statementsMayOverlap(a.statement, b.statement);
  if (known.size < mostOverlaps) known.set(more.number, found);
  return found;
}

function statementsMayOverlap(a: Statement, b: Statement): boolean {
  return (
    a.actions.some((action) => b.actions.some((other) => patternsMayOverlap(action, other))) &&
    a.resources.some((resource) => b.resources.some((other) => resourcesMayOverlap(resource, other)))
  );
}

function resourcesMayOverlap(a: string, b: string): boolean {
  if (a === "*" || b === "*") return true;
  const [, , ...own] = a.split(":");
  const [, , ...others] = b.split(":");
  // Service and region; the account has forms that only matching knows.
  return [0, 1].every((segment) => {
    const [text = "", other = ""] = [own[segment], others[segment]];
    return text === "" || other === "" || patternsMayOverlap(text, other);
  });
}

/** Compares what stands before the first `*` and behind the last. */
function patternsMayOverlap(a: string, b: string): boolean {
  const [headA, headB] = [a.split("*", 1)[0] ?? "", b.split("*", 1)[0] ?? ""];
  if (headA === a && headB === b) return a === b;
  const shorter = Math.min(headA.length, headB.length);
  if (headA.slice(0, shorter) !== headB.slice(0, shorter)) return false;
  const [tailA, tailB] = [a.slice(a.lastIndexOf("*") + 1), b.slice(b.lastIndexOf("*") + 1)];
  const length = Math.min(tailA.length, tailB.length);
  return tailA.slice(tailA.length - length) === tailB.slice(tailB.length - length);
}
