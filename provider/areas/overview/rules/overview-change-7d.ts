import { effect } from "../../../kernel";
import { type Arrival, arrivals, arriving } from "../../../resources/member/arrivals";
import type { DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../../../resources/member/operations";
import { organizations, SELF } from "../../../resources/organization/rows";
import { changeIn } from "../changes";
import { departureCounts, joinedOn, leftOn } from "../rows";
import { statisticRule } from "../statistic-rule";
import { dayName, daysUntilYesterday } from "../windows";

const sentence = "changes of members by day are those of the seven days that end yesterday";

/** Guides, "member overview". */
export const overviewChange7d = statisticRule({
  id: "OVERVIEW-CHANGE-7D",
  sentence,
  figures: ({ organization, at }) => ({
    changesByDay: daysUntilYesterday(at, 7).map((day) => changeIn(organization, [day], day, at)),
  }),
});

type Change = Arrival | RemoveMember | QuitOrganization | DeleteMember | EvictMember;

/** Keeps what the charts count. Sets of what happened, and no counters: members that join at once do not wait for each other. */
export const overviewChangesKept = effect<Change>({
  id: "OVERVIEW-CHANGE-7D",
  kind: "computation",
  on: [...arrivals, "remove_member", "quit_organization", "delete_member", "evict_member"],
  sentence,
  does(ask, write, operation, { at }) {
    const organization = ask.value(organizations, SELF, "cloudId") ?? "";
    switch (operation.name) {
      case "create_member":
      case "approve_member_creation":
        if (arriving(ask, operation) !== undefined)
          write.join(joinedOn(organization, dayName(at)), `created/${operation.member}`);
        return;
      case "accept_invitation":
        return write.join(joinedOn(organization, dayName(at)), `invitation/${operation.invitation}`);
      default: {
        const times = ask.value(departureCounts, operation.member, "times") ?? 0;
        write.join(leftOn(organization, dayName(at)), `${operation.member}/${times}`);
        write.put(departureCounts, operation.member, { times: times + 1 });
      }
    }
  },
});
