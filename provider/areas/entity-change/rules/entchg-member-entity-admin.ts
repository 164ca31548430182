import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import type { RemoveEntityAdmin } from "../../../resources/entity-admin/operations";
import { administeredBy, entities } from "../../../resources/entity-admin/rows";
import type { ChangeVerifiedEntity } from "../operations";
import { entityAdminsKeepTheirEntity } from "../settings";

/** Inferred (a setting): follows from ENTITY-ADMIN-CANDIDATES. */
export const entchgMemberEntityAdmin = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-ENTITY-ADMIN",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "the admin of an entity cannot change its own verified subject",
  advice: "withdraw the role, or put another member in it",
  cloudCode: "FailedOperation.OrganizationAuthManageNotAllowDelete",
  holds: (ask, { account }, { setting }) => !setting(entityAdminsKeepTheirEntity) || ask.zero(groupOf(administeredBy, account)),
  blockers(organization, { account }) {
    const group = groupOf(administeredBy, account);
    return blockersOf(
      entities.name,
      groupItems(organization, group, 10),
      groupSize(organization, group),
      "is administered by it",
    );
  },
  remedy: (organization, { account }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(administeredBy, account)).map(
      (entity): RemoveEntityAdmin => ({ name: "remove_entity_admin", entity }),
    ),
  }),
});
