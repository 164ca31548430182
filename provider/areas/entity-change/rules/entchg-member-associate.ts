import { type Operation, rowOf, rule } from "../../../kernel";
import type { AssociateEntity, RequestEntityAssociation } from "../../../resources/entity-admin/operations";
import { entities } from "../../../resources/entity-admin/rows";
import { vendor } from "../../../resources/organization/actors";
import { isAssociated, isOfMember } from "../changing";
import type { ChangeVerifiedEntity } from "../operations";

/** Both agreements, clauses 4.1.4(4) and 4.1.4. */
export const entchgMemberAssociate = rule<ChangeVerifiedEntity>({
  id: "ENTCHG-MEMBER-ASSOCIATE",
  kind: "precondition",
  refuses: ["change_verified_entity"],
  sentence: "the new subject of a member is associated with the management account's before the member changes to it",
  advice: "have the vendor associate the new subject, or remove the member from the organization first",
  cloudCode: "ResourceNotFound.OrganizationAuthRelationNotExist",
  holds: (ask, operation) => !isOfMember(ask, operation) || isAssociated(ask, operation.entity),
  blockers: (_organization, { entity }) => ({
    first: [{ table: entities.name, id: entity, says: "is not associated with the organization" }],
    count: 1,
  }),
  remedy(organization, { entity }) {
    // A subject that ceased to exist is not associated again.
    if (rowOf(organization, entities, entity)?.status === "ceased") return undefined;
    const request: RequestEntityAssociation = { name: "request_entity_association", entity };
    const associate: AssociateEntity = { name: "associate_entity", entity, by: vendor };
    const operations: readonly Operation[] = [request, associate];
    return { add: "never", operations };
  },
});
