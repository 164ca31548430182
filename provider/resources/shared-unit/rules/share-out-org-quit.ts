import { accountResources } from "../../../areas/account/rows";
import { type Blockers, blockersOf, groupItems, groupOf, rowOf, rule } from "../../../kernel";
import type { QuitSharedUnit } from "../operations";
import { resourcesOf } from "../rows";

/** Agreements, clause 3.6.1 (2). A unit holds ten resources at most, so looking at each costs the same in every organization. */
export const shareOutOrgQuit = rule<QuitSharedUnit>({
  id: "SHARE-OUT-ORG-QUIT",
  kind: "precondition",
  refuses: ["quit_shared_unit"],
  sentence:
    "a recipient outside the organization can leave a shared unit by itself only if every resource in it supports leaving",
  advice: "let the owner of the unit remove the recipient",
  cloudCode: "FailedOperation.QuitShareUint",
  holds: (ask, { unit }) =>
    ask.list(groupOf(resourcesOf, unit)).every((resource) => ask.value(accountResources, resource, "supportsLeaving") === true),
  blockers(organization, { unit }): Blockers {
    const holding = groupItems(organization, groupOf(resourcesOf, unit)).filter(
      (resource) => rowOf(organization, accountResources, resource)?.supportsLeaving !== true,
    );
    return blockersOf(accountResources.name, holding, holding.length, "does not support leaving");
  },
});
