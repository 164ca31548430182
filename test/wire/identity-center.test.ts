import { provisionings } from "../../provider/areas/identity-center/rows";
import { rowOf } from "../../provider/kernel";
import type { JsonObject } from "../../provider/wire/action";
import { ANN, activate, BEN, op, remove, staffed } from "../support/areas";
import { indexProblems } from "../support/indexes";
import { MANAGEMENT, after as performed, verdict } from "../support/kernel";
import { Wire } from "../support/wire";

/** The identity centre through its public actions: one life per object, and each code with what is just accepted. */

const ZONE = { ZoneId: "z-000000000001" };

class Centre extends Wire {
  /** An action in the zone. */
  zone(action: string, parameters: JsonObject = {}): JsonObject {
    const response = this.ask(action, { ...ZONE, ...parameters });
    expect(indexProblems(this.organization)).toEqual([]);
    return response;
  }

  refusal(action: string, parameters: JsonObject = {}, caller?: string): string {
    return this.code(action, { ...ZONE, ...parameters }, caller);
  }

  user(name: string, fields: JsonObject = {}): string {
    return text(this.zone("CreateUser", { UserName: name, ...fields }), "UserInfo", "UserId");
  }

  group(name: string, fields: JsonObject = {}): string {
    return text(this.zone("CreateGroup", { GroupName: name, ...fields }), "GroupInfo", "GroupId");
  }

  configuration(name: string): string {
    const made = this.zone("CreateRoleConfiguration", { RoleConfigurationName: name });
    return text(made, "RoleConfigurationInfo", "RoleConfigurationId");
  }
}

function text(response: JsonObject, ...path: readonly string[]): string {
  let at: unknown = response;
  for (const name of path) at = (at as Readonly<Record<string, unknown>>)[name];
  return String(at);
}

function opened(settings: Readonly<Record<string, number>> = {}): Centre {
  const centre = new Centre(staffed(...activate(ANN)), settings);
  centre.ask("OpenIdentityCenter", { ZoneName: "acme" });
  return centre;
}

const assigned = (principal: string, configuration: string, target = ANN, type = "User"): JsonObject => ({
  RoleAssignmentInfo: [
    {
      PrincipalId: principal,
      PrincipalType: type,
      TargetUin: Number(target),
      TargetType: target === MANAGEMENT ? "ManagerUin" : "MemberUin",
      RoleConfigurationId: configuration,
    },
  ],
});

const unassigned = (principal: string, configuration: string, fields: JsonObject = {}): JsonObject => ({
  PrincipalId: principal,
  PrincipalType: "User",
  TargetUin: Number(ANN),
  TargetType: "MemberUin",
  RoleConfigurationId: configuration,
  ...fields,
});

const synced = (principal: string, type = "User", fields: JsonObject = {}): JsonObject => ({
  UserSyncProvisionings: [
    { PrincipalId: principal, PrincipalType: type, TargetUin: Number(ANN), TargetType: "MemberUin", ...fields },
  ],
});

