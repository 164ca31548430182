import { type Ask, effect, groupOf, groupSize, type Write } from "../../../kernel";
import { type Arrival, arrivals, arriving } from "../../../resources/member/arrivals";
import type { DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../../../resources/member/operations";
import type { CreateOrganization, ReplaceManagementAccount } from "../../../resources/organization/operations";
import { organizations, SELF } from "../../../resources/organization/rows";
import { accounts } from "../../account/rows";
import { type ChangesIdentityCenter, subUsersMovedBy } from "../../identity-center/directory/changes";
import type { SyncIdentityToCam } from "../../identity-center/operations";
import { addedBy, withdrawnBy } from "../../identity-center/provisioning";
import { subUserOf } from "../../identity-center/rows";
import type { CreateSubUser } from "../../login/operations";
import { subUsersOf } from "../../login/rows";
import { counted } from "../changes";
import { countedSubUsers, goneSubUsersOn, newSubUsersOn } from "../rows";
import { statisticRule } from "../statistic-rule";
import { dayName } from "../windows";

const sentence = "the number of sub-users is the total over all members, the management account included, as of the previous day";

/** Guides, "member overview". The management account's own are counted (proposed), since the number of members includes it. */
export const overviewSubuserCount = statisticRule({
  id: "OVERVIEW-SUBUSER-COUNT",
  sentence,
  figures({ organization, at }) {
    const id = counted(organization);
    const today = dayName(at);
    const now = groupSize(organization, countedSubUsers(id));
    const since = groupSize(organization, newSubUsersOn(id, today)) - groupSize(organization, goneSubUsersOn(id, today));
    return { subUsers: now - since };
  },
});

type Coming = CreateOrganization | ReplaceManagementAccount | CreateSubUser | Arrival;
type Going = RemoveMember | QuitOrganization | DeleteMember | EvictMember;

/** Keeps who is counted, and what is different from the beginning of the day. */
export const overviewSubUsersKept = effect<Coming | Going | SyncIdentityToCam | ChangesIdentityCenter>({
  id: "OVERVIEW-SUBUSER-COUNT",
  kind: "computation",
  on: [
    "create_organization",
    "replace_management_account",
    "create_sub_user",
    ...arrivals,
    "sync_identity_to_cam",
    "change_identity_center",
    "remove_member",
    "quit_organization",
    "delete_member",
    "evict_member",
  ],
  sentence,
  does(ask, write, operation, given) {
    const { at } = given;
    const organization =
      operation.name === "create_organization" ? operation.cloud_id : ask.value(organizations, SELF, "cloudId");
    if (organization === undefined) return;
    const count = (subUsers: readonly string[], now: boolean): void => {
      for (const one of subUsers) put(ask, write, { organization, day: dayName(at), subUser: one, now });
    };
    switch (operation.name) {
      case "create_organization":
        return count(subUsersIn(ask, operation.account), true);
      case "replace_management_account":
        count(subUsersIn(ask, ask.value(organizations, SELF, "managementAccount")), false);
        return count(subUsersIn(ask, operation.account), true);
      case "create_sub_user":
        return ask.value(accounts, operation.account, "organization") === "here" ? count([operation.sub_user], true) : undefined;
      case "create_member":
      case "approve_member_creation":
      case "accept_invitation":
        return count(subUsersIn(ask, arriving(ask, operation)), true);
      case "sync_identity_to_cam": {
        if (operation.as !== "sub_account") return;
        const of = (members: readonly string[]) => members.map((member) => subUserOf(operation.user, member));
        count(of(withdrawnBy(ask, operation)), false);
        return count(of(addedBy(ask, operation)), true);
      }
      case "change_identity_center": {
        const { came, went } = subUsersMovedBy(ask, operation, given);
        count(went, false);
        return count(came, true);
      }
      default:
        return count(subUsersIn(ask, operation.member), false);
    }
  },
});

function subUsersIn(ask: Ask, account: string | undefined): readonly string[] {
  const own = groupOf(subUsersOf, account ?? "");
  return ask.zero(own) ? [] : ask.list(own);
}

interface Counting {
  readonly organization: string;
  readonly day: string;
  readonly subUser: string;
  readonly now: boolean;
}

function put(ask: Ask, write: Write, { organization, day, subUser, now }: Counting): void {
  const all = countedSubUsers(organization);
  if (ask.has(all, subUser) === now) return;
  const [opposite, change] = [goneSubUsersOn(organization, day), newSubUsersOn(organization, day)];
  const [undone, done] = now ? [opposite, change] : [change, opposite];
  if (now) write.join(all, subUser);
  else write.leave(all, subUser);
  if (ask.has(undone, subUser)) write.leave(undone, subUser);
  else write.join(done, subUser);
}
