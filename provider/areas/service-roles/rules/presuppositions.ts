import { type Rule, rule } from "../../../kernel";
import { members as memberRows } from "../../../resources/member/rows";
import { actingAccount, isManagement } from "../../../resources/organization/actors";
import type { ManageService } from "../../../resources/organization-service/operations";
import { serviceRoles } from "../../account/rows";
import type { DeleteServiceRole, UpdateServiceRole } from "../operations";
import { hasRole, roleId } from "../roles";

type OnRole = UpdateServiceRole | DeleteServiceRole;

const roleUnknown = rule<OnRole>({
  id: "SERVICE-ROLE-UNKNOWN",
  kind: "presupposition",
  refuses: ["update_service_role", "delete_service_role"],
  sentence: "the account has to have the role",
  cloudCode: "ResourceNotFound.NotFound",
  holds: (ask, { account, role }) => hasRole(ask, account, role),
  blockers: (_organization, { account, role }) => ({
    first: [{ table: serviceRoles.name, id: roleId(account, role), says: "does not exist" }],
    count: 1,
  }),
});

const roleActor = rule<OnRole>({
  id: "SERVICE-ROLE-ACTOR",
  kind: "presupposition",
  refuses: ["update_service_role", "delete_service_role"],
  sentence: "an account asks about its own roles, and the management account about those of its members",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => isManagement(ask, operation) || actingAccount(ask, operation) === operation.account,
});

const workedInUnknown = rule<ManageService>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["manage_service"],
  sentence: "the members in which a service works have to be in the organization",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { members = [] }) => members.every((member) => ask.exists(memberRows, member)),
});

export const serviceRolePresuppositions: readonly Rule[] = [roleUnknown, workedInUnknown, roleActor];
