import { client, closeServed, codeOf, served } from "../support/served";

/** The official client, from switching the identity centre on to a role of a group's user in an account, and back. */

afterEach(closeServed);

it("a life over HTTP, with the typed client", async () => {
  const at = await served();
  const cloud = client(at);
  // The account is in charge of its organization from here on.
  await cloud.CreateOrganization();
  const { ZoneId = "" } = await cloud.OpenIdentityCenter({ ZoneName: "acme" });
  const { UserInfo } = await cloud.CreateUser({ ZoneId, UserName: "ida", Email: "ida@example.com" });
  const { GroupInfo } = await cloud.CreateGroup({ ZoneId, GroupName: "staff" });
  const [UserId, GroupId] = [UserInfo?.UserId ?? "", GroupInfo?.GroupId ?? ""];
  await cloud.AddUserToGroup({ ZoneId, GroupId, UserId });
  const made = await cloud.CreateRoleConfiguration({ ZoneId, RoleConfigurationName: "admin" });
  const RoleConfigurationId = made.RoleConfigurationInfo?.RoleConfigurationId ?? "";
  await cloud.AddPermissionPolicyToRoleConfiguration({
    ZoneId,
    RoleConfigurationId,
    RolePolicyType: "System",
    RolePolicies: [{ PolicyId: 1, PolicyName: "AdministratorAccess" }],
  });
  const where = { RoleConfigurationId, TargetType: "ManagerUin", TargetUin: 100000000001 };
  const { Tasks } = await cloud.CreateRoleAssignment({
    ZoneId,
    RoleAssignmentInfo: [{ ...where, PrincipalType: "Group", PrincipalId: GroupId }],
  });
  const { TaskStatus } = await cloud.GetTaskStatus({ ZoneId, TaskId: Tasks?.[0]?.TaskId ?? "" });
  expect(TaskStatus?.Status).toBe("Success");
  expect((await cloud.ListRoleAssignments({ ZoneId })).TotalCounts).toBe(1);

  expect(await codeOf(cloud.DeleteGroup({ ZoneId, GroupId }))).toBe("FailedOperation.DeleteGroupNotAllowExistUser");
  expect(await codeOf(cloud.CreateUser({ ZoneId, UserName: "no name" }))).toBe("InvalidParameter.UsernameFormatError");
  expect(await codeOf(cloud.ListUsers({ ZoneId, MaxResults: 101 }))).toBe("InvalidParameterValue");
  expect(await codeOf(cloud.ListUsers({ ZoneId, NextToken: "x" }))).toBe("InvalidParameter.NextTokenInvalid");

  await cloud.RemoveUserFromGroup({ ZoneId, GroupId, UserId });
  await cloud.DeleteRoleAssignment({ ZoneId, ...where, PrincipalType: "Group", PrincipalId: GroupId });
  await cloud.DeleteGroup({ ZoneId, GroupId });
  await cloud.DeleteUser({ ZoneId, UserId });
  expect((await cloud.ListUsers({ ZoneId })).Users).toEqual([]);
  expect(at.mistakes).toEqual([]);
});
