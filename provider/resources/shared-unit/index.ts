import type { Part } from "../part";
import { sharedUnitOperations } from "./definitions";
import { sharedUnitPresuppositions } from "./rules/presuppositions";
import { shareDeleteEnds } from "./rules/share-delete-ends";
import { shareEdit } from "./rules/share-edit";
import { shareFields } from "./rules/share-fields";
import { shareInOrgAutoJoin } from "./rules/share-in-org-auto-join";
import { shareInOrgNoQuit } from "./rules/share-in-org-no-quit";
import { shareInOrgTarget } from "./rules/share-in-org-target";
import { shareMaxResources } from "./rules/share-max-resources";
import { shareOutOrgBlocks } from "./rules/share-out-org-blocks";
import { shareOutOrgConsent } from "./rules/share-out-org-consent";
import { shareOutOrgQuit } from "./rules/share-out-org-quit";
import { shareOutOrgStates } from "./rules/share-out-org-states";
import { shareOutOrgTarget } from "./rules/share-out-org-target";
import { shareOwnResources } from "./rules/share-own-resources";
import { shareOwnerView } from "./rules/share-owner-view";
import { shareOwners } from "./rules/share-owners";
import { shareRecipientLeaves, shareRecipientStays } from "./rules/share-recipient-leaves";
import { shareRecipientSelection } from "./rules/share-recipient-selection";
import { shareRecipientUse } from "./rules/share-recipient-use";
import { shareRegionScoped } from "./rules/share-region-scoped";
import { shareSupportedTypes } from "./rules/share-supported-types";
import { plainUnitNames, recipientsMayLeave, resourcesPerUnit } from "./settings";
import { sharedUnitType } from "./type";

export const sharedUnitPart: Part = {
  operations: sharedUnitOperations,
  rules: [
    ...sharedUnitPresuppositions,
    shareOwners,
    shareEdit,
    shareRecipientSelection,
    shareOwnerView,
    shareRecipientUse,
    shareOutOrgStates,
    shareFields,
    shareRegionScoped,
    shareOwnResources,
    shareOutOrgTarget,
    shareOutOrgConsent,
    shareInOrgNoQuit,
    shareOutOrgQuit,
    shareRecipientStays,
    shareSupportedTypes,
    shareMaxResources,
  ],
  effects: [shareInOrgTarget, shareInOrgAutoJoin, shareDeleteEnds, shareRecipientLeaves],
  facts: [shareOutOrgBlocks],
  settings: [resourcesPerUnit, plainUnitNames, recipientsMayLeave],
  type: sharedUnitType,
};