describe("the zone", () => {
  it("is opened once, by the management account", () => {
    const centre = new Centre(staffed());
    expect(centre.code("DescribeIdentityCenter")).toBe("FailedOperation.IdentityCenterNotOpen");
    expect(centre.code("OpenIdentityCenter", { ZoneName: "acme" }, ANN)).toBe(
      "FailedOperation.IdentityCenterNotOrganizationManager",
    );
    expect(centre.code("OpenIdentityCenter", { ZoneName: "acme" }, "999999999999")).toBe(
      "FailedOperation.IdentityCenterOrganizationNotOpen",
    );
    expect(centre.ask("OpenIdentityCenter", { ZoneName: "acme" })).toEqual(ZONE);
    expect(centre.code("OpenIdentityCenter", { ZoneName: "acme" })).toBe("FailedOperation.IdentityCenterAlreadyOpen");
    expect(centre.ask("DescribeIdentityCenter")).toMatchObject({ ...ZONE, ZoneName: "acme", ServiceStatus: "Enabled" });
  });

  it("is asked for by its id, and by the management account only", () => {
    const centre = opened();
    expect(centre.code("GetZoneStatistics", { ZoneId: "z-000000000002" })).toBe("FailedOperation.ZoneIdNotExist");
    // Actions that document no code for the zone say that what they are about is not there.
    const other = { ZoneId: "z-000000000002" };
    expect(centre.code("GetExternalSAMLIdentityProvider", other)).toBe("ResourceNotFound.SAMLIdentityProviderNotFound");
    expect(centre.code("ClearExternalSAMLIdentityProvider", other)).toBe("ResourceNotFound.SAMLIdentityProviderNotFound");
    expect(centre.code("GetZoneSAMLServiceProviderInfo", other)).toBe("ResourceNotFound.SAMLServiceProviderNotFound");
    const certificate = { ...other, CertificateId: "c" };
    expect(centre.code("RemoveExternalSAMLIdPCertificate", certificate)).toBe("ResourceNotFound.X509CertificateNotFound");
    expect(centre.refusal("GetZoneStatistics", {}, ANN)).toBe("UnauthorizedOperation");
    expect(centre.refusal("GetIPWhitelist", {}, ANN)).toBe("FailedOperation.PermissionDenied");
  });

  it("is renamed, counts what it has, and keeps addresses", () => {
    const centre = opened();
    expect(centre.refusal("UpdateZone", { NewZoneName: "-acme" })).toBe("InvalidParameterValue.ZoneNameFormatError");
    centre.zone("UpdateZone", { NewZoneName: "acme-2" });
    expect(centre.ask("DescribeIdentityCenter")).toMatchObject({ ZoneName: "acme-2" });
    centre.user("ida");
    expect(centre.zone("GetZoneStatistics")).toMatchObject({ ZoneStatistics: { UserCount: 1, GroupCount: 0 } });
    centre.zone("UpdateIPWhitelist", { IpWhitelist: ["203.0.113.0/24"] });
    expect(centre.zone("GetIPWhitelist")).toEqual({ IpWhitelist: ["203.0.113.0/24"] });
  });

  it("goes with everything in it when the organization goes", () => {
    const centre = opened();
    const user = centre.user("ida", { Email: "ida@example.com" });
    centre.zone("AddUserToGroup", { GroupId: centre.group("staff"), UserId: user });
    centre.zone("CreateRoleAssignment", assigned(user, centre.configuration("admin"), MANAGEMENT));
    centre.zone("CreateSCIMCredential");
    const gone = performed(centre.organization, [op("vendor_sanction", { account: MANAGEMENT, by: { kind: "vendor" } })]);
    expect(indexProblems(gone)).toEqual([]);
  });
});

