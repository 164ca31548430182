import { ask } from "../asking";
import { type Served, served } from "../served";

/** The cloud's SDK for Go, which signs otherwise than the one for Node.js, against the server. */

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

interface How {
  readonly method?: "GET" | "POST";
  readonly service?: string;
  readonly version?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function go(
  action: string,
  parameters: object,
  { method = "POST", service = "organization", version = "2021-03-31", env = {} }: How = {},
) {
  const host = server.url.replace("http://", "");
  const { code, out } = await ask(
    "orgplane-go-client",
    [host, method, service, version, action, JSON.stringify(parameters)],
    env,
  );
  return code === 0 ? (JSON.parse(out) as { Response: Readonly<Record<string, unknown>> }).Response : out.split("\n")[0];
}

it("creates, lists, is refused, by POST and GET, with signed and unsigned bodies", async () => {
  expect(await go("DescribeOrganization", {})).toBe("ResourceNotFound.OrganizationNotExist");
  expect(await go("CreateOrganization", {})).toMatchObject({ OrgId: expect.any(Number) });
  expect(await go("CreateOrganization", {})).toBe("FailedOperation.OrganizationExistAlready");
  const root = { ParentNodeId: 1000000000 };
  const Tags = [{ TagKey: "a b+c", TagValue: "ü&=%" }];
  expect(await go("AddOrganizationNode", { ...root, Name: "go", Tags }, { env: { UNSIGNED: "1" } })).toMatchObject({
    NodeId: expect.any(Number),
  });
  expect(await go("DescribeOrganizationNodes", { Offset: 0, Limit: 50, Tags: [] })).toMatchObject({ Total: 2 });
  expect(await go("DescribeOrganizationNodes", { Offset: 0, Limit: 50, Tags }, { method: "GET" })).toMatchObject({ Total: 1 });
  expect(await go("AddOrganizationNode", { ...root, Name: "go" })).toBe("FailedOperation.OrganizationNodeNameUsed");
  expect(await go("DescribeOrganizationNodes", { Offset: 0, Limit: "50" })).toBe("InvalidParameter");
  expect(await go("ListOrganizationInvitations", { Invited: 1 }, { version: "2018-12-25" })).toMatchObject({ TotalCount: 0 });
});

it("is told what is wrong with its credentials", async () => {
  expect(await go("DescribeOrganization", {}, { env: { TENCENTCLOUD_SECRET_KEY: "x" } })).toBe("AuthFailure.SignatureFailure");
  expect(await go("DescribeOrganization", {}, { env: { TENCENTCLOUD_SECRET_ID: "x" } })).toBe("AuthFailure.SecretIdNotFound");
});

it("finds the server as its proxy under any root domain, as the official Terraform provider does", async () => {
  const env = { ROOT_DOMAIN: "orgplane.test", HTTP_PROXY: server.url };
  expect(await go("DescribeOrganization", {}, { env })).toMatchObject({ IsManager: true });
  expect(await go("DescribeOrganizationNodes", { Offset: 0, Limit: 50 }, { env, method: "GET" })).toMatchObject({ Total: 2 });
});

it("asks the other services by their names", async () => {
  const how = { service: "sim", version: "2026-01-01" };
  expect(await go("DescribeClock", {}, how)).toMatchObject({ Standing: false });
  expect(await go("DescribeInstances", {}, { service: "cvm", version: "2017-03-12" })).toBe("NoSuchProduct");
});
