import { CommonClient } from "tencentcloud-sdk-nodejs-common";
import { CONSOLE_VERSION } from "../../provider/wire/action";
import { ADMINISTRATOR, client, closeServed, codeOf, type Key, ROOT_USER, type Served, served, sim } from "../support/served";

afterEach(closeServed);

type Cloud = ReturnType<typeof client>;

/** What the SDK's common core makes of the console: no typed client knows it. */
function consoleOf({ port }: Served, key: Key = ADMINISTRATOR): (action: string, parameters: object) => Promise<unknown> {
  const profile = { httpProfile: { endpoint: `127.0.0.1:${port}`, protocol: "http://" as const } };
  const common = new CommonClient(`127.0.0.1:${port}`, CONSOLE_VERSION, { credential: key, region: "", profile });
  return (action, parameters) => common.request(action, parameters);
}

interface Company {
  readonly at: Served;
  readonly cloud: Cloud;
  readonly organization: number;
  readonly root: number;
  readonly member: number;
}

/** An organization with one member. */
async function company(): Promise<Company> {
  const at = await served();
  const cloud = client(at);
  await cloud.CreateOrganization();
  const { OrgId = 0, RootNodeId = 0 } = await cloud.DescribeOrganization({});
  const { Uin = 0 } = await cloud.CreateOrganizationMember({
    Name: "production",
    PolicyType: "Financial",
    PermissionIds: [1, 2],
    NodeId: RootNodeId,
    AccountName: "production",
  });
  return { at, cloud, organization: OrgId, root: RootNodeId, member: Uin };
}

const SCP = "SERVICE_CONTROL_POLICY";
/** Odd on purpose: it has to come back byte for byte. */
const DOCUMENT = `{"statement":[ {"resource":["*"],\n\t"action":["cvm:*"],"effect":"deny"}],"version":"2.0"}`;

it("a service control policy: switched on, created, attached, put in the place of another, detached, deleted, switched off", async () => {
  const { at, cloud, organization, root, member } = await company();
  await cloud.EnablePolicyType({ OrganizationId: organization, PolicyType: SCP });
  expect(await cloud.DescribePolicyConfig({ OrganizationId: organization, Type: 0 })).toMatchObject({ Status: 1, Type: SCP });
  const { PolicyId: policy = 0 } = await cloud.CreatePolicy({ Name: "no_cvm", Content: DOCUMENT, Type: SCP });
  expect(await cloud.DescribePolicy({ PolicyId: policy, PolicyType: SCP })).toMatchObject({ PolicyDocument: DOCUMENT });
  const { List: presets = [] } = await cloud.ListPolicies({ Scope: "QCS", PolicyType: SCP, Page: 1, Rp: 20 });
  const full = presets[0]?.PolicyId ?? 0;

  const target = { TargetId: member, TargetType: "MEMBER", Type: SCP };
  await cloud.AttachPolicy({ ...target, PolicyId: policy });
  await cloud.DetachPolicy({ ...target, PolicyId: full });
  expect((await cloud.ListPoliciesForTarget({ TargetId: member })).List).toMatchObject([{ StrategyId: policy, Type: 2 }]);
  expect((await cloud.ListTargetsForPolicy({ PolicyId: policy, TargetType: "User" })).List).toMatchObject([
    { Uin: member, RelatedType: 2, Name: "production" },
  ]);
  expect((await cloud.ListTargetsForPolicy({ PolicyId: full, TargetType: "All" })).List).toMatchObject([{ Uin: root }]);
  expect(await codeOf(cloud.DetachPolicy({ ...target, PolicyId: policy }))).toBe(
    "FailedOperation.OrganizationDetachLastPolicyError",
  );
  expect(await codeOf(cloud.DeletePolicy({ PolicyId: policy, Type: SCP }))).toBe("FailedOperation.OrganizationPolicyInUsed");

  await cloud.AttachPolicy({ ...target, PolicyId: full });
  await cloud.DetachPolicy({ ...target, PolicyId: policy });
  await cloud.DeletePolicy({ PolicyId: policy, Type: SCP });
  expect((await cloud.ListPolicies({ PolicyType: SCP })).TotalNum).toBe(1);
  await cloud.DisablePolicyType({ OrganizationId: organization, PolicyType: SCP });
  expect((await cloud.DescribePolicyConfig({ OrganizationId: organization })).Status).toBe(0);
  expect(at.mistakes).toEqual([]);
});

it("a tag policy is in effect below where it is attached", async () => {
  const { at, cloud, organization, root, member } = await company();
  await cloud.EnablePolicyType({ OrganizationId: organization, PolicyType: "TAG_POLICY" });
  const content = JSON.stringify({ tags: { team: { tag_key: { "@@assign": "team" }, tag_value: { "@@assign": ["red"] } } } });
  const { PolicyId: policy = 0 } = await cloud.CreatePolicy({ Name: "teams", Content: content, Type: "TAG_POLICY" });
  expect(await codeOf(cloud.DescribeEffectivePolicy({ TargetId: member }))).toBe("ResourceNotFound.EffectivePolicyNotFound");
  await cloud.AttachPolicy({ PolicyId: policy, TargetId: root, TargetType: "NODE", Type: "TAG_POLICY" });
  const { EffectivePolicy: effective } = await cloud.DescribeEffectivePolicy({ TargetId: member });
  expect(effective?.TargetId).toBe(member);
  expect(JSON.parse(effective?.PolicyContent ?? "").tags.team.tag_value).toEqual({ "@@assign": ["red"] });
  expect(at.mistakes).toEqual([]);
});

