import { parts } from "../../provider/parts";
import { CONSOLE_VERSION } from "../../provider/wire/action";
import { actions } from "../../provider/wire/actions";
import { consoleOperations } from "../../provider/wire/console-operations";
import { requestFor } from "../../provider/wire/requests";
import { tableActions } from "../../provider/wire/table";

/** Operations without a request of their own, each with the reason. */
const reasons: Readonly<Record<string, string>> = {
  expire_invitation: "happens by itself, when its time has come",
  expire_activation_link: "happens by itself, when its time has come",
  finish_compliance_report: "happens by itself, when its time has come",
  vendor_sanction: "the vendor's, who has a say only in tests",
  view_organization: "a look: DescribeOrganization",
  view_invitations: "a look: ListOrganizationInvitations",
  view_scp: "a look: DescribePolicy",
  view_tag_policy: "a look: DescribePolicy",
  view_shared_resources: "a look: DescribeResourceToShareMember",
  view_authorizations: "a look: DescribeOrganizationMembersAuthPolicy",
  view_effective_tag_policy: "a look: DescribeEffectivePolicy",
  view_tag_compliance: "a look: ListNonCompliantResource",
  compute_effective_tag_policy: "a look: DescribeEffectivePolicy",
  list_services: "a look: ListOrganizationService",
  accept_invitation: "AcceptOrganizationInvitation, by the account that was invited",
  reject_invitation: "DenyOrganizationInvitation, by the account that was invited",
  accept_share: "AcceptJoinShareUnitInvitation, by the account that it is offered to",
  reject_share: "RejectJoinShareUnitInvitation, by the account that it is offered to",
  add_share_department: "AddShareUnitNode",
  remove_share_department: "DeleteShareUnitNode",
  create_login_permission: "CreateOrganizationIdentity",
  delete_login_permission: "DeleteOrganizationIdentity",
  assign_login_permission: "CreateOrganizationMemberAuthIdentity",
  unassign_login_permission: "DeleteOrganizationMemberAuthIdentity",
  create_authorization: "CreateOrganizationMembersPolicy",
  update_authorization_policy: "UpdateOrganizationMembersPolicy",
  delete_authorization_policy: "DeleteOrganizationMembersPolicy",
  update_login_permission: "UpdateOrganizationIdentity",
  bind_authorization: "BindOrganizationPolicySubAccount",
  unbind_authorization: "CancelOrganizationPolicySubAccount, CancelOrganizationMemberAuthAccount",
  enable_identity_center: "OpenIdentityCenter",
  accept_identity_center_terms: "OpenIdentityCenter agrees to them",
  create_identity_user: "CreateUser",
  sync_identity_users: "comes from the customer's own directory",
  sync_identity_to_cam: "CreateUserSyncProvisioning",
  login_via_identity_center: "a login: no action of an API",
};

it("every operation is asked for by one request, or says why there is none", () => {
  const names = parts.flatMap(({ operations }) => operations.map(({ name }) => name));
  const silent = names.filter((name) => requestFor({ name }) === undefined && reasons[name] === undefined);
  expect(silent.filter((name) => !isIdentityCenter(name))).toEqual([]);
});

/** Operations behind the actions of the identity centre, which are tested by what they do. */
function isIdentityCenter(name: string): boolean {
  const part = parts.find(({ operations }) => operations.some((one) => one.name === name));
  return part?.operations.some((one) => one.name === "enable_identity_center") === true;
}

it("actions that the reasons name exist", () => {
  const known = new Set(tableActions.map(({ action }) => action));
  for (const reason of Object.values(reasons))
    for (const [word] of reason.matchAll(/\b(?:[A-Z][a-z]+){2,}\b/g))
      expect({ word, known: known.has(word) }).toEqual({ word, known: true });
});

it("actions of the console have names of their own, and documents", () => {
  const names = consoleOperations.map(({ action }) => action.action);
  expect(new Set(names).size).toBe(names.length);
  const served = actions.filter(({ service }) => service === "console");
  expect(served.filter(({ kind }) => kind === "write").length).toBe(names.length);
  for (const { version, document } of served) {
    expect(version).toBe(CONSOLE_VERSION);
    expect(document?.summary).toMatch(/^[A-Z].*\.$/);
    for (const { doc } of document?.request ?? []) expect(doc).not.toBe("");
  }
});
