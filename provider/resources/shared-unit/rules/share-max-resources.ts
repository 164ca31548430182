import { accountResources } from "../../../areas/account/rows";
import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import type { AddShareResource } from "../operations";
import { resourcesOf } from "../rows";
import { resourcesPerUnit } from "../settings";

/** Guides, "share approval processes with members". The public API reads the figure as 10 per call: that is a limit of the wire. */
export const shareMaxResources = rule<AddShareResource>({
  id: "SHARE-MAX-RESOURCES",
  kind: "limit",
  refuses: ["add_share_resource"],
  sentence: "a shared unit holds at most 10 resources",
  advice: "put the rest into another shared unit",
  cloudCode: "LimitExceeded.ShareUnitResourceOverLimit",
  holds: (ask, { unit }, given) => ask.room(groupOf(resourcesOf, unit), given.setting(resourcesPerUnit)),
  blockers(organization, { unit }) {
    const held = groupOf(resourcesOf, unit);
    return blockersOf(accountResources.name, groupItems(organization, held, 10), groupSize(organization, held), "is in the unit");
  },
});
