import { client, closeServed, codeOf, formerClient, served } from "../support/served";

afterEach(closeServed);

const OUTSIDER = 200_000_000_001;

it("the actions of 2018-12-25 do what their successors do, with the shapes and codes of their time", async () => {
  const at = await served();
  const [former, present] = [formerClient(at), client(at)];
  expect(await codeOf(former.GetOrganization())).toBe("ResourceNotFound.OrganizationNotExist");
  const made = await former.CreateOrganization({ OrgType: 1 });
  expect(made).toMatchObject({ OrgType: 1, Mail: "" });
  expect(await codeOf(former.CreateOrganization({ OrgType: 1 }))).toBe("FailedOperation.OrganizationExistAlready");
  expect(await former.GetOrganization()).toMatchObject({ OrgId: made.OrgId, IsEmpty: 1 });

  const { RootNodeId = 0 } = await present.DescribeOrganization({});
  const { NodeId = 0 } = await former.AddOrganizationNode({ ParentNodeId: RootNodeId, Name: "Production" });
  expect(await codeOf(former.AddOrganizationNode({ ParentNodeId: RootNodeId, Name: "Production" }))).toBe(
    "ResourceInUse.NodeName",
  );
  expect(await codeOf(former.AddOrganizationNode({ ParentNodeId: 999, Name: "x" }))).toBe("ResourceNotFound.NodeNotExist");
  await former.UpdateOrganizationNode({ NodeId, Name: "Live", ParentNodeId: RootNodeId });
  expect(await codeOf(former.UpdateOrganizationNode({ NodeId, ParentNodeId: NodeId }))).toBe("UnsupportedOperation");
  expect(await codeOf(former.UpdateOrganizationNode({ NodeId, ParentNodeId: 999 }))).toBe("ResourceNotFound.NodeNotExist");

  const member = { PolicyType: "Financial", PermissionIds: [1, 2], NodeId: RootNodeId, AccountName: "shop", Name: "shop" };
  const { Uin = 0 } = await present.CreateOrganizationMember(member);
  await former.MoveOrganizationMembersToNode({ NodeId, Uins: [Uin] });
  expect(await codeOf(former.MoveOrganizationMembersToNode({ NodeId, Uins: [OUTSIDER] }))).toBe(
    "FailedOperation.SomeUinsNotInOrganization",
  );
  expect(await codeOf(former.MoveOrganizationMembersToNode({ NodeId: 999, Uins: [Uin] }))).toBe("ResourceNotFound.NodeNotExist");
  expect(await codeOf(former.UpdateOrganizationNode({ NodeId: 999, Name: "x" }))).toBe("ResourceNotFound.NodeNotExist");
  await former.UpdateOrganizationMember({ MemberUin: Uin, Name: "store", Remark: "r" });
  expect(await former.GetOrganizationMember({ MemberUin: Uin })).toMatchObject({
    ...{ Uin, Name: "store", Remark: "r", NodeId, NodeName: "Live", ParentNodeId: RootNodeId },
  });
  expect(await former.ListOrganizationNodes()).toMatchObject({
    Nodes: [
      { NodeId: RootNodeId, ParentNodeId: 0, MemberCount: 0 },
      { NodeId, Name: "Live", ParentNodeId: RootNodeId, MemberCount: 1 },
    ],
  });
  expect(await former.ListOrganizationMembers({})).toMatchObject({ TotalCount: 1, Members: [{ Uin }] });
  expect(await former.ListOrganizationNodeMembers({ NodeId: RootNodeId })).toMatchObject({ TotalCount: 0, Members: [] });
  expect(await codeOf(former.ListOrganizationNodeMembers({ NodeId: 999 }))).toBe("ResourceNotFound.NodeNotExist");
  expect(await codeOf(former.DeleteOrganizationNodes({ NodeIds: [NodeId] }))).toBe("FailedOperation.NodeNotEmpty");

  await former.SendOrganizationInvitation({ InviteUin: OUTSIDER, Name: "guest", Remark: "hello" });
  expect(await former.ListOrganizationInvitations({ Invited: 0 })).toMatchObject({ TotalCount: 1 });
  const invited = (InviteUin: number) => codeOf(former.SendOrganizationInvitation({ InviteUin, Name: "other", Remark: "" }));
  expect(await invited(OUTSIDER)).toBe("FailedOperation.ReSentInvitation");
  expect(await invited(Uin)).toBe("FailedOperation.UserInOrganization");
  expect(await invited(100_000_000_001)).toBe("FailedOperation.UserInOrganization");
  expect(await invited(999_999_999_999)).toBe("ResourceNotFound.UserNotExist");
  expect(await codeOf(former.DeleteOrganizationMemberFromNode({ MemberUin: Uin, NodeId: RootNodeId }))).toBe(
    "ResourceNotFound.NodeNotExist",
  );
  await present.MoveOrganizationNodeMembers({ NodeId: RootNodeId, MemberUin: [Uin] });
  expect(await codeOf(former.DeleteOrganizationMemberFromNode({ MemberUin: Uin, NodeId: RootNodeId }))).toBe(
    "FailedOperation.DisableDeleteMemberFromRootNode",
  );
  await former.DeleteOrganizationNodes({ NodeIds: [NodeId] });
  expect(await codeOf(former.DeleteOrganization())).toBe("FailedOperation.OrganizationNotEmpty");
  expect(at.mistakes).toEqual([]);
});
