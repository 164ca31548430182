import { effect, groupOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { type Departure, departures, leavers } from "../../../resources/organization/leavers";
import { roleNames } from "../names";
import { giveRole, takeRole } from "../roles";
import { allStandingRoles, rolesOf } from "../rows";
import { rolesEndOnLeaving } from "../settings";

/** Inferred (a setting): no document says what becomes of the roles; the grant to the management account ends in any case. */
export const roleOnLeave = effect<Departure>({
  id: "ROLE-ON-LEAVE",
  kind: "auto_effect",
  on: departures,
  sentence: "the roles of the organization and of its services are taken out of an account that leaves",
  does(ask, write, operation, { setting }) {
    for (const account of leavers(ask, operation)) {
      if (setting(rolesEndOnLeaving)) {
        for (const role of ask.list(groupOf(rolesOf, account))) takeRole(write, account, role);
        continue;
      }
      takeRole(write, account, roleNames.accessControl);
      if (!ask.exists(members, account)) continue;
      for (const role of ask.list(groupOf(allStandingRoles)))
        if (role !== roleNames.accessControl) giveRole(write, account, role);
    }
  },
});
