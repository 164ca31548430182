import { type Ask, blockersOf, type Given, type Organization, rowOf, rule } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import type {
  AssignLoginPermission,
  CreateAuthorization,
  RequestFeatureActivation,
  UpdateAuthorizationPolicy,
} from "../operations";
import { featureId, openedFeatures } from "../rows";
import { loginReleasedAt } from "../settings";

type OnMembers = AssignLoginPermission | CreateAuthorization | UpdateAuthorizationPolicy;

/** Guides, "configure member login permissions" and "authorize login". When it was released is a setting. */
export const loginLegacyInvited = rule<OnMembers>({
  id: "LOGIN-LEGACY-INVITED",
  kind: "precondition",
  refuses: ["assign_login_permission", "create_authorization", "update_authorization_policy"],
  sentence: "accounts invited before logging in to members was released need the vendor to open it first",
  advice: "ask the vendor to open it for the members named",
  cloudCode: "UnsupportedOperation",
  holds: (ask, operation, given) => (operation.members ?? []).every((member) => isOpen(ask, member, given)),
  blockers(organization, operation, given) {
    const closed = closedIn(organization, operation, given);
    return blockersOf(members.name, closed, closed.length, "was invited before logging in was released");
  },
  remedy: (organization, operation, given) => ({
    add: "never",
    operations: closedIn(organization, operation, given).map(
      (account): RequestFeatureActivation => ({ name: "request_feature_activation", feature: "login", account }),
    ),
  }),
});

function isOpen(ask: Ask, member: string, { setting }: Given): boolean {
  if (setting(loginReleasedAt) === 0 || ask.value(members, member, "joinMethod") !== "invited") return true;
  const joinedAt = ask.value(members, member, "joinedAt") ?? 0;
  return joinedAt >= setting(loginReleasedAt) || ask.exists(openedFeatures, featureId("login", member));
}

function closedIn(organization: Organization, operation: OnMembers, { setting }: Given): readonly string[] {
  return (operation.members ?? []).filter((member) => {
    const row = rowOf(organization, members, member);
    const opened = rowOf(organization, openedFeatures, featureId("login", member)) !== undefined;
    return row?.joinMethod === "invited" && row.joinedAt < setting(loginReleasedAt) && !opened;
  });
}