describe("users", () => {
  it("are created, shown, changed, switched off and deleted", () => {
    const centre = opened();
    const id = centre.user("ida", { FirstName: "Ida", Email: "ida@example.com" });
    expect(id).toMatch(/^u-[0-9a-z]{12}$/);
    const changed = centre.zone("UpdateUser", { UserId: id, NewDisplayName: "Ida A.", NewEmail: "a@example.com" });
    expect(changed).toMatchObject({ UserInfo: { DisplayName: "Ida A.", Email: "a@example.com", FirstName: "Ida" } });
    // No longer than what CreateUser takes.
    for (const [name, most] of [
      ["NewFirstName", 64],
      ["NewDisplayName", 256],
      ["NewDescription", 1024],
      ["NewEmail", 128],
    ] as const) {
      expect(centre.refusal("UpdateUser", { UserId: id, [name]: "x".repeat(most + 1) })).toBe("InvalidParameterValue");
    }
    centre.zone("UpdateUser", { UserId: id, NewFirstName: "\u{1f600}".repeat(64) });
    centre.zone("UpdateUserStatus", { UserId: id, NewUserStatus: "Disabled" });
    expect(centre.zone("GetUser", { UserId: id })).toMatchObject({ UserInfo: { UserStatus: "Disabled", UserType: "Manual" } });
    centre.zone("DeleteUser", { UserId: id });
    expect(centre.refusal("GetUser", { UserId: id })).toBe("ResourceNotFound.UserNotExist");
    expect(centre.user("ida", { Email: "a@example.com" })).not.toBe(id);
  });

  it("have names and e-mail addresses of their own", () => {
    const centre = opened({ identity_center_most_users: 2 });
    centre.user("ida", { Email: "ida@example.com" });
    expect(centre.refusal("CreateUser", { UserName: "i d a" })).toBe("InvalidParameter.UsernameFormatError");
    expect(centre.refusal("CreateUser", { UserName: "IDA" })).toBe("InvalidParameter.UsernameAlreadyExists");
    const twice = { UserName: "ivo", Email: "Ida@example.com" };
    expect(centre.refusal("CreateUser", twice)).toBe("InvalidParameter.EmailAlreadyExists");
    const ivo = centre.user("ivo");
    expect(centre.refusal("UpdateUser", { UserId: ivo, NewEmail: "ida@example.com" })).toBe(
      "InvalidParameter.EmailAlreadyExists",
    );
    expect(centre.refusal("CreateUser", { UserName: "eve" })).toBe("FailedOperation.UserOverUpperLimit");
  });

  it("that are synchronized are changed and deleted where they come from", () => {
    const centre = opened();
    const UserId = centre.user("ida", { UserType: "Synchronized" });
    expect(centre.refusal("UpdateUser", { UserId, NewDescription: "x" })).toBe("FailedOperation.SynchronizedUserNotUpdate");
    expect(centre.refusal("UpdateUserStatus", { UserId, NewUserStatus: "Disabled" })).toBe(
      "FailedOperation.SynchronizedUserNotUpdate",
    );
    expect(centre.refusal("DeleteUser", { UserId })).toBe("FailedOperation.SynchronizedUserNotDelete");
    expect(centre.refusal("AddUserToGroup", { UserId, GroupId: centre.group("staff") })).toBe(
      "FailedOperation.GroupTypeUserTypeNotMatch",
    );
  });

  it("stay as long as they are in a group, have a role or are synchronised", () => {
    const centre = opened();
    const UserId = centre.user("ida");
    const GroupId = centre.group("staff");
    const configuration = centre.configuration("admin");
    centre.zone("AddUserToGroup", { GroupId, UserId });
    expect(centre.refusal("DeleteUser", { UserId })).toBe("InvalidParameter.UserAlreadyExistsGroup");
    centre.zone("RemoveUserFromGroup", { GroupId, UserId });
    centre.zone("CreateRoleAssignment", assigned(UserId, configuration));
    expect(centre.refusal("DeleteUser", { UserId })).toBe("FailedOperation.RoleConfigurationAuthorizationExist");
    centre.zone("DeleteRoleAssignment", unassigned(UserId, configuration));
    const sync = text(centre.zone("CreateUserSyncProvisioning", synced(UserId)), "Tasks", "0", "UserProvisioningId");
    expect(centre.refusal("DeleteUser", { UserId })).toBe("FailedOperation.UserProvisioningExists");
    centre.zone("DeleteUserSyncProvisioning", { UserProvisioningId: sync });
    centre.zone("DeleteUser", { UserId });
  });

  it("are listed in pages, filtered and sorted", () => {
    const centre = opened();
    for (let n = 10; n < 22; n++) centre.user(`user${n}`, { UserStatus: n % 2 === 0 ? "Enabled" : "Disabled" });
    const first = centre.zone("ListUsers");
    expect(first).toMatchObject({ TotalCounts: 12, MaxResults: 10, IsTruncated: true });
    const second = centre.zone("ListUsers", { NextToken: text(first, "NextToken") });
    expect(second).toMatchObject({ IsTruncated: false, NextToken: "", Users: [{ UserName: "user20" }, { UserName: "user21" }] });
    expect(centre.refusal("ListUsers", { NextToken: "20" })).toBe("InvalidParameter.NextTokenInvalid");
    expect(centre.zone("ListUsers", { Filter: "R1", UserStatus: "Disabled" })).toMatchObject({ TotalCounts: 5 });
    const last = centre.zone("ListUsers", { SortField: "CreateTime", SortType: "Desc", MaxResults: 1 });
    expect(last).toMatchObject({ Users: [{ UserName: "user21" }] });
    expect(centre.zone("ListUsers", { Offset: 11 })).toMatchObject({ Users: [{ UserName: "user21" }] });
  });
});

