import type { ComputationRule, EffectRule, Rule } from "../../provider/kernel";
import { parts } from "../../provider/parts";

/** A rule, effect or computation that can be taken out, for all its operations or for one. */
export interface Mutant {
  /** `<id>`, or `<id>@<operation>`. */
  readonly name: string;
  readonly id: string;
  readonly operation?: string;
}

// What a part lists is what every kernel decides by: the functions are replaced where they stand, and put back.
type Writable<Part> = { -readonly [Key in keyof Part]: Part[Key] };
const rules: readonly Writable<Rule>[] = parts.flatMap((part) => part.rules);
const effects: readonly Writable<EffectRule>[] = parts.flatMap((part) => part.effects);
const computations = parts.flatMap((part) => (part.computations === undefined ? [] : [part.computations as ComputationRule[]]));

/** Everything that can be taken out. Several rules may share an id, one for each group of operations. */
export function mutants(byOperation: boolean): readonly Mutant[] {
  const acting = [
    ...rules.map(({ id, refuses }) => ({ id, names: refuses })),
    ...effects.map(({ id, on }) => ({ id, names: on })),
  ].flatMap(({ id, names }) =>
    byOperation ? names.map((operation): Mutant => ({ name: `${id}@${operation}`, id, operation })) : [{ name: id, id }],
  );
  const computing = computations.flat().map(({ id }): Mutant => ({ name: id, id }));
  return [...new Map([...acting, ...computing].map((mutant) => [mutant.name, mutant])).values()];
}

/** Takes it out; what it returns puts it back. */
export function takeOut({ id, operation }: Mutant): () => void {
  const applies = (name: string): boolean => operation === undefined || name === operation;
  const undo: (() => void)[] = [];
  for (const rule of rules.filter((one) => one.id === id)) {
    const { holds } = rule;
    rule.holds = (ask, asked, given) => applies(asked.name) || holds.call(rule, ask, asked, given);
    undo.push(() => Object.assign(rule, { holds }));
  }
  for (const effect of effects.filter((one) => one.id === id)) {
    const { does } = effect;
    effect.does = (ask, write, done, given) => {
      if (!applies(done.name)) does.call(effect, ask, write, done, given);
    };
    undo.push(() => Object.assign(effect, { does }));
  }
  for (const list of computations) {
    const at = list.findIndex((one) => one.id === id);
    const [taken] = at < 0 ? [] : list.splice(at, 1);
    if (taken !== undefined) undo.push(() => list.splice(at, 0, taken));
  }
  return () => {
    for (const step of undo) step();
  };
}

/**
 * Notes which of them have a say while something runs: a rule that refused, an effect that was asked to act. Whoever has none
 * cannot be missed. Computations are asked in too many ways to be watched: they are missed by whoever names them.
 */
export function watching(): { readonly seen: Set<string>; stop(): void } {
  const seen = new Set<string>();
  const undo: (() => void)[] = [];
  for (const rule of rules) {
    const { holds } = rule;
    rule.holds = (ask, operation, given) => {
      const answer = holds.call(rule, ask, operation, given);
      if (!answer) seen.add(rule.id).add(`${rule.id}@${operation.name}`);
      return answer;
    };
    undo.push(() => Object.assign(rule, { holds }));
  }
  for (const effect of effects) {
    const { does } = effect;
    effect.does = (ask, write, operation, given) => {
      seen.add(effect.id).add(`${effect.id}@${operation.name}`);
      does.call(effect, ask, write, operation, given);
    };
    undo.push(() => Object.assign(effect, { does }));
  }
  return {
    seen,
    stop: () => {
      for (const step of undo) step();
    },
  };
}
