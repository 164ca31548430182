import type { JsonObject } from "../../provider/wire/action";
import { outside, withAccount } from "../support/kernel";
import { Wire } from "../support/wire";

const ROOT_NODE = 1_000_000_000;
const TIME = "2026-01-15 20:00:00";
const BETA = "200000000001";
const GAMMA = "200000000002";

const PAGE = { Offset: 0, Limit: 50 };
const BASIC = { PolicyType: "Financial", PermissionIds: [1, 2] };

/** A fresh organization; Beta and Gamma could be invited. */
function founded(): Wire {
  const wire = new Wire(withAccount(outside, GAMMA, { name: "Gamma" }));
  wire.ask("CreateOrganization");
  return wire;
}

function node(wire: Wire, Name: string, ParentNodeId = ROOT_NODE): number {
  return Number(wire.ask("AddOrganizationNode", { ParentNodeId, Name })["NodeId"]);
}

function member(wire: Wire, Name: string, more: JsonObject = {}): number {
  const asked = { ...BASIC, Name, AccountName: Name, NodeId: ROOT_NODE, ...more };
  return Number(wire.ask("CreateOrganizationMember", asked)["Uin"]);
}

function listed(response: JsonObject, field = "Items"): readonly JsonObject[] {
  return response[field] as readonly JsonObject[];
}

describe("the organization", () => {
  it("is created, looked at from inside, and kept while it has members", () => {
    const wire = founded();
    expect(wire.ask("DescribeOrganization")).toEqual({
      ...{ OrgId: 1, HostUin: 100_000_000_001, NickName: "Acme", OrgType: 1, IsManager: true },
      ...{ OrgPolicyType: "Financial", OrgPolicyName: "Financial", OrgPermission: [], RootNodeId: ROOT_NODE },
      ...{ CreateTime: TIME, JoinTime: TIME, IsAllowQuit: "Denied", PayUin: "", PayName: "" },
      ...{ IsAssignManager: false, IsAuthManager: true },
    });
    expect(wire.code("CreateOrganization")).toBe("FailedOperation.OrganizationExistAlready");
    expect(wire.code("DescribeOrganization", {}, BETA)).toBe("ResourceNotFound.OrganizationNotExist");
    const one = member(wire, "one");
    expect(wire.code("DeleteOrganization")).toBe("FailedOperation.OrganizationNotEmpty");
    expect(wire.ask("DescribeOrganization", {}, String(one))).toMatchObject({
      ...{ IsManager: false, IsAuthManager: false, IsAllowQuit: "Denied", JoinTime: TIME },
      OrgPermission: [
        { Id: 1, Name: "View bills" },
        { Id: 2, Name: "View balance" },
      ],
    });
  });

  it("goes with its empty departments", () => {
    const wire = founded();
    node(wire, "empty");
    expect(wire.ask("DeleteOrganization")).toEqual({});
    expect(wire.code("DescribeOrganization")).toBe("ResourceNotFound.OrganizationNotExist");
    expect(wire.code("DeleteOrganization")).toBe("ResourceNotFound.OrganizationNotExist");
  });

  it("knows its own verified entity, by a number that stays the same", () => {
    const wire = founded();
    const [entity] = listed(wire.ask("DescribeOrganizationAuthNode", PAGE));
    expect(entity).toMatchObject({ AuthName: "Acme", Manager: { MemberUin: 100_000_000_001, MemberName: "Acme" } });
    expect(listed(wire.ask("DescribeOrganizationAuthNode", { ...PAGE, AuthName: "Nobody" }))).toEqual([]);
    expect(member(wire, "one", { AuthRelationId: Number(entity?.["RelationId"]) })).toBeGreaterThan(0);
    const unknown = { ...BASIC, Name: "two", AccountName: "two", NodeId: ROOT_NODE, AuthRelationId: 7 };
    expect(wire.code("CreateOrganizationMember", unknown)).toBe("ResourceNotFound.OrganizationAuthRelationNotExist");
  });
});

