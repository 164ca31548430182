import { effect } from "../../../kernel";
import type { ManageService } from "../../../resources/organization-service/operations";
import { roleOfService } from "../names";
import { giveRole } from "../roles";

/** Guides, "organization service management overview". Switching a service on makes no role yet: it has not acted in any member. */
export const roleServiceSpecific = effect<ManageService>({
  id: "ROLE-SERVICE-SPECIFIC",
  kind: "auto_effect",
  on: ["manage_service"],
  sentence: "a service makes a service-linked role of its own in the members in which it has to act, and in no others",
  does(_ask, write, { service, members = [] }) {
    for (const member of members) giveRole(write, member, roleOfService(service));
  },
});