describe("groups", () => {
  it("are created, changed, joined, left and deleted", () => {
    const centre = opened();
    const GroupId = centre.group("staff", { Description: "all" });
    const UserId = centre.user("ida");
    centre.zone("UpdateGroup", { GroupId, NewGroupName: "crew" });
    centre.zone("AddUserToGroup", { GroupId, UserId });
    expect(centre.zone("GetGroup", { GroupId })).toMatchObject({
      GroupInfo: { GroupName: "crew", MemberCount: 1, Description: "all" },
    });
    expect(centre.zone("ListGroupMembers", { GroupId })).toMatchObject({ TotalCounts: 1, GroupMembers: [{ UserId }] });
    expect(centre.zone("ListJoinedGroupsForUser", { UserId })).toMatchObject({ JoinedGroups: [{ GroupId }] });
    expect(centre.zone("ListGroups", { FilterUsers: [UserId] })).toMatchObject({ Groups: [{ IsSelected: true }] });
    expect(centre.zone("ListUsers", { FilterGroups: [GroupId] })).toMatchObject({ Users: [{ IsSelected: true }] });
    expect(centre.refusal("DeleteGroup", { GroupId })).toBe("FailedOperation.DeleteGroupNotAllowExistUser");
    centre.zone("RemoveUserFromGroup", { GroupId, UserId });
    centre.zone("DeleteGroup", { GroupId });
    expect(centre.refusal("GetGroup", { GroupId })).toBe("InvalidParameter.GroupNotExist");
  });

  it("refuse what does not fit", () => {
    const centre = opened({
      identity_center_most_groups: 3,
      identity_center_most_users_in_group: 1,
      identity_center_most_groups_of_user: 1,
    });
    expect(centre.refusal("CreateGroup", { GroupName: "the staff" })).toBe("InvalidParameter.GroupNameFormatError");
    const GroupId = centre.group("staff");
    const other = centre.group("crew");
    expect(centre.refusal("CreateGroup", { GroupName: "Staff" })).toBe("InvalidParameter.GroupNameAlreadyExists");
    expect(centre.refusal("UpdateGroup", { GroupId: other, NewGroupName: "staff" })).toBe(
      "InvalidParameter.GroupNameAlreadyExists",
    );
    const [ida, ivo] = [centre.user("ida"), centre.user("ivo")];
    expect(centre.refusal("RemoveUserFromGroup", { GroupId, UserId: ida })).toBe("InvalidParameter.GroupUserNotExist");
    centre.zone("AddUserToGroup", { GroupId, UserId: ida });
    expect(centre.refusal("AddUserToGroup", { GroupId, UserId: ida })).toBe("InvalidParameter.GroupUserAlreadyExists");
    expect(centre.refusal("AddUserToGroup", { GroupId, UserId: ivo })).toBe("FailedOperation.GroupUserCountOverUpperLimit");
    expect(centre.refusal("AddUserToGroup", { GroupId: other, UserId: ida })).toBe(
      "FailedOperation.UserAddGroupCountOverUpperLimit",
    );
    expect(centre.refusal("AddUserToGroup", { GroupId, UserId: "u-nobody" })).toBe("ResourceNotFound.UserNotExist");
    const foreign = centre.group("foreign", { GroupType: "Synchronized" });
    const code = (action: string, fields: JsonObject) => centre.refusal(action, { GroupId: foreign, ...fields });
    expect(code("AddUserToGroup", { UserId: ivo })).toBe("FailedOperation.SynchronizedGroupNotAddUser");
    expect(code("RemoveUserFromGroup", { UserId: ivo })).toBe("FailedOperation.SynchronizedGroupNotRemoveUser");
    expect(code("UpdateGroup", { NewGroupName: "f" })).toBe("FailedOperation.SynchronizedGroupNotUpdate");
    expect(code("DeleteGroup", {})).toBe("FailedOperation.SynchronizedGroupNotDelete");
    expect(centre.refusal("CreateGroup", { GroupName: "more" })).toBe("FailedOperation.GroupOverUpperLimit");
  });
});

