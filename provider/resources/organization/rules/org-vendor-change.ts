import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { members } from "../../member/rows";
import { vendor } from "../actors";
import type { TerminateOrganizationService, VendorSanction } from "../operations";
import { allMembers } from "../rows";

/** What becomes of members is not documented; the careful reading lets the vendor take each of them out first, which nothing blocks. */
export const orgVendorChange = rule<TerminateOrganizationService>({
  id: "ORG-VENDOR-CHANGE",
  kind: "lifecycle",
  refuses: ["terminate_organization_service"],
  sentence: "the vendor may end the organization service after it has released the members",
  cloudCode: "FailedOperation.OrganizationNotEmpty",
  holds: (ask) => ask.zero(groupOf(allMembers)),
  blockers: (organization) => {
    const group = groupOf(allMembers);
    return blockersOf(members.name, groupItems(organization, group, 10), groupSize(organization, group), "is still a member");
  },
  remedy: (organization) => ({
    add: "never",
    operations: groupItems(organization, groupOf(allMembers)).map(
      (account): VendorSanction => ({ name: "vendor_sanction", account, sanction: "remove", by: vendor }),
    ),
  }),
});
