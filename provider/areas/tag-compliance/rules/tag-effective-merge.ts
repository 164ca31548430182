import { tagNearestLevelReplaces } from "../settings";
import { type EffectiveRule, tagComputation } from "../tag-computation";

/** No document says it; the operator of the documents overwrites what comes from above, which fits. Keys are told apart by their letter case. */
export const tagEffectiveMerge = tagComputation({
  id: "TAG-EFFECTIVE-MERGE",
  computes: "compute_effective_tag_policy",
  sentence:
    "policies of one level add up per tag key; the rule of the level nearest to the target replaces what is inherited for the key",
  merge(levels, { setting }) {
    if (!setting(tagNearestLevelReplaces)) return [...united(levels.flat()).values()];
    const collected = new Map<string, EffectiveRule>();
    for (const level of levels) for (const [key, rule] of united(level)) collected.set(key, rule);
    return [...collected.values()];
  },
});

/** One rule per key: values and resource types are added up; all types as soon as one rule is for all. */
function united(rules: readonly EffectiveRule[]): ReadonlyMap<string, EffectiveRule> {
  const byKey = new Map<string, EffectiveRule>();
  for (const { key, values, resourceTypes } of rules) {
    const former = byKey.get(key);
    const types = [...new Set([...(former?.resourceTypes ?? []), ...resourceTypes])];
    byKey.set(key, {
      key,
      values: [...new Set([...(former?.values ?? []), ...values])],
      resourceTypes: types.includes("*") ? ["*"] : types,
    });
  }
  return byKey;
}