describe("departments", () => {
  it("are listed with Root, page by page, past the end too", () => {
    const wire = founded();
    for (let index = 0; index < 51; index += 1) node(wire, `d${index}`);
    const first = wire.ask("DescribeOrganizationNodes", PAGE);
    expect([first["Total"], listed(first).length]).toEqual([52, 50]);
    expect(listed(first)[0]).toEqual({
      ...{ NodeId: ROOT_NODE, Name: "Root", ParentNodeId: 0, Remark: "", CreateTime: TIME, UpdateTime: TIME, Tags: [] },
    });
    const second = wire.ask("DescribeOrganizationNodes", { Offset: 50, Limit: 50 });
    expect(listed(second).map(({ Name }) => Name)).toEqual(["d49", "d50"]);
    expect(wire.ask("DescribeOrganizationNodes", { Offset: 100, Limit: 50 })).toEqual({ Total: 52, Items: [] });
    const ids = [...listed(first), ...listed(second)].map(({ NodeId }) => NodeId);
    expect(new Set(ids).size).toBe(52);
  });

  it("carry tags and remarks, are changed, and are found by their tags", () => {
    const wire = founded();
    const Tags = [{ TagKey: "env", TagValue: "prod" }];
    const asked = { ParentNodeId: ROOT_NODE, Name: "Production", Remark: "live", Tags };
    const NodeId = Number(wire.ask("AddOrganizationNode", asked)["NodeId"]);
    wire.at += 60_000;
    wire.ask("UpdateOrganizationNode", { NodeId, Name: "Live", Remark: "" });
    expect(wire.ask("DescribeOrganizationNodes", { ...PAGE, Tags })).toEqual({
      Total: 1,
      Items: [
        {
          ...{ NodeId, Name: "Live", ParentNodeId: ROOT_NODE, Remark: "" },
          ...{ CreateTime: TIME, UpdateTime: "2026-01-15 20:01:00", Tags },
        },
      ],
    });
    wire.ask("UpdateOrganizationNode", { NodeId: ROOT_NODE, Name: "Acme" });
    expect(listed(wire.ask("DescribeOrganizationNodes", PAGE))[0]).toMatchObject({ Name: "Acme" });
  });

  it("are refused with the documented codes", () => {
    const wire = founded();
    const a = node(wire, "a");
    const add = { ParentNodeId: ROOT_NODE, Name: "a" };
    expect(wire.code("AddOrganizationNode", add)).toBe("FailedOperation.OrganizationNodeNameUsed");
    expect(wire.code("AddOrganizationNode", { ParentNodeId: 99, Name: "x" })).toBe("ResourceNotFound.OrganizationNodeNotExist");
    expect(wire.code("AddOrganizationNode", { ...add, Name: "b" }, BETA)).toBe("ResourceNotFound.OrganizationNotExist");
    expect(wire.code("UpdateOrganizationNode", { NodeId: 99, Name: "x" })).toBe("FailedOperation.OrganizationNodeNotExist");
    expect(wire.code("UpdateOrganizationNode", { NodeId: 99 })).toBe("FailedOperation.OrganizationNodeNotExist");
    let deepest = a;
    for (const Name of ["b", "c", "d", "e"]) deepest = node(wire, Name, deepest);
    expect(wire.code("AddOrganizationNode", { ParentNodeId: deepest, Name: "f" })).toBe("LimitExceeded.NodeDepthExceedLimit");
  });

  it("are deleted all or none, children first", () => {
    const wire = founded();
    const a = node(wire, "a");
    const b = node(wire, "b", a);
    const full = node(wire, "full");
    member(wire, "one", { NodeId: full });
    expect(wire.code("DeleteOrganizationNodes", { NodeId: [a] })).toBe("FailedOperation.OrganizationNodeNotEmpty");
    expect(wire.code("DeleteOrganizationNodes", { NodeId: [b, full] })).toBe("FailedOperation.NodeNotEmpty");
    wire.ask("DeleteOrganizationNodes", { NodeId: [a, b] });
    expect(wire.ask("DescribeOrganizationNodes", PAGE)["Total"]).toBe(2);
    expect(wire.code("DeleteOrganizationNodes", { NodeId: [a] })).toBe("InvalidParameter");
  });
});

