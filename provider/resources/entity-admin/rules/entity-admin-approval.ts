import { rowOf, rule } from "../../../kernel";
import type { ApproveMemberCreation, RejectMemberCreation } from "../../member/operations";
import { creationRequests } from "../../member/rows";
import { actingAccount } from "../../organization/actors";
import { entities } from "../rows";

/** When the admin was replaced meanwhile, the new one decides. No time limit is documented. */
export const entityAdminApproval = rule<ApproveMemberCreation | RejectMemberCreation>({
  id: "ENTITY-ADMIN-APPROVAL",
  kind: "permission",
  refuses: ["approve_member_creation", "reject_member_creation"],
  sentence: "a request to create a member of another entity is decided by the admin of that entity",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => {
    const entity = ask.value(creationRequests, operation.member, "entity");
    const admin = entity === undefined ? null : (ask.value(entities, entity, "admin") ?? null);
    // In a plan that also makes the admin nobody can be named yet: an answer that names nobody is given by whom it is asked of.
    return admin !== null && (operation.by === undefined || actingAccount(ask, operation) === admin);
  },
  blockers: (organization, { member }) => {
    const entity = rowOf(organization, creationRequests, member)?.entity ?? "";
    const admin = rowOf(organization, entities, entity)?.admin ?? null;
    const says = admin === null ? "has no admin that could decide" : `is decided for by its admin \`${admin}\``;
    return { first: [{ table: entities.name, id: entity, says }], count: 1 };
  },
});
