import { tagMissingKeyCounts } from "../settings";
import { tagComputation } from "../tag-computation";
import { matchesWildcard } from "../wildcards";

/** Guides, "tag policy: overview" and "results of the check". That a missing key counts is read from the former, hence a setting. */
export const tagCompliance = tagComputation({
  id: "TAG-COMPLIANCE",
  computes: "detect_tag_compliance",
  sentence: "a resource has to carry the tag key of every rule for its type, with a value that matches one of the allowed values",
  findings({ rules }, { type, tags }, { setting }) {
    return rules.flatMap(({ key, values: allowed, resourceTypes }) => {
      if (!resourceTypes.some((named) => matchesWildcard(named, type))) return [];
      const found = Object.hasOwn(tags, key) ? (tags[key] ?? null) : null;
      const met = found === null ? !setting(tagMissingKeyCounts) : allowed.some((value) => matchesWildcard(value, found));
      return met ? [] : [{ key, found, allowed }];
    });
  },
});