describe("members", () => {
  it("are created with everything the call says", () => {
    const wire = founded();
    const NodeId = node(wire, "Production");
    const Tags = [{ TagKey: "env", TagValue: "prod" }];
    const terms = { PolicyType: "Financial", PermissionIds: [1, 2, 4, 7], PayUin: "100000000001" };
    const MemberUin = member(wire, "one", { ...terms, NodeId, AccountName: "account-one", Remark: "first", Tags });
    expect(wire.ask("DescribeOrganizationMembers", { ...PAGE, Lang: "en" })).toEqual({
      Total: 1,
      Items: [
        {
          ...{ MemberUin, Name: "one", MemberType: "Create", OrgPolicyType: "Financial", OrgPolicyName: "Financial" },
          OrgPermission: [
            { Id: 1, Name: "View bills" },
            { Id: 2, Name: "View balance" },
            { Id: 4, Name: "Consolidated billing" },
            { Id: 7, Name: "Pay on behalf" },
          ],
          ...{ NodeId, NodeName: "Production", Remark: "first", CreateTime: TIME, UpdateTime: TIME, IsAllowQuit: "Denied" },
          ...{ PayUin: "100000000001", PayName: "Acme", OrgIdentity: [{ IdentityId: 1, IdentityAliasName: "Admin" }] },
          ...{ BindStatus: "Unbound", PermissionStatus: "Confirmed", Tags, NickName: "account-one" },
        },
      ],
    });
  });

  it("are found by name, id, department and tags", () => {
    const wire = founded();
    const NodeId = node(wire, "Production");
    const one = member(wire, "one", { NodeId });
    const two = member(wire, "two", { Tags: [{ TagKey: "env", TagValue: "test" }] });
    const found = (filter: JsonObject) =>
      listed(wire.ask("DescribeOrganizationMembers", { ...PAGE, ...filter })).map(({ MemberUin }) => MemberUin);
    expect(found({})).toEqual([one, two]);
    expect(found({ SearchKey: "tw" })).toEqual([two]);
    expect(found({ SearchKey: String(one) })).toEqual([one]);
    expect(found({ NodeId })).toEqual([one]);
    expect(found({ NodeName: "Root" })).toEqual([two]);
    expect(found({ Tags: [{ TagKey: "env", TagValue: "test" }] })).toEqual([two]);
    expect(found({ AuthName: "Acme" })).toEqual([one, two]);
    expect(found({ AuthName: "Nobody" })).toEqual([]);
    expect(wire.code("DescribeOrganizationMembers", { ...PAGE, NodeId: 99 })).toBe("ResourceNotFound.OrganizationNodeNotExist");
    const product = { ...PAGE, Product: "none" };
    expect(wire.code("DescribeOrganizationMembers", product)).toBe("ResourceNotFound.OrganizationServiceNotExist");
  });

  it("are listed for a delegated admin that names its service, and for no other member", () => {
    const wire = founded();
    const one = member(wire, "one");
    const asOne = (filter: JsonObject) => [{ ...PAGE, ...filter }, String(one)] as const;
    expect(wire.code("DescribeOrganizationMembers", ...asOne({ Product: "cloudaudit" }))).toBe("UnauthorizedOperation");
    wire.ask("CreateOrgServiceAssign", { MemberUins: [one], Product: "cloudaudit" });
    expect(wire.ask("DescribeOrganizationMembers", ...asOne({ Product: "cloudaudit" }))["Total"]).toBe(1);
    expect(wire.code("DescribeOrganizationMembers", ...asOne({}))).toBe("UnauthorizedOperation");
    expect(wire.ask("DescribeOrganization", { Product: "cloudaudit" }, String(one))["IsAssignManager"]).toBe(true);
  });

  it("are updated in one call, all of it or nothing", () => {
    const wire = founded();
    const MemberUin = member(wire, "one");
    member(wire, "two");
    const terms = { PolicyType: "Financial", PermissionIds: [1, 2, 8] };
    const clash = { MemberUin, Name: "two", Remark: "changed", ...terms };
    expect(wire.code("UpdateOrganizationMember", clash)).toBe("FailedOperation.OrganizationMemberNameUsed");
    wire.ask("UpdateOrganizationMember", { MemberUin, Name: "uno", Remark: "changed", IsModifyNickName: 1, ...terms });
    expect(listed(wire.ask("DescribeOrganizationMembers", PAGE))[0]).toMatchObject({
      ...{ Name: "uno", Remark: "changed", NickName: "uno" },
      OrgPermission: [{ Id: 1 }, { Id: 2 }, { Id: 8 }],
    });
    const quits = { MemberUin, IsAllowQuit: "Allow" };
    expect(wire.code("UpdateOrganizationMember", quits)).toBe("UnsupportedOperation.MemberNotAllowQuit");
    const without = { MemberUin, PolicyType: "Financial", PermissionIds: [1] };
    expect(wire.code("UpdateOrganizationMember", without)).toBe("FailedOperation.OrganizationPermissionIllegal");
    expect(wire.code("UpdateOrganizationMember", { MemberUin: 1, Name: "x" })).toBe("ResourceNotFound.MemberNotExist");
  });

  it("have the permissions that everybody has in every list, and name who pays; the international site names that alone", () => {
    const wire = founded();
    const MemberUin = member(wire, "one");
    const Invited = { MemberUin: Number(BETA), Name: "beta", NodeId: ROOT_NODE };
    const Created = { Name: "two", AccountName: "two", NodeId: ROOT_NODE };
    const asked = [
      ["CreateOrganizationMember", Created],
      ["InviteOrganizationMember", Invited],
      ["UpdateOrganizationMember", { MemberUin }],
    ] as const;
    const PayUin = "100000000001";
    for (const [action, parameters] of asked) {
      const code = (PermissionIds: readonly number[]) =>
        wire.code(action, { ...parameters, PolicyType: "Financial", PermissionIds });
      expect([[], [1], [2, 8]].map(code)).toEqual(Array(3).fill("FailedOperation.OrganizationPermissionIllegal"));
      expect([[1, 2, 7], [7]].map(code)).toEqual(Array(2).fill("MissingParameter"));
    }
    wire.ask("CreateOrganizationMember", { ...Created, PolicyType: "Financial", PermissionIds: [7], PayUin });
    expect(listed(wire.ask("DescribeOrganizationMembers", PAGE))[1]).toMatchObject({
      ...{ Name: "two", PayUin },
      OrgPermission: [{ Id: 1 }, { Id: 2 }, { Id: 7 }],
    });
  });

  it("get accounts that are called as members may be", () => {
    const wire = founded();
    const code = (AccountName: string) =>
      wire.code("CreateOrganizationMember", { ...BASIC, Name: "one", AccountName, NodeId: ROOT_NODE });
    expect(["", "a b", "tip!"].map(code)).toEqual(["InvalidParameter", "InvalidParameter", "InvalidParameter"]);
  });

  it("are moved together or not at all, and removed once they have security information", () => {
    const wire = founded();
    const NodeId = node(wire, "Production");
    const one = member(wire, "one");
    const move = { NodeId, MemberUin: [one, 5] };
    expect(wire.code("MoveOrganizationNodeMembers", move)).toBe("FailedOperation.SomeUinsNotInOrganization");
    wire.ask("MoveOrganizationNodeMembers", { NodeId, MemberUin: [one] });
    expect(listed(wire.ask("DescribeOrganizationMembers", PAGE))[0]).toMatchObject({ NodeId, NodeName: "Production" });
    const remove = { MemberUin: [one] };
    expect(wire.code("DeleteOrganizationMembers", remove)).toBe("UnsupportedOperation.CreateMemberNotAllowDelete");
  });
});