const PAGE = { Offset: 0, Limit: 20 };

it("identities as the official Terraform provider writes and reads them: left-out fields as zero and empty", async () => {
  const { at, cloud, member } = await company();
  const own = { PolicyId: 0, PolicyName: "", PolicyType: 1, PolicyDocument: DOCUMENT };
  const preset = { PolicyId: 1, PolicyName: "AdministratorAccess", PolicyType: 2, PolicyDocument: "" };
  const made = await cloud.CreateOrganizationIdentity({ IdentityAliasName: "ops", IdentityPolicy: [own, preset] });
  const identity = made.IdentityId ?? 0;
  const read = async () => (await cloud.ListOrganizationIdentity({ ...PAGE, IdentityId: identity })).Items?.[0];
  expect((await read())?.IdentityPolicy).toEqual([own, preset]);
  await cloud.UpdateOrganizationIdentity({ IdentityId: identity, Description: "new", IdentityPolicy: [preset] });
  expect(await read()).toMatchObject({ Description: "new", IdentityPolicy: [preset] });

  const granted = async () =>
    (await cloud.DescribeOrganizationMemberAuthIdentities({ ...PAGE, MemberUin: member })).Items?.map(
      ({ IdentityId }) => IdentityId,
    );
  await cloud.CreateOrganizationMemberAuthIdentity({ MemberUins: [member], IdentityIds: [identity] });
  expect(await granted()).toEqual([1, identity]);
  expect(await codeOf(cloud.DeleteOrganizationIdentity({ IdentityId: identity }))).toBe(
    "FailedOperation.OrganizationIdentityInUsed",
  );
  await cloud.DeleteOrganizationMemberAuthIdentity({ MemberUin: member, IdentityId: identity });
  expect(await granted()).toEqual([1]);
  await cloud.DeleteOrganizationIdentity({ IdentityId: identity });
  expect(await read()).toBeUndefined();
  expect(at.mistakes).toEqual([]);
});

it("a sub-user of the console gets into a member by an access policy of the API, and is thrown out by the root user", async () => {
  const { at, cloud, member } = await company();
  const console = consoleOf(at);
  const { SubUserId } = (await console("CreateSubUser", {
    Uin: "100000000001",
    Name: "sue",
    Kind: "sub_user",
    Groups: [],
  })) as { readonly SubUserId: string };
  const created = await cloud.CreateOrganizationMembersPolicy({ MemberUins: [member], PolicyName: "on-call", IdentityId: 1 });
  const policy = created.PolicyId ?? 0;
  const from = { From: "management_account", Permissions: ["1"], Actions: ["cvm:DescribeInstances"] };
  // Who may get into members is shown to the management account alone.
  const other = { secretId: "AKIDMEMBER", secretKey: "k" };
  await sim(at, "CreateCredential", { Uin: String(member), User: "root", SecretId: other.secretId, SecretKey: other.secretKey });
  expect(await console("DescribeSubUsers", {})).toMatchObject({ Total: 1, Items: [{ SubUserId, Name: "sue" }] });
  expect(await codeOf(consoleOf(at, other)("DescribeSubUsers", {}))).toBe("UnauthorizedOperation");
  const login = () => codeOf(console("LoginToMember", { SubUserId, MemberUin: String(member), ...from }));
  expect(await login()).toBe("UnauthorizedOperation");

  const bound = { MemberUin: member, PolicyId: policy };
  await cloud.BindOrganizationMemberAuthAccount({ ...bound, OrgSubAccountUins: [Number(SubUserId)] });
  expect((await cloud.DescribeOrganizationMemberAuthAccounts({ ...PAGE, ...bound })).Items).toMatchObject([
    { OrgSubAccountUin: Number(SubUserId), OrgSubAccountName: "sue", PolicyName: "on-call", IdentityId: 1 },
  ]);
  expect((await cloud.DescribeOrganizationMemberPolicies({ ...PAGE, MemberUin: member })).Items).toMatchObject([
    { PolicyId: policy },
  ]);
  expect(await login()).toBe("done");

  const revoke = { Subject: SubUserId, MemberUin: String(member) };
  expect(await codeOf(console("RevokeMemberLogin", revoke))).toBe("UnauthorizedOperation");
  expect(await codeOf(consoleOf(at, ROOT_USER)("RevokeMemberLogin", revoke))).toBe("done");
  expect(await login()).toBe("UnauthorizedOperation");
  await cloud.DeleteOrganizationMembersPolicy({ PolicyId: policy });
  expect((await cloud.DescribeOrganizationMembersAuthPolicy(PAGE)).Total).toBe(0);
  expect(at.mistakes).toEqual([]);
});