describe("roles in accounts", () => {
  const add = (configuration: string, name = "QcloudCVMFullAccess"): JsonObject => ({
    RoleConfigurationId: configuration,
    RolePolicyType: "System",
    RolePolicyNames: [name],
  });
  const role = (centre: Centre, user: string, member = ANN) =>
    rowOf(centre.organization, provisionings, `${user}/${member}/role`)?.policies;

  it("come with an assignment and go with it; what it grants follows what is deployed", () => {
    const centre = opened();
    const [user, configuration] = [centre.user("ida"), centre.configuration("admin")];
    centre.zone("AddPermissionPolicyToRoleConfiguration", add(configuration));
    const made = centre.zone("CreateRoleAssignment", assigned(user, configuration));
    expect(made).toMatchObject({ Tasks: [{ Status: "Success", TaskType: "CreateRoleAssignment", PrincipalId: user }] });
    expect(role(centre, user)).toEqual([{ kind: "preset", name: "QcloudCVMFullAccess" }]);
    expect(verdict(centre.organization, remove(ANN))).toBe("CIC-ROLES-BLOCK-LEAVING");
    expect(centre.ask("CheckAccountDelete", { MemberUin: Number(ANN) })).toMatchObject({
      NotAllowReason: { CICRoleConfig: true },
    });

    centre.zone("AddPermissionPolicyToRoleConfiguration", add(configuration, "QcloudCOSFullAccess"));
    const states = () =>
      text(centre.zone("ListRoleConfigurationProvisionings"), "RoleConfigurationProvisionings", "0", "DeploymentStatus");
    expect(states()).toBe("DeployedRequired");
    expect(role(centre, user)).toHaveLength(1);
    const there = { RoleConfigurationId: configuration, TargetType: "MemberUin", TargetUin: Number(ANN) };
    centre.zone("ProvisionRoleConfiguration", there);
    expect([states(), role(centre, user)?.length]).toEqual(["Deployed", 2]);

    expect(centre.refusal("DismantleRoleConfiguration", there)).toBe("FailedOperation.RoleConfigurationAuthorizationExist");
    centre.zone("DeleteRoleAssignment", unassigned(user, configuration));
    expect(role(centre, user)).toBeUndefined();
    expect(verdict(centre.organization, remove(ANN))).toBe("CIC-ROLES-BLOCK-LEAVING");
    centre.zone("DismantleRoleConfiguration", there);
    expect(verdict(centre.organization, remove(ANN))).not.toBe("CIC-ROLES-BLOCK-LEAVING");
    expect(centre.refusal("DismantleRoleConfiguration", there)).toBe("ResourceNotFound.RoleConfigurationProvisioningNotFound");
  });

  it("of a group are those of whoever is in it", () => {
    const centre = opened();
    const [UserId, GroupId, configuration] = [centre.user("ida"), centre.group("staff"), centre.configuration("admin")];
    centre.zone("CreateRoleAssignment", assigned(GroupId, configuration, BEN, "Group"));
    expect(role(centre, UserId, BEN)).toBeUndefined();
    centre.zone("AddUserToGroup", { GroupId, UserId });
    expect(role(centre, UserId, BEN)).toEqual([]);
    centre.zone("CreateRoleAssignment", assigned(UserId, configuration, BEN));
    centre.zone("RemoveUserFromGroup", { GroupId, UserId });
    expect(role(centre, UserId, BEN)).toEqual([]);
    expect(centre.zone("ListRoleAssignments", { PrincipalType: "Group" })).toMatchObject({
      TotalCounts: 1,
      RoleAssignments: [{ PrincipalName: "staff", RoleConfigurationName: "admin", TargetUin: Number(BEN) }],
    });
    expect(centre.refusal("DeleteGroup", { GroupId })).toBe("FailedOperation.RoleConfigurationAuthorizationExist");
    const selected = centre.zone("ListRoleConfigurations", { FilterTargets: [Number(BEN)] });
    expect(selected).toMatchObject({ RoleConfigurations: [{ IsSelected: true }] });
  });

  it("are assigned once, to somebody who exists, in an account of the organization", () => {
    const centre = opened({ identity_center_most_assignments: 1 });
    const [user, configuration] = [centre.user("ida"), centre.configuration("admin")];
    const code = (parameters: JsonObject) => centre.refusal("CreateRoleAssignment", parameters);
    expect(code(assigned("u-nobody", configuration))).toBe("ResourceNotFound.UserNotExist");
    expect(code(assigned("g-none", configuration, ANN, "Group"))).toBe("InvalidParameter.GroupNotExist");
    expect(code(assigned(user, "rc-none"))).toBe("InvalidParameter.RoleConfigurationNotExist");
    expect(code(assigned(user, configuration, "999999999999"))).toBe("FailedOperation.OrganizationMemberNotExist");
    const many = Array.from({ length: 51 }, () => ({}));
    expect(code({ RoleAssignmentInfo: many })).toBe("LimitExceeded.CreateRoleAssignmentLimitExceeded");
    expect(centre.refusal("DeleteRoleAssignment", unassigned(user, configuration))).toBe(
      "ResourceNotFound.RoleConfigurationAuthorizationNotFound",
    );
    centre.zone("CreateRoleAssignment", assigned(user, configuration));
    expect(code(assigned(user, configuration))).toBe("FailedOperation.RoleConfigurationAuthorizationAlreadyExist");
    expect(code(assigned(user, configuration, BEN))).toBe("FailedOperation.RoleConfigurationAuthorizationOverLimit");
  });

  it("take as long as the setting says, and are polled", () => {
    const centre = opened({ identity_center_task_seconds: 30 });
    const [user, configuration] = [centre.user("ida"), centre.configuration("admin")];
    const TaskId = text(centre.zone("CreateRoleAssignment", assigned(user, configuration)), "Tasks", "0", "TaskId");
    const state = () => text(centre.zone("GetTaskStatus", { TaskId }), "TaskStatus", "Status");
    expect(state()).toBe("InProgress");
    const dismantles = { DeprovisionStrategy: "DeprovisionForLastRoleAssignmentOnAccount" };
    centre.at += 29_999;
    expect(state()).toBe("InProgress");
    centre.at += 1;
    expect(state()).toBe("Success");
    expect(centre.zone("ListTasks", { Status: "InProgress" })).toMatchObject({ TotalCounts: 0 });
    centre.zone("DeleteRoleAssignment", unassigned(user, configuration, dismantles));
    expect(centre.zone("ListTasks", { Status: "InProgress" })).toMatchObject({ Tasks: [{ TaskType: "DeleteRoleAssignment" }] });
    expect(centre.zone("ListRoleConfigurationProvisionings")).toMatchObject({ TotalCounts: 0 });
    expect(centre.refusal("GetTaskStatus", { TaskId: "t-none" })).toBe("ResourceNotFound.RoleConfigurationTaskNotFound");
    expect(centre.refusal("GetProvisioningTaskStatus", { TaskId })).toBe("ResourceNotFound.UserProvisioningTaskNotFound");
    const there = { RoleConfigurationId: configuration, TargetType: "MemberUin", TargetUin: Number(BEN) };
    centre.zone("ProvisionRoleConfiguration", there);
    expect(centre.refusal("DismantleRoleConfiguration", there)).toBe("FailedOperation.RoleConfigurationProvisioningStatusError");
  });
});

