import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { members } from "../../resources/member/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { giveName, rename } from "./directory/names";
import type {
  AcceptIdentityCenterTerms,
  CreateIdentityUser,
  EnableIdentityCenter,
  LoginViaIdentityCenter,
  SyncIdentityToCam,
  SyncIdentityUsers,
} from "./operations";
import { withdraw, withdrawnBy } from "./provisioning";
import { allIdentityUsers, identityCenters, identityCenterTerms, identityUsers } from "./rows";

const organization = () => ({ table: organizations.name, id: SELF });

const acceptIdentityCenterTerms = defineOperation<AcceptIdentityCenterTerms>({
  name: "accept_identity_center_terms",
  reversible: false,
  verb: "answer",
  subject: organization,
  describe: () => "agree to the identity centre",
  answeredBy: () => "the holder of the management account, in the identity centre's console",
  transition: (_ask, write, _operation, { at }) => write.put(identityCenterTerms, SELF, { acceptedAt: at }),
});

/** API: OpenIdentityCenter. The roles that it makes are CIC-ENABLE-ROLES. */
const enableIdentityCenter = defineOperation<EnableIdentityCenter>({
  name: "enable_identity_center",
  reversible: false,
  verb: "change",
  subject: organization,
  describe: () => "switch the identity centre on",
  transition: (_ask, write, _operation, { at }) => write.put(identityCenters, SELF, { since: at }),
});

/** API: CreateUser of the identity centre. */
const createIdentityUser = defineOperation<CreateIdentityUser>({
  name: "create_identity_user",
  creates: ["user"],
  reversible: true,
  verb: "create",
  subject: ({ user }) => ({ table: identityUsers.name, id: user }),
  describe: ({ title }) => `create the identity-centre user \`${title}\``,
  transition(ask, write, { user, title }) {
    write.put(identityUsers, user, { name: title, source: "manual" });
    giveName(ask, write, "user", title, user);
    write.join(groupOf(allIdentityUsers), user);
  },
});

const syncIdentityUsers = defineOperation<SyncIdentityUsers>({
  name: "sync_identity_users",
  reversible: true,
  verb: "create",
  subject: organization,
  describe: ({ users }) => `import ${users.length} identity-centre users from the own directory`,
  transition(ask, write, { users }) {
    for (const { user, title } of users) {
      rename(ask, write, "user", ask.value(identityUsers, user, "name"), title, user);
      write.put(identityUsers, user, { name: title, source: "synced" });
      write.join(groupOf(allIdentityUsers), user);
    }
  },
});

/** API: CreateUserSyncProvisioning, CreateRoleAssignment. Bringing the user into members is CIC-SYNC-SUBACCOUNTS and CIC-SYNC-ROLES. */
const syncIdentityToCam = defineOperation<SyncIdentityToCam>({
  name: "sync_identity_to_cam",
  reversible: true,
  verb: "bind",
  subject: ({ user }) => ({ table: identityUsers.name, id: user }),
  describe: (operation, called) =>
    `bring ${called(identityUsers.name, operation.user)} into ${operation.members.map((one) => called(members.name, one)).join(", ") || "no member"} as ${operation.as.replace("_", "-")}`,
  transition(ask, write, operation) {
    for (const member of withdrawnBy(ask, operation)) withdraw(write, operation.user, member, operation.as);
  },
});

/** Logging in changes nothing that the organization keeps. */
const loginViaIdentityCenter = defineOperation<LoginViaIdentityCenter>({
  name: "login_via_identity_center",
  reversible: true,
  verb: "change",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ user, member }, called) =>
    `${called(identityUsers.name, user)} logs in to ${called(members.name, member)} through the portal`,
  transition: () => undefined,
});

export const identityCenterOperations: readonly OperationDefinition[] = [
  acceptIdentityCenterTerms,
  enableIdentityCenter,
  createIdentityUser,
  syncIdentityUsers,
  syncIdentityToCam,
  loginViaIdentityCenter,
];