describe("invitations", () => {
  const invited = (wire: Wire, MemberUin: string, Name: string): number => {
    wire.ask("InviteOrganizationMember", { ...BASIC, MemberUin: Number(MemberUin), Name, NodeId: ROOT_NODE });
    const received = wire.ask("ListOrganizationInvitations", { Invited: 1, Offset: 0, Limit: 10 }, MemberUin);
    return Number(listed(received, "Invitations")[0]?.["Id"]);
  };

  it("are accepted by the account that was invited, which can then be removed", () => {
    const wire = founded();
    const Id = invited(wire, BETA, "beta");
    expect(wire.ask("ListOrganizationInvitations", { Invited: 0 })).toEqual({
      TotalCount: 1,
      Invitations: [
        {
          ...{ Id, Uin: 200_000_000_001, HostUin: 100_000_000_001, HostName: "Acme", HostMail: "", Status: 0, Name: "beta" },
          ...{ Remark: "", OrgType: 1, InviteTime: TIME, ExpireTime: "2026-01-30 20:00:00" },
        },
      ],
    });
    expect(wire.code("AcceptOrganizationInvitation", { Id }, GAMMA)).toBe("ResourceNotFound.InvitationNotExist");
    expect(wire.ask("AcceptOrganizationInvitation", { Id }, BETA)).toEqual({});
    expect(listed(wire.ask("DescribeOrganizationMembers", PAGE))[0]).toMatchObject({ MemberType: "Invite", Name: "beta" });
    wire.ask("DeleteOrganizationMembers", { MemberUin: [Number(BETA)] });
    expect(wire.ask("DescribeOrganizationMembers", PAGE)["Total"]).toBe(0);
  });

  it("are declined, withdrawn, and gone after that", () => {
    const wire = founded();
    const declined = invited(wire, BETA, "beta");
    wire.ask("DenyOrganizationInvitation", { Id: declined }, BETA);
    const withdrawn = invited(wire, GAMMA, "gamma");
    expect(wire.code("CancelOrganizationInvitation", { Id: withdrawn + 1 })).toBe("ResourceNotFound.InvitationNotExist");
    wire.ask("CancelOrganizationInvitation", { Id: withdrawn });
    const sent = listed(wire.ask("ListOrganizationInvitations", { Invited: 0 }), "Invitations");
    expect(new Map(sent.map(({ Id, Status }) => [Id, Status]))).toEqual(
      new Map([
        [declined, 2],
        [withdrawn, 3],
      ]),
    );
    expect(wire.code("AcceptOrganizationInvitation", { Id: withdrawn }, GAMMA)).toBe("ResourceNotFound.InvitationNotExist");
  });

  it("are refused to who is a member or asked already, and under a name that a member has", () => {
    const wire = founded();
    member(wire, "one");
    const asked = { ...BASIC, MemberUin: Number(BETA), Name: "beta", NodeId: ROOT_NODE };
    expect(wire.code("InviteOrganizationMember", { ...asked, Name: "one" })).toBe("FailedOperation.OrganizationMemberNameUsed");
    const Id = invited(wire, BETA, "beta");
    expect(wire.code("InviteOrganizationMember", asked)).toBe("FailedOperation.InvitationExist");
    wire.ask("AcceptOrganizationInvitation", { Id }, BETA);
    expect(wire.code("InviteOrganizationMember", asked)).toBe("FailedOperation.OrganizationMemberExist");
  });

  it("lead to members that leave by themselves when they may", () => {
    const wire = founded();
    wire.ask("AcceptOrganizationInvitation", { Id: invited(wire, BETA, "beta") }, BETA);
    expect(wire.code("QuitOrganization", { OrgId: 1 }, BETA)).toBe("UnsupportedOperation.MemberNotAllowQuit");
    expect(wire.code("QuitOrganization", { OrgId: 2 }, BETA)).toBe("ResourceNotFound.OrganizationNotExist");
    expect(wire.code("QuitOrganization", { OrgId: 1 })).toBe("FailedOperation.DisableQuitSelfCreatedOrganization");
    wire.ask("UpdateOrganizationMember", { MemberUin: Number(BETA), IsAllowQuit: "Allow" });
    wire.ask("QuitOrganization", { OrgId: 1 }, BETA);
    expect(wire.code("DescribeOrganization", {}, BETA)).toBe("ResourceNotFound.OrganizationNotExist");
  });
});

