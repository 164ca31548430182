import { accounts } from "../../areas/account/rows";
import { dropAudit } from "../../areas/audit/definitions";
import { dropIdentityCenter } from "../../areas/identity-center/ending";
import { dropLoginPermissions } from "../../areas/login/ending";
import { takeEverywhere } from "../../areas/service-roles/roles";
import { dropCompliance } from "../../areas/tag-compliance/ending";
import { type Ask, defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { allEntities, entities } from "../entity-admin/rows";
import { endCreation } from "../member/creation";
import { allPendingCreations } from "../member/rows";
import { organizationServices, serviceCatalogue } from "../organization-service/rows";
import { customPolicies, FULL_ACCESS, serviceControlPolicies, serviceControlPolicyNames } from "../service-control-policy/rows";
import { allTagPolicies, tagPolicies, tagPolicyNames } from "../tag-policy/rows";
import type {
  CreateOrganization,
  DeleteOrganization,
  DesignateManagementAccount,
  DisableMemberDeletion,
  EnableMemberDeletion,
  ReplaceManagementAccount,
  TerminateOrganizationService,
  VendorSanction,
  ViewOrganization,
} from "./operations";
import { endedEpochs, organizations, SELF, successors } from "./rows";

const itself = { table: organizations.name, id: SELF };

/** What FullQcloudAccess says: every action on every resource. */
const fullAccess = '{"version":"2.0","statement":[{"effect":"allow","action":["*"],"resource":["*"]}]}';

/** API: CreateOrganization. Root and the founder's role are effects of their rules. */
export const createOrganization = defineOperation<CreateOrganization>({
  name: "create_organization",
  creates: ["cloud_id"],
  reversible: true,
  verb: "create",
  subject: () => itself,
  describe: ({ account }, called) => `create the organization, managed by ${called(accounts.name, account)}`,
  transition(ask, write, { account, cloud_id }, { at }) {
    write.put(organizations, SELF, {
      cloudId: cloud_id,
      managementAccount: account,
      createdAt: at,
      memberDeletion: false,
      scpEpoch: ask.value(endedEpochs, SELF, "scpEpoch") ?? 0,
      tagEpoch: ask.value(endedEpochs, SELF, "tagEpoch") ?? 0,
    });
    write.put(serviceControlPolicies, FULL_ACCESS, {
      name: FULL_ACCESS,
      description: "allows every action on every resource",
      content: fullAccess,
      kind: "system",
    });
    write.put(serviceControlPolicyNames, FULL_ACCESS, { policy: FULL_ACCESS });
    // The founder's own subject needs no association by the vendor.
    const entity = ask.value(accounts, account, "entity");
    if (entity == null) return;
    write.put(entities, entity, { associated: true, status: "active", admin: null });
    write.join(groupOf(allEntities), entity);
  },
});

const viewOrganization = defineOperation<ViewOrganization>({
  name: "view_organization",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "view the organization",
  transition: () => undefined,
});

/** API: DeleteOrganization. What goes along (departments, invitations) or is set free (the founder) are effects of their rules. */
const deleteOrganization = defineOperation<DeleteOrganization>({
  name: "delete_organization",
  reversible: false,
  verb: "delete",
  subject: () => itself,
  describe: () => "delete the organization",
  transition: (ask, write) => dissolve(ask, write),
});

const replaceManagementAccount = defineOperation<ReplaceManagementAccount>({
  name: "replace_management_account",
  reversible: false,
  verb: "change",
  subject: () => itself,
  describe: ({ account }, called) => `put ${called(accounts.name, account)} in charge of the organization`,
  transition(ask, write, { account }) {
    const former = ask.value(organizations, SELF, "managementAccount");
    if (former !== undefined) write.set(accounts, former, { organization: null });
    write.set(organizations, SELF, { managementAccount: account });
    write.set(accounts, account, { organization: "here" });
    write.drop(successors, SELF);
    const entity = ask.value(accounts, account, "entity");
    if (entity == null) return;
    const admin = ask.value(entities, entity, "admin") ?? null;
    write.put(entities, entity, { associated: true, status: "active", admin });
    write.join(groupOf(allEntities), entity);
  },
});

const designateManagementAccount = defineOperation<DesignateManagementAccount>({
  name: "designate_management_account",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: ({ account }, called) => `name ${called(accounts.name, account)} to take charge of the organization`,
  transition: (_ask, write, { account }) => write.put(successors, SELF, { account }),
});

const terminateOrganizationService = defineOperation<TerminateOrganizationService>({
  name: "terminate_organization_service",
  reversible: false,
  verb: "delete",
  subject: () => itself,
  describe: () => "end the organization service",
  transition: (ask, write) => dissolve(ask, write),
});

const vendorSanction = defineOperation<VendorSanction>({
  name: "vendor_sanction",
  reversible: false,
  verb: "change",
  subject: ({ account }) => ({ table: accounts.name, id: account }),
  describe: ({ account, sanction }, called) =>
    sanction === "remove"
      ? `take ${called(accounts.name, account)} out of the organization for breaking its agreement`
      : `restrict ${called(accounts.name, account)} for breaking its agreement`,
  transition: () => undefined,
});

const enableMemberDeletion = defineOperation<EnableMemberDeletion>({
  name: "enable_member_deletion",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "allow members to be deleted",
  transition: (_ask, write) => write.set(organizations, SELF, { memberDeletion: true }),
});

const disableMemberDeletion = defineOperation<DisableMemberDeletion>({
  name: "disable_member_deletion",
  reversible: true,
  verb: "change",
  subject: () => itself,
  describe: () => "no longer allow members to be deleted",
  transition: (_ask, write) => write.set(organizations, SELF, { memberDeletion: false }),
});

/** Takes away what belongs to the organization itself; accounts, and shared units that share nothing, stay with their owners. */
function dissolve(ask: Ask, write: Write): void {
  write.put(endedEpochs, SELF, {
    scpEpoch: nextOff(ask.value(organizations, SELF, "scpEpoch") ?? 0),
    tagEpoch: nextOff(ask.value(organizations, SELF, "tagEpoch") ?? 0),
  });
  write.drop(organizations, SELF);
  write.drop(successors, SELF);
  // Nobody is left to decide them.
  for (const member of ask.list(groupOf(allPendingCreations))) endCreation(write, member, "rejected");
  for (const policy of [FULL_ACCESS, ...ask.list(groupOf(customPolicies))]) {
    const name = ask.value(serviceControlPolicies, policy, "name");
    if (name !== undefined) write.drop(serviceControlPolicyNames, name);
    write.drop(serviceControlPolicies, policy);
    write.leave(groupOf(customPolicies), policy);
  }
  for (const policy of ask.list(groupOf(allTagPolicies))) {
    const name = ask.value(tagPolicies, policy, "name");
    if (name !== undefined) write.drop(tagPolicyNames, name);
    write.drop(tagPolicies, policy);
    write.leave(groupOf(allTagPolicies), policy);
  }
  for (const entity of ask.list(groupOf(allEntities))) {
    write.drop(entities, entity);
    write.leave(groupOf(allEntities), entity);
  }
  for (const service of Object.keys(serviceCatalogue)) write.drop(organizationServices, service);
  dropLoginPermissions(ask, write);
  dropIdentityCenter(ask, write);
  dropAudit(ask, write);
  dropCompliance(ask, write);
  takeEverywhere(ask, write);
}

/** The first epoch from this one on in which the switch is off. */
function nextOff(epoch: number): number {
  return epoch + (epoch % 2);
}

export const organizationOperations: readonly OperationDefinition[] = [
  createOrganization,
  viewOrganization,
  deleteOrganization,
  replaceManagementAccount,
  designateManagementAccount,
  terminateOrganizationService,
  vendorSanction,
  enableMemberDeletion,
  disableMemberDeletion,
];
