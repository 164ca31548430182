import { setting } from "../../kernel";

export const resourcesPerUnit = setting({
  name: "resources_per_shared_unit",
  default: 10,
  rule: "SHARE-MAX-RESOURCES",
  doc: "how many resources one shared unit holds; the guides say currently 10, and for approval processes only",
});

export const plainUnitNames = setting({
  name: "plain_shared_unit_names",
  default: true,
  rule: "SHARE-FIELDS",
  doc: "the name of a shared unit has 3 to 128 letters, digits, hyphens and underscores; off: any name that is not empty, as in the guides",
  evidence: "pattern of the parameter Name of AddShareUnit",
});

export const recipientsMayLeave = setting({
  name: "share_recipients_may_leave",
  default: true,
  rule: "SHARE-RECIPIENT-LEAVES",
  doc: "a member that receives shared resources may leave the organization and is dropped from the units; off: it is held back while it receives any",
  evidence:
    "removing and quitting list FailedOperation.ShareResourceMemberInUse, which leaves open whether receiving already counts as using",
});
