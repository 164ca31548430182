import { formSignature } from "../../provider/wire/form-signature";
import { authorizationFor } from "../../provider/wire/signature";
import { ADMINISTRATOR, client, closeServed, codeOf, formerClient, ROOT_USER, send, served, sim } from "../support/served";

afterEach(closeServed);

describe("the official nodejs SDK", () => {
  it.each(["POST", "GET"] as const)("creates, reads, changes and deletes by %s, nested parameters and all", async (method) => {
    const at = await served();
    const cloud = client(at, ADMINISTRATOR, method);
    expect(await codeOf(cloud.DescribeOrganization({}))).toBe("ResourceNotFound.OrganizationNotExist");
    const { OrgId } = await cloud.CreateOrganization();
    const found = await cloud.DescribeOrganization({});
    expect(found).toMatchObject({ OrgId, HostUin: 100000000001, IsManager: true, OrgType: 1 });
    const name = "R&D[a+b]_财务@1.0";
    const tags = [
      { TagKey: "cost centre", TagValue: "a+b&c=d%20/ü" },
      { TagKey: "stage", TagValue: "" },
    ];
    const { NodeId = 0 } = await cloud.AddOrganizationNode({ ParentNodeId: found.RootNodeId ?? 0, Name: name, Tags: tags });
    const listed = await cloud.DescribeOrganizationNodes({ Offset: 0, Limit: 50, Tags: tags.slice(0, 1) });
    expect(listed.Total).toBe(1);
    expect(listed.Items?.[0]).toMatchObject({ NodeId, Name: name, Tags: tags });
    await cloud.DeleteOrganizationNodes({ NodeId: [NodeId] });
    expect(await codeOf(cloud.DeleteOrganizationNodes({ NodeId: [NodeId] }))).not.toBe("done");
    await cloud.DeleteOrganization();
    expect(await codeOf(cloud.DescribeOrganization({}))).toBe("ResourceNotFound.OrganizationNotExist");
    expect(at.mistakes).toEqual([]);
  });

  it("both versions: an invitation is sent in one and found and accepted in the other, by whom it concerns", async () => {
    const at = await served();
    await client(at).CreateOrganization();
    const key = { secretId: "AKIDINVITED", secretKey: "k" };
    await sim(at, "CreateCredential", { Uin: "200000000001", User: "root", SecretId: key.secretId, SecretKey: key.secretKey });
    const root = (await client(at).DescribeOrganization({})).RootNodeId ?? 0;
    expect(await codeOf(client(at, key).DescribeOrganization({}))).toBe("ResourceNotFound.OrganizationNotExist");
    await client(at).InviteOrganizationMember({
      MemberUin: 200000000001,
      Name: "invited",
      PolicyType: "Financial",
      PermissionIds: [1, 2],
      NodeId: root,
    } as Parameters<ReturnType<typeof client>["InviteOrganizationMember"]>[0]);
    const { Invitations = [] } = await formerClient(at, key).ListOrganizationInvitations({ Invited: 1 });
    expect(Invitations).toMatchObject([{ HostUin: 100000000001, Uin: 200000000001, Status: 0 }]);
    await formerClient(at, key).AcceptOrganizationInvitation({ Id: Invitations[0]?.Id ?? 0 });
    expect(await client(at, key).DescribeOrganization({})).toMatchObject({ HostUin: 100000000001, IsManager: false });
    // A member is no administrator of the organization.
    expect(await codeOf(client(at, key).AddOrganizationNode({ ParentNodeId: root, Name: "mine" }))).not.toBe("done");
    const members = await client(at).DescribeOrganizationMembers({ Offset: 0, Limit: 50 });
    expect(members.Items?.map(({ MemberUin }) => MemberUin)).toContain(200000000001);
    expect(at.mistakes).toEqual([]);
  });

  it("signs with the older methods as well", async () => {
    const at = await served();
    for (const signMethod of ["HmacSHA1", "HmacSHA256"] as const) {
      for (const reqMethod of ["GET", "POST"] as const) {
        const cloud = client(at, ADMINISTRATOR, reqMethod);
        Object.assign(cloud.profile, { signMethod });
        expect([signMethod, reqMethod, await codeOf(cloud.DescribeOrganization({ Lang: "zh" }))]).toEqual([
          signMethod,
          reqMethod,
          "ResourceNotFound.OrganizationNotExist",
        ]);
      }
    }
  });

  it("gets messages in Chinese unless it asks for English, and its trace id back", async () => {
    const at = await served();
    const said = async (language?: "zh-CN" | "en-US"): Promise<Error & { readonly traceId?: string }> =>
      client(at, ADMINISTRATOR, "POST", language)
        .AddOrganizationNode({ ParentNodeId: 1, Name: "n" })
        .then(
          () => new Error("done"),
          (error: Error) => error,
        );
    const [chinese, again, english] = [await said(), await said("zh-CN"), await said("en-US")];
    expect(chinese.message).toMatch(/集团组织不存在/);
    expect(again.message).toMatch(/集团组织不存在/);
    expect(english.message).toMatch(/^[\x20-\x7e]+$/);
    expect(english.traceId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it("the credentials decide who calls: the root user, an administrator, a sub-user, a member and an outsider", async () => {
  const at = await served();
  await sim(at, "CreateCredential", { Uin: "100000000001", User: "sub_user", SecretId: "SUB", SecretKey: "k" });
  await sim(at, "CreateCredential", { Uin: "200000000001", User: "administrator", SecretId: "OUT", SecretKey: "k" });
  const create = async (secretId: string): Promise<string> =>
    codeOf(client(at, { secretId, secretKey: "k" }).CreateOrganization());
  expect(await create("OUT")).toBe("done");
  await client(at, { secretId: "OUT", secretKey: "k" }).DeleteOrganization();
  expect(await codeOf(client(at, ROOT_USER).CreateOrganization())).toBe("done");
  const by = (await sim(at, "DescribeOperations"))["Operations"];
  expect(by).toMatchObject([
    { Name: "create_organization", By: expect.stringContaining("200000000001") },
    { Name: "delete_organization", By: expect.stringContaining("200000000001") },
    { Name: "create_organization", By: expect.stringContaining("100000000001") },
  ]);
  expect(await codeOf(client(at, { secretId: "OUT", secretKey: "k" }).DescribeOrganization({}))).toBe(
    "ResourceNotFound.OrganizationNotExist",
  );
});

describe("other clients", () => {
  it("Go: the host with its port, the service of its module, empty lists that were set", async () => {
    const at = await served();
    expect(await send(at, { action: "CreateOrganization" })).toMatchObject({ status: 200, code: "done" });
    const body = JSON.stringify({ Offset: 0, Limit: 50, Tags: [] });
    expect((await send(at, { action: "DescribeOrganizationNodes", body })).response).toMatchObject({ Total: 1 });
  });

  it("Terraform, through a proxy: targets in absolute form, any host", async () => {
    const at = await served();
    const headers = { host: "organization.orgplane.test" };
    const target = "http://organization.orgplane.test/";
    expect((await send(at, { action: "CreateOrganization", target, headers })).code).toBe("done");
    const get = `${target}?Offset=0&Limit=50&Tags.0.TagKey=a+b&Tags.0.TagValue=c`;
    expect((await send(at, { action: "DescribeOrganizationNodes", method: "GET", target: get, headers })).response).toMatchObject(
      {
        Total: 0,
      },
    );
  });

  it("header names in any case, unsigned payloads, a path behind the host", async () => {
    const at = await served();
    const unsigned = { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" };
    expect((await send(at, { action: "CreateOrganization", headers: unsigned, target: "/some/path" })).code).toBe("done");
    const timestamp = Math.floor(Date.now() / 1000);
    const host = `127.0.0.1:${at.port}`;
    const request = { method: "POST", query: "", headers: { "content-type": "application/json", host }, body: Buffer.from("{}") };
    const authorization = authorizationFor(request, ADMINISTRATOR, {
      timestamp,
      service: "organization",
      signed: ["content-type", "host"],
    });
    const answer = await fetch(`http://${host}/`, {
      method: "POST",
      body: "{}",
      headers: {
        "CONTENT-TYPE": "application/json",
        AUTHORIZATION: authorization,
        "X-Tc-AcTion": "DescribeOrganization",
        "x-TC-version": "2021-03-31",
        "X-TC-TIMESTAMP": String(timestamp),
      },
    });
    expect(await answer.json()).toMatchObject({ Response: { IsManager: true } });
  });

  it("a form that is signed in the older way", async () => {
    const at = await served();
    const host = `127.0.0.1:${at.port}`;
    const parameters: [string, string][] = [
      ["Action", "CreateOrganization"],
      ["Version", "2021-03-31"],
      ["Timestamp", String(Math.floor(Date.now() / 1000))],
      ["Nonce", "1"],
      ["SecretId", ADMINISTRATOR.secretId],
    ];
    const signature = formSignature({ method: "POST", host, parameters }, ADMINISTRATOR.secretKey, "HmacSHA1");
    const ask = async (signed: string): Promise<unknown> => {
      const body = new URLSearchParams([...parameters, ["Signature", signed]]);
      return (await fetch(`http://${host}/`, { method: "POST", body })).json();
    };
    expect(await ask(`x${signature}`)).toMatchObject({ Response: { Error: { Code: "AuthFailure.SignatureFailure" } } });
    expect(at.simulator.look().revision).toBe(0);
    expect(await ask(signature)).toMatchObject({ Response: { OrgId: expect.any(Number) } });
  });

  it("policy documents come back byte for byte", async () => {
    const at = await served();
    const cloud = client(at);
    const { OrgId: OrganizationId = 0 } = await cloud.CreateOrganization();
    await cloud.EnablePolicyType({ OrganizationId, PolicyType: "SERVICE_CONTROL_POLICY" });
    const content = '{ "version":"2.0",\n\t"statement" : [{"effect":"deny","action":["cvm:*"],"resource":["*"] }] }  ';
    const { PolicyId = 0 } = await cloud.CreatePolicy({
      Name: "no-cvm",
      Content: content,
      Type: "SERVICE_CONTROL_POLICY",
    } as never);
    const { PolicyDocument } = await cloud.DescribePolicy({ PolicyId, PolicyType: "SERVICE_CONTROL_POLICY" });
    expect(PolicyDocument).toBe(content);
  });
});
