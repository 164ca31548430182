import { effect, groupOf } from "../../../kernel";
import { type Departure, departures, leavers } from "../../organization/leavers";
import { forgetTimes } from "../../times";
import type { RemoveDelegatedAdmin } from "../operations";
import { delegatedAdmins, delegatedAdminsOf, delegationId, delegationsOf } from "../rows";

/**
 * Guides, "manage delegated admin accounts". An account that leaves has had its roles withdrawn before (DELEGATE-BEFORE-LEAVE), except
 * where the vendor takes it out: then they end with its place.
 */
export const delegateRemoveEffect = effect<RemoveDelegatedAdmin | Departure>({
  id: "DELEGATE-REMOVE-EFFECT",
  kind: "auto_effect",
  on: ["remove_delegated_admin", ...departures],
  sentence: "an account that is no delegated admin any more sees nothing of the organization in that service",
  does(ask, write, operation) {
    if (operation.name === "remove_delegated_admin") {
      write.leave(groupOf(delegationsOf, operation.member), operation.service);
      return;
    }
    for (const account of leavers(ask, operation)) {
      const held = groupOf(delegationsOf, account);
      if (ask.zero(held)) continue;
      for (const service of ask.list(held)) {
        write.leave(held, service);
        write.leave(groupOf(delegatedAdminsOf, service), account);
        write.drop(delegatedAdmins, delegationId(service, account));
        forgetTimes(write, delegatedAdmins, delegationId(service, account));
      }
    }
  },
});