describe("permission configurations", () => {
  it("are created, changed, given policies and deleted", () => {
    const centre = opened();
    const id = centre.configuration("admin");
    const RoleConfigurationId = id;
    centre.zone("UpdateRoleConfiguration", { RoleConfigurationId, NewDescription: "all", NewSessionDuration: 900 });
    expect(centre.zone("GetRoleConfiguration", { RoleConfigurationId })).toMatchObject({
      RoleConfigurationInfo: { Description: "all", SessionDuration: 900, RelayState: "" },
    });
    const document = '{ "version":"2.0",  "statement": [] }';
    const custom = { RoleConfigurationId, RolePolicyType: "Custom", RolePolicyNames: ["own"], CustomPolicyDocument: document };
    centre.zone("AddPermissionPolicyToRoleConfiguration", custom);
    const system = {
      RoleConfigurationId,
      RolePolicyType: "System",
      RolePolicies: [{ PolicyId: 532655, PolicyName: "QcloudCVMFullAccess" }],
    };
    centre.zone("AddPermissionPolicyToRoleConfiguration", system);
    expect(centre.zone("ListPermissionPoliciesInRoleConfiguration", { RoleConfigurationId })).toMatchObject({
      TotalCounts: 2,
      RolePolicies: [
        { RolePolicyDocument: document, RolePolicyType: "Custom" },
        { RolePolicyId: 532655, RolePolicyDocument: "" },
      ],
    });
    const named = { RoleConfigurationId, CustomPolicyName: "own" };
    centre.zone("UpdateCustomPolicyForRoleConfiguration", { ...named, NewCustomPolicyDocument: "{}" });
    expect(centre.refusal("UpdateCustomPolicyForRoleConfiguration", named)).toBe("InvalidParameter.PolicyDocumentEmpty");
    const preset = { ...named, CustomPolicyName: "QcloudCVMFullAccess", NewCustomPolicyDocument: "{}" };
    expect(centre.refusal("UpdateCustomPolicyForRoleConfiguration", preset)).toBe("InvalidParameter.PolicyTypeError");
    expect(centre.refusal("DeleteRoleConfiguration", { RoleConfigurationId })).toBe("InvalidParameter.RolePolicyAlreadyExist");
    centre.zone("RemovePermissionPolicyFromRoleConfiguration", {
      RoleConfigurationId,
      RolePolicyType: "Custom",
      RolePolicyName: "own",
    });
    centre.zone("RemovePermissionPolicyFromRoleConfiguration", {
      RoleConfigurationId,
      RolePolicyType: "System",
      RolePolicyId: 532655,
    });
    expect(
      centre.refusal("RemovePermissionPolicyFromRoleConfiguration", {
        RoleConfigurationId,
        RolePolicyType: "Custom",
        RolePolicyName: "own",
      }),
    ).toBe("InvalidParameter.RolePolicyNotExist");
    const there = { RoleConfigurationId, TargetType: "ManagerUin", TargetUin: Number(MANAGEMENT) };
    centre.zone("ProvisionRoleConfiguration", there);
    expect(centre.refusal("DeleteRoleConfiguration", { RoleConfigurationId })).toBe(
      "FailedOperation.RoleConfigurationProvisioningAlreadyDeployed",
    );
    centre.zone("DismantleRoleConfiguration", there);
    centre.zone("DeleteRoleConfiguration", { RoleConfigurationId });
    expect(centre.refusal("GetRoleConfiguration", { RoleConfigurationId })).toBe("InvalidParameter.RoleConfigurationNotExist");
  });

  it("refuse what does not fit", () => {
    const centre = opened({
      identity_center_most_configurations: 1,
      identity_center_most_system_policies: 1,
      identity_center_most_custom_policies: 0,
    });
    const create = (name: string) => centre.refusal("CreateRoleConfiguration", { RoleConfigurationName: name });
    expect(create("an admin")).toBe("InvalidParameter.ConfigurationNameFormatError");
    const RoleConfigurationId = centre.configuration("admin");
    expect(create("admin")).toBe("InvalidParameter.ConfigurationNameAlreadyExists");
    expect(create("other")).toBe("FailedOperation.ConfigurationOverUpperLimit");
    const add = (fields: JsonObject) =>
      centre.refusal("AddPermissionPolicyToRoleConfiguration", { RoleConfigurationId, RolePolicyType: "System", ...fields });
    centre.zone("AddPermissionPolicyToRoleConfiguration", {
      RoleConfigurationId,
      RolePolicyType: "System",
      RolePolicyNames: ["a"],
    });
    expect(add({ RolePolicyNames: ["a"] })).toBe("InvalidParameter.PolicyNameAlreadyExists");
    expect(add({ RolePolicyNames: ["b"] })).toBe("FailedOperation.SystemPolicyOverUpperLimit");
    expect(add({})).toBe("InvalidParameter.ParamError");
    expect(add({ RolePolicyNames: ["x".repeat(33)] })).toBe("InvalidParameter.PolicyNameSizeOverUpperLimit");
    const custom = { RolePolicyType: "Custom", RolePolicyNames: ["own"] };
    expect(add(custom)).toBe("InvalidParameter.PolicyDocumentEmpty");
    expect(add({ ...custom, CustomPolicyDocument: "{}" })).toBe("FailedOperation.CustomPolicyOverUpperLimit");
  });
});

