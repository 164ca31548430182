import { rule } from "../../../kernel";
import type { AddShareResource, CreateSharedUnit, UpdateSharedUnit } from "../operations";
import { sharedUnits } from "../rows";
import { plainUnitNames } from "../settings";
import { typeOfResource } from "../sharing";

export const plainUnitName = /^[A-Za-z0-9_-]{3,128}$/;

/** Guides, "share approval processes with members". A unit without recipients is fine. The form of the name: AddShareUnit. */
export const shareFields = rule<CreateSharedUnit | UpdateSharedUnit | AddShareResource>({
  id: "SHARE-FIELDS",
  kind: "precondition",
  refuses: ["create_shared_unit", "update_shared_unit", "add_share_resource"],
  sentence: "a shared unit has a name of 3 to 128 letters, digits, hyphens and underscores, and resources of one type",
  advice: "choose such a name, and put resources of another type into another unit",
  cloudCode: {
    create_shared_unit: "InvalidParameter",
    update_shared_unit: "InvalidParameter",
    add_share_resource: "FailedOperation.HasDifferentResourceType",
  },
  holds(ask, operation, given) {
    if (operation.name === "add_share_resource") {
      const held = ask.value(sharedUnits, operation.unit, "resourceType");
      return held === "" || typeOfResource(ask, operation.resource) === held;
    }
    if (operation.title === undefined) return true;
    return given.setting(plainUnitNames) ? plainUnitName.test(operation.title) : operation.title.trim() !== "";
  },
});
