import { ADMIN } from "../../provider/areas/login/rows";
import { ANN, BEN, create, subUser } from "../support/areas";
import { company } from "../support/kernel";
import { Wire } from "../support/wire";

const TIME = "2026-01-15 20:00:00";
const PAGE = { Offset: 0, Limit: 10 };
const start = company(create(ANN), create(BEN, { title: "ben" }), subUser("41"), subUser("42"));
const POLICIES = [{ PolicyId: 1, PolicyName: "AdministratorAccess", PolicyType: 2 }];

function withIdentity(): Wire {
  const wire = new Wire(start);
  wire.ask("CreateOrganizationIdentity", { IdentityAliasName: "ops", IdentityPolicy: POLICIES, Description: "d" });
  return wire;
}
const IDENTITY = 2;

it("an identity goes from creation over members to its deletion", () => {
  const wire = new Wire(start);
  const made = wire.ask("CreateOrganizationIdentity", { IdentityAliasName: "ops", IdentityPolicy: POLICIES });
  expect(made).toEqual({ IdentityId: IDENTITY });
  expect(wire.ask("ListOrganizationIdentity", { ...PAGE, IdentityId: IDENTITY })).toEqual({
    Total: 1,
    Items: [
      {
        IdentityId: IDENTITY,
        IdentityAliasName: "ops",
        Description: "",
        IdentityPolicy: [{ PolicyId: 1, PolicyName: "AdministratorAccess", PolicyType: 2, PolicyDocument: "" }],
        IdentityType: 2,
        UpdateTime: TIME,
      },
    ],
  });
  const document = `{"version":"2.0", "statement":[{"effect":"allow","action":["cvm:*"],"resource":["*"]}]}`;
  const policies = [{ PolicyName: "own", PolicyType: 1, PolicyDocument: document }];
  wire.ask("UpdateOrganizationIdentity", { IdentityId: IDENTITY, Description: "new", IdentityPolicy: policies });
  expect(wire.ask("ListOrganizationIdentity", { ...PAGE, IdentityType: 2 })).toMatchObject({
    Total: 1,
    Items: [
      { Description: "new", IdentityPolicy: [{ PolicyId: 0, PolicyName: "own", PolicyType: 1, PolicyDocument: document }] },
    ],
  });
  wire.ask("CreateOrganizationMemberAuthIdentity", { MemberUins: [Number(ANN)], IdentityIds: [IDENTITY] });
  expect(wire.code("DeleteOrganizationIdentity", { IdentityId: IDENTITY })).toBe("FailedOperation.OrganizationIdentityInUsed");
  expect(wire.ask("DescribeOrganizationMemberAuthIdentities", { ...PAGE, MemberUin: Number(ANN) })).toMatchObject({ Total: 2 });
  expect(wire.ask("DescribeOrganizationMemberAuthIdentities", { ...PAGE, IdentityId: IDENTITY })).toEqual({
    Total: 1,
    Items: [
      {
        IdentityId: IDENTITY,
        IdentityRoleName: "OrganizationIdentity_2",
        IdentityRoleAliasName: "ops",
        Description: "new",
        CreateTime: TIME,
        UpdateTime: TIME,
        IdentityType: 2,
        Status: 1,
        MemberUin: Number(ANN),
        MemberName: "m-1",
      },
    ],
  });
  wire.ask("DeleteOrganizationMemberAuthIdentity", { MemberUin: Number(ANN), IdentityId: IDENTITY });
  wire.ask("DeleteOrganizationIdentity", { IdentityId: IDENTITY });
  expect(wire.ask("ListOrganizationIdentity", PAGE)).toMatchObject({
    Total: 1,
    Items: [{ IdentityId: Number(ADMIN), IdentityType: 1 }],
  });
});

