import { setting } from "../../kernel";

export const tagNearestLevelReplaces = setting({
  name: "tag_nearest_level_replaces",
  default: true,
  rule: "TAG-EFFECTIVE-MERGE",
  doc: "Does the level nearest to the target replace what is inherited for a tag key? If not, values and resource types of all levels add up.",
});

export const tagMissingKeyCounts = setting({
  name: "tag_missing_key_counts",
  default: true,
  rule: "TAG-COMPLIANCE",
  doc: "Is a resource non-compliant when it lacks the tag key of a rule?",
});

export const tagComplianceSettings = [tagNearestLevelReplaces, tagMissingKeyCounts];
