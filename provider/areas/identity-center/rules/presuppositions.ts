import { groupOf, type Rule, rule } from "../../../kernel";
import { members as memberRows } from "../../../resources/member/rows";
import { isManagement } from "../../../resources/organization/actors";
import { SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import type { CreateIdentityUser, LoginViaIdentityCenter, SyncIdentityToCam } from "../operations";
import { allIdentityUsers, identityCenters, identityUsers } from "../rows";

const centerOrganizationUnknown = organizationUnknown([
  "accept_identity_center_terms",
  "enable_identity_center",
  "create_identity_user",
  "sync_identity_users",
  "sync_identity_to_cam",
  "login_via_identity_center",
  "change_identity_center",
]);

const centerExists = rule({
  id: "IDENTITY-CENTER-EXISTS",
  kind: "presupposition",
  refuses: ["enable_identity_center"],
  sentence: "an identity centre that is on cannot be switched on once more",
  cloudCode: "FailedOperation.IdentityCenterAlreadyOpen",
  holds: (ask) => !ask.exists(identityCenters, SELF),
});

const centerUnknown = rule({
  id: "IDENTITY-CENTER-UNKNOWN",
  kind: "presupposition",
  refuses: [
    "create_identity_user",
    "sync_identity_users",
    "sync_identity_to_cam",
    "login_via_identity_center",
    "change_identity_center",
  ],
  sentence: "the identity centre has to be on",
  advice: "switch the identity centre on first",
  cloudCode: "FailedOperation.IdentityCenterNotOpen",
  holds: (ask) => ask.exists(identityCenters, SELF),
});

const identityUserExists = rule<CreateIdentityUser>({
  id: "IDENTITY-USER-EXISTS",
  kind: "presupposition",
  refuses: ["create_identity_user"],
  sentence: "the id of a new user must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { user }) => !ask.has(groupOf(allIdentityUsers), user),
});

const identityUserUnknown = rule<SyncIdentityToCam | LoginViaIdentityCenter>({
  id: "IDENTITY-USER-UNKNOWN",
  kind: "presupposition",
  refuses: ["sync_identity_to_cam", "login_via_identity_center"],
  sentence: "the identity-centre user has to exist",
  cloudCode: "ResourceNotFound.UserNotExist",
  holds: (ask, { user }) => ask.exists(identityUsers, user),
});

const membersUnknown = rule<SyncIdentityToCam | LoginViaIdentityCenter>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["sync_identity_to_cam", "login_via_identity_center"],
  sentence: "the members have to be in the organization",
  cloudCode: "FailedOperation.OrganizationMemberNotExist",
  holds: (ask, operation) =>
    (operation.name === "sync_identity_to_cam" ? operation.members : [operation.member]).every((member) =>
      ask.exists(memberRows, member),
    ),
});

const centerActor = rule({
  id: "IDENTITY-CENTER-ACTOR",
  kind: "presupposition",
  refuses: ["accept_identity_center_terms", "enable_identity_center", "sync_identity_to_cam", "change_identity_center"],
  sentence: "this is done by the management account",
  cloudCode: "FailedOperation.IdentityCenterNotOrganizationManager",
  holds: isManagement,
});

/** A user of the identity centre is no account: whoever logs in is the user that the operation names. */
const portalActor = rule<LoginViaIdentityCenter>({
  id: "IDENTITY-CENTER-ACTOR",
  kind: "presupposition",
  refuses: ["login_via_identity_center"],
  sentence: "identity-centre users log in, neither the vendor nor the system",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, { by }) => by === undefined || by.kind === "account",
});

export const identityCenterPresuppositions: readonly Rule[] = [
  centerOrganizationUnknown,
  centerExists,
  centerUnknown,
  identityUserExists,
  identityUserUnknown,
  membersUnknown,
  centerActor,
  portalActor,
];