it("an access policy goes from creation over sub-accounts to its deletion", () => {
  const wire = withIdentity();
  wire.ask("CreateOrganizationMemberAuthIdentity", { MemberUins: [Number(ANN), Number(BEN)], IdentityIds: [IDENTITY] });
  const both = { MemberUins: [Number(ANN), Number(BEN)], PolicyName: "on-call", IdentityId: IDENTITY };
  const { PolicyId } = wire.ask("CreateOrganizationMembersPolicy", both);
  const policy = Number(PolicyId);
  expect(wire.ask("DescribeOrganizationMembersAuthPolicy", { ...PAGE, PolicyId: policy })).toEqual({ Total: 0, Items: [] });
  wire.ask("BindOrganizationPolicySubAccount", { PolicyId: policy, OrgSubAccountUins: [41] });
  wire.ask("BindOrganizationMemberAuthAccount", { MemberUin: Number(ANN), PolicyId: policy, OrgSubAccountUins: [42] });
  expect(wire.ask("DescribeOrganizationMembersAuthPolicy", { ...PAGE, OrgSubAccountUin: 41 })).toEqual({
    Total: 1,
    Items: [
      {
        IdentityId: IDENTITY,
        IdentityRoleName: "OrganizationIdentity_2",
        IdentityRoleAliasName: "ops",
        CreateTime: TIME,
        PolicyId: policy,
        PolicyName: "on-call",
        MemberUin: Number(ANN),
        MemberName: "m-1",
        OrgSubAccountUin: 41,
        OrgSubAccountName: "41",
        BindType: 1,
        Members: [
          { MemberUin: Number(ANN), MemberName: "m-1" },
          { MemberUin: Number(BEN), MemberName: "ben" },
        ],
      },
    ],
  });
  const accounts = { ...PAGE, MemberUin: Number(BEN), PolicyId: policy };
  expect(wire.ask("DescribeOrganizationMemberAuthAccounts", accounts)).toMatchObject({ Total: 2 });
  wire.ask("UpdateOrganizationMembersPolicy", {
    MemberUins: [Number(ANN)],
    PolicyId: policy,
    IdentityId: IDENTITY,
    Description: "less",
  });
  expect(wire.ask("DescribeOrganizationMemberAuthAccounts", accounts)).toEqual({ Total: 0, Items: [] });
  expect(wire.ask("DescribeOrganizationMemberPolicies", { ...PAGE, MemberUin: Number(ANN), SearchKey: "less" })).toMatchObject({
    Total: 1,
    Items: [{ PolicyId: policy, Description: "less" }],
  });
  expect(wire.code("DeleteOrganizationMemberAuthIdentity", { MemberUin: Number(ANN), IdentityId: IDENTITY })).toBe(
    "FailedOperation.MemberIdentityAuthUsed",
  );
  wire.ask("CancelOrganizationMemberAuthAccount", { MemberUin: Number(ANN), PolicyId: policy, OrgSubAccountUin: 42 });
  wire.ask("CancelOrganizationPolicySubAccount", { PolicyId: policy, OrgSubAccountUins: [41] });
  wire.ask("DeleteOrganizationMembersPolicy", { PolicyId: policy });
  expect(wire.code("DeleteOrganizationMembersPolicy", { PolicyId: policy })).toBe("ResourceNotFound.MemberPolicyNotExist");
});

const preset = (PolicyName: string) => [{ PolicyName, PolicyType: 2 }];
it.each([
  [
    "CreateOrganizationIdentity",
    { IdentityAliasName: "ops", IdentityPolicy: POLICIES },
    "FailedOperation.OrganizationIdentityNameUsed",
  ],
  ["CreateOrganizationIdentity", { IdentityAliasName: "b", IdentityPolicy: preset("Nope") }, "ResourceNotFound.PolicyNotExist"],
  ["CreateOrganizationIdentity", { IdentityAliasName: "b", IdentityPolicy: [] }, "InvalidParameter"],
  ["CreateOrganizationIdentity", { IdentityAliasName: "a_b", IdentityPolicy: POLICIES }, "InvalidParameter"],
  ["UpdateOrganizationIdentity", { IdentityId: 1, Description: "", IdentityPolicy: POLICIES }, "InvalidParameter"],
  [
    "UpdateOrganizationIdentity",
    { IdentityId: 9, Description: "", IdentityPolicy: POLICIES },
    "ResourceNotFound.OrganizationIdentityNotExist",
  ],
  ["CreateOrganizationMemberAuthIdentity", { MemberUins: [9], IdentityIds: [1] }, "ResourceNotFound.OrganizationMemberNotExist"],
  [
    "CreateOrganizationMemberAuthIdentity",
    { MemberUins: [Number(ANN)], IdentityIds: [9] },
    "ResourceNotFound.OrganizationIdentityNotExist",
  ],
  ["DeleteOrganizationMemberAuthIdentity", { MemberUin: 9, IdentityId: 1 }, "ResourceNotFound.MemberIdentityNotExist"],
  [
    "CreateOrganizationMemberPolicy",
    { MemberUin: Number(ANN), PolicyName: "p", IdentityId: 2 },
    "ResourceNotFound.MemberIdentityNotExist",
  ],
  ["BindOrganizationPolicySubAccount", { PolicyId: 9, OrgSubAccountUins: [41] }, "ResourceNotFound.MemberPolicyNotExist"],
  [
    "BindOrganizationMemberAuthAccount",
    { MemberUin: 9, PolicyId: 9, OrgSubAccountUins: [41] },
    "ResourceNotFound.MemberNotExist",
  ],
  ["DescribeOrganizationMemberPolicies", { ...PAGE, MemberUin: 9 }, "ResourceNotFound.OrganizationMemberNotExist"],
  ["DescribeOrganizationMemberAuthIdentities", PAGE, "InvalidParameter"],
])("%s %j is refused with %s", (action, parameters, code) => {
  expect(withIdentity().code(action, parameters)).toBe(code);
});

it("nobody is given a policy who is not there", () => {
  const wire = withIdentity();
  const { PolicyId } = wire.ask("CreateOrganizationMemberPolicy", { MemberUin: Number(ANN), PolicyName: "p", IdentityId: 1 });
  const bind = { PolicyId: Number(PolicyId) };
  expect(wire.code("BindOrganizationPolicySubAccount", { ...bind, OrgSubAccountUins: [41, 43] })).toBe(
    "FailedOperation.SubAccountNotExist",
  );
  expect(wire.code("CancelOrganizationPolicySubAccount", { ...bind, OrgSubAccountUins: [41] })).toBe(
    "FailedOperation.OperatePolicy",
  );
  wire.ask("BindOrganizationPolicySubAccount", { ...bind, OrgSubAccountUins: [41, 42] });
});
