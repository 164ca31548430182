import { accountResources } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AddShareResource, CreateSharedUnit, ViewSharedResources } from "../operations";
import { sharedUnits } from "../rows";

/** Guides, "share approval processes with members". */
export const shareRegionScoped = rule<CreateSharedUnit | AddShareResource | ViewSharedResources>({
  id: "SHARE-REGION-SCOPED",
  kind: "precondition",
  refuses: ["create_shared_unit", "add_share_resource", "view_shared_resources"],
  sentence: "a shared unit belongs to one region, holds resources of that region and is found there",
  advice: "use a unit of the region that the resource is in",
  cloudCode: {
    create_shared_unit: "InvalidParameter",
    add_share_resource: "FailedOperation.ShareAreaNotExist",
    view_shared_resources: "ResourceNotFound",
  },
  holds(ask, operation) {
    if (operation.name === "create_shared_unit") return operation.region.trim() !== "";
    const region = ask.value(sharedUnits, operation.unit, "region");
    if (operation.name === "view_shared_resources") return operation.region === region;
    return ask.value(accountResources, operation.resource, "region") === region;
  },
});