describe("security information", () => {
  it("is bound, changed and sent again under one id", () => {
    const wire = founded();
    const MemberUin = member(wire, "one");
    const first = { MemberUin, Email: "one@example.com", CountryCode: "86", Phone: "13800000000" };
    expect(wire.ask("DescribeOrganizationMemberEmailBind", { MemberUin })).toMatchObject({ BindId: 0, BindStatus: "Unbound" });
    const { BindId } = wire.ask("AddOrganizationMemberEmail", first);
    expect(wire.ask("DescribeOrganizationMemberEmailBind", { MemberUin })).toEqual({
      ...{ BindId, ApplyTime: TIME, Email: "one@example.com", Phone: "13800000000", CountryCode: "86" },
      ...{ BindStatus: "Valid", BindTime: "", Description: "", PhoneBind: 0 },
    });
    expect(wire.code("AddOrganizationMemberEmail", first)).toBe("FailedOperation.MemberEmailExist");
    const other = { ...first, Email: "two@example.com", CountryCode: "852", Phone: "60000000" };
    const wrong = { ...other, BindId: Number(BindId) + 1 };
    expect(wire.code("UpdateOrganizationMemberEmailBind", wrong)).toBe("ResourceNotFound.EmailBindRecordNotExist");
    wire.ask("UpdateOrganizationMemberEmailBind", { ...other, BindId: Number(BindId) });
    wire.ask("SendOrgMemberAccountBindEmail", { MemberUin, BindId: Number(BindId) });
    expect(wire.ask("DescribeOrganizationMemberEmailBind", { MemberUin })).toMatchObject({
      ...{ BindId, Email: "two@example.com", Phone: "60000000", CountryCode: "852" },
    });
    const unknown = { ...first, MemberUin: 5 };
    expect(wire.code("AddOrganizationMemberEmail", unknown)).toBe("ResourceNotFound.OrganizationMemberNotExist");
  });
});

