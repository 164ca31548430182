import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ask } from "../asking";
import { type Served, served } from "../served";

/** The cloud's own command line against the server: it stands on the SDK for Python. */

let server: Served;
// Its profiles and logs belong to nobody's home.
const home = mkdtempSync(join(tmpdir(), "orgplane-tccli-"));
beforeAll(async () => {
  server = await served();
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

async function tccli(action: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const all = ["organization", action, "--endpoint", server.url, "--region", "ap-guangzhou", ...args];
  const { code, out } = await ask("tccli", all, { HOME: home, ...env });
  return code === 0 ? (JSON.parse(out) as Readonly<Record<string, unknown>>) : (/code:([\w.]+)/.exec(out)?.[1] ?? out);
}

it("creates, lists and is refused, like any other client", async () => {
  expect(await tccli("DescribeOrganization")).toBe("ResourceNotFound.OrganizationNotExist");
  expect(await tccli("CreateOrganization")).toMatchObject({ OrgId: expect.any(Number) });
  const tags = JSON.stringify([{ TagKey: "a b", TagValue: "财务" }]);
  expect(await tccli("AddOrganizationNode", ["--ParentNodeId", "1000000000", "--Name", "cli", "--Tags", tags])).toMatchObject({
    NodeId: expect.any(Number),
  });
  expect(await tccli("DescribeOrganizationNodes", ["--Offset", "0", "--Limit", "50"])).toMatchObject({ Total: 2 });
  expect(await tccli("DescribeOrganizationNodes", ["--Offset", "0", "--Limit", "51"])).toBe("InvalidParameterValue");
  expect(await tccli("ListOrganizationInvitations", ["--version", "2018-12-25", "--Invited", "1"])).toMatchObject({
    TotalCount: 0,
  });
  expect(await tccli("CreateOrganization", [], { TENCENTCLOUD_SECRET_KEY: "x" })).toBe("AuthFailure.SignatureFailure");
});
