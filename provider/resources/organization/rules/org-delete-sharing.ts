import { blockersOf, type Group, groupItems, groupOf, groupSize, type Organization, rowOf, rule } from "../../../kernel";
import type { DeleteSharedUnit } from "../../shared-unit/operations";
import { sharedUnits, unitsSharingBy } from "../../shared-unit/rows";
import type { DeleteOrganization } from "../operations";
import { organizations, SELF } from "../rows";

/** The members are gone by then (ORG-DELETE-HAS-MEMBERS), so only the units of the management account matter. */
export const orgDeleteSharing = rule<DeleteOrganization>({
  id: "ORG-DELETE-SHARING",
  kind: "precondition",
  refuses: ["delete_organization"],
  sentence: "an organization cannot be deleted while the management account shares resources",
  advice: "delete the shared units in the same change; the plan orders the two",
  cloudCode: "FailedOperation.ShareUnitNotEmpty",
  holds: (ask) => ask.zero(groupOf(unitsSharingBy, ask.value(organizations, SELF, "managementAccount") ?? "")),
  blockers: (organization) => {
    const sharing = unitsOf(organization);
    return blockersOf(
      sharedUnits.name,
      groupItems(organization, sharing, 10),
      groupSize(organization, sharing),
      "still shares resources",
    );
  },
  remedy: (organization) => ({
    add: "never",
    operations: groupItems(organization, unitsOf(organization)).map(
      (unit): DeleteSharedUnit => ({ name: "delete_shared_unit", unit }),
    ),
  }),
});

function unitsOf(organization: Organization): Group {
  return groupOf(unitsSharingBy, rowOf(organization, organizations, SELF)?.managementAccount ?? "");
}