describe("deleting an account", () => {
  it("is refused for what the check shows, and done once nothing stands in the way", () => {
    const wire = founded();
    const MemberUin = member(wire, "one");
    const reasons = {
      ...{ IsCreateMember: true, IsAssignManager: false, IsAuthManager: false },
      ...{ IsShareManager: false, OperateProcess: false, BillingPermission: true, ExistResources: [] },
      ...{ DetectFailedResources: [], CICRoleConfig: false, CICUserConfig: false },
    };
    expect(wire.ask("CheckAccountDelete", { MemberUin })).toEqual({
      AllowDelete: false,
      NotAllowReason: { ...reasons, DeletionPermission: false },
    });
    expect(wire.code("DeleteAccount", { MemberUin })).toBe("UnsupportedOperation.DeleteAccountDisabled");
    wire.console("EnableMemberDeletion", {}, "100000000001/root");
    expect(wire.ask("CheckAccountDelete", { MemberUin })).toEqual({
      AllowDelete: true,
      NotAllowReason: { ...reasons, DeletionPermission: true },
    });
    expect(wire.code("DeleteAccount", { MemberUin }, "100000000001/root")).toBe("UnauthorizedOperation");
    wire.ask("DeleteAccount", { MemberUin });
    expect(wire.code("CheckAccountDelete", { MemberUin })).toBe("ResourceNotFound.MemberNotExist");
    expect(wire.code("DeleteAccount", { MemberUin })).toBe("ResourceNotFound.MemberNotExist");
  });
});