describe("users in the access management of accounts", () => {
  it("are there as long as they are synchronised, and stay if that was asked for", () => {
    const centre = opened();
    const [UserId, GroupId] = [centre.user("ida"), centre.group("staff")];
    const there = () => rowOf(centre.organization, provisionings, `${UserId}/${ANN}/sub_account`) !== undefined;
    const made = centre.zone("CreateUserSyncProvisioning", synced(GroupId, "Group", { DeletionStrategy: "Delete" }));
    const sync = text(made, "Tasks", "0", "UserProvisioningId");
    expect(there()).toBe(false);
    centre.zone("AddUserToGroup", { GroupId, UserId });
    expect(there()).toBe(true);
    expect(verdict(centre.organization, remove(ANN))).toBe("CIC-USERS-BLOCK-LEAVING");
    const TaskId = text(made, "Tasks", "0", "TaskId");
    expect(centre.zone("GetProvisioningTaskStatus", { TaskId })).toMatchObject({ TaskStatus: { Status: "Success" } });
    centre.zone("UpdateUserSyncProvisioning", { UserProvisioningId: sync, NewDescription: "crew" });
    expect(centre.zone("GetUserSyncProvisioning", { UserProvisioningId: sync })).toMatchObject({
      UserProvisioning: { Description: "crew", PrincipalName: "staff", DeletionStrategy: "Delete", TargetUin: Number(ANN) },
    });
    expect(centre.zone("ListUserSyncProvisionings", { TargetUin: Number(BEN) })).toMatchObject({ TotalCounts: 0 });
    expect(centre.zone("ListUserSyncProvisionings", { Filter: "sta" })).toMatchObject({ TotalCounts: 1 });
    centre.zone("DeleteUserSyncProvisioning", { UserProvisioningId: sync });
    expect(there()).toBe(false);
    expect(centre.refusal("DeleteUserSyncProvisioning", { UserProvisioningId: sync })).toBe(
      "ResourceNotFound.UserProvisioningNotFound",
    );
  });

  it("are synchronised once, and not without end", () => {
    const centre = opened({ identity_center_most_syncs: 1 });
    const user = centre.user("ida");
    const code = (parameters: JsonObject) => centre.refusal("CreateUserSyncProvisioning", parameters);
    expect(code(synced("u-nobody"))).toBe("ResourceNotFound.UserNotExist");
    expect(code(synced("g-none", "Group"))).toBe("InvalidParameter.GroupNotExist");
    expect(code(synced(user, "User", { TargetUin: 999999999999 }))).toBe("FailedOperation.OrganizationMemberNotExist");
    expect(code({ UserSyncProvisionings: Array.from({ length: 51 }, () => ({})) })).toBe(
      "LimitExceeded.CreateUserSyncProvisioningLimitExceeded",
    );
    centre.zone("CreateUserSyncProvisioning", synced(user));
    expect(code(synced(user))).toBe("FailedOperation.UserProvisioningAlreadyExists");
    expect(code(synced(user, "User", { TargetUin: Number(BEN) }))).toBe("FailedOperation.UserProvisioningOverLimit");
  });
});

