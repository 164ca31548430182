/**
 * A rule that says how something is worked out. Whoever works it out asks the rules one by one, so taking a rule away gives
 * another result; nothing else knows what the rule says.
 */
export interface ComputationRule {
  readonly id: string;
  readonly kind: "computation";
  /** The operation of the catalogue that works it out: `evaluate_access`. */
  readonly computes: string;
  readonly sentence: string;
}

/** The rules of one computation, in the order in which they are asked. The only way to make such a list. */
export function computation<R extends ComputationRule>(rules: readonly R[]): readonly R[] {
  return rules;
}
