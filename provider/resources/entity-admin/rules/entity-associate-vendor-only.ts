import { rule } from "../../../kernel";
import { vendor } from "../../organization/actors";
import type { AssociateEntity } from "../operations";
import { entities } from "../rows";

export const entityAssociateVendorOnly = rule<AssociateEntity>({
  id: "ENTITY-ASSOCIATE-VENDOR-ONLY",
  kind: "permission",
  refuses: ["associate_entity"],
  sentence: "only the vendor's business team associates another verified entity with the organization",
  advice: "ask the vendor to associate the entity",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by?.kind === vendor.kind,
  blockers: (_organization, { entity }) => ({
    first: [{ table: entities.name, id: entity, says: "can only be associated by the vendor" }],
    count: 1,
  }),
});