describe("SCIM", () => {
  it("is switched on and off, once each", () => {
    const centre = opened();
    const to = (status: string) => ({ SCIMSynchronizationStatus: status });
    expect(centre.refusal("UpdateSCIMSynchronizationStatus", to("Disabled"))).toBe("InvalidParameter.ScimSyncStatusError");
    centre.zone("UpdateSCIMSynchronizationStatus", to("Enabled"));
    expect(centre.zone("GetSCIMSynchronizationStatus")).toEqual(to("Enabled"));
    expect(centre.ask("DescribeIdentityCenter")).toMatchObject({ ScimSyncStatus: "Enabled" });
  });

  it("has credentials, whose secret is told once and which expire", () => {
    const centre = opened();
    const made = centre.zone("CreateSCIMCredential", { ExpireDuration: 3600 });
    const CredentialId = text(made, "CredentialId");
    expect(CredentialId).toMatch(/^scimcred-[0-9a-z]{12}$/);
    expect(text(made, "CredentialSecret").length).toBeGreaterThan(30);
    expect(JSON.stringify(centre.organization)).not.toContain(text(made, "CredentialSecret"));
    const status = () => text(centre.zone("ListSCIMCredentials", { CredentialId }), "SCIMCredentials", "0", "Status");
    expect(status()).toBe("Enabled");
    const to = (NewStatus: string) => ({ CredentialId, NewStatus });
    expect(centre.refusal("UpdateSCIMCredentialStatus", to("Enabled"))).toBe("InvalidParameter.UserScimCredentialStatusError");
    centre.zone("UpdateSCIMCredentialStatus", to("Disabled"));
    centre.zone("UpdateSCIMCredentialStatus", to("Enabled"));
    centre.at += 3_600_000;
    expect(status()).toBe("Disabled");
    centre.zone("CreateSCIMCredential");
    expect(centre.refusal("CreateSCIMCredential")).toBe("LimitExceeded.ScimCredentialLimitExceeded");
    centre.zone("DeleteSCIMCredential", { CredentialId });
    expect(centre.refusal("DeleteSCIMCredential", { CredentialId })).toBe("InvalidParameter.ScimCredentialNotFound");
  });

  it("has no credential that lives longer than a year of four digits can say", () => {
    const centre = opened();
    const most = (Date.parse("9999-01-01T00:00:00Z") - centre.at) / 1000;
    for (const ExpireDuration of [most + 1, Number.MAX_SAFE_INTEGER]) {
      expect(centre.refusal("CreateSCIMCredential", { ExpireDuration })).toBe("InvalidParameterValue");
    }
    expect(centre.zone("CreateSCIMCredential", { ExpireDuration: most })).toMatchObject({ ExpireTime: "9999-01-01 08:00:00" });
  });
});
