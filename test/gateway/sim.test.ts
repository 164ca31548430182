import { simActions } from "../../provider/gateway/sim";
import { answerArguments } from "../../provider/gateway/sim/answers";
import { parts } from "../../provider/parts";
import { SIM_VERSION } from "../../provider/wire/action";
import { ADMINISTRATOR, client, closeServed, codeOf, type Served, send, served, sim } from "../support/served";

afterEach(closeServed);

const code = async (at: Served, action: string, parameters: object = {}): Promise<string> =>
  (await send(at, { action, version: SIM_VERSION, service: "sim", body: JSON.stringify(parameters) })).code;

describe("the clock", () => {
  it("stands, is set, goes on by seconds, and goes with the machine's", async () => {
    const at = await served();
    expect(await sim(at, "DescribeClock")).toMatchObject({ Now: "2026-01-15T12:00:00Z", Timestamp: 1768478400, Standing: true });
    expect(await sim(at, "AdvanceClock", { Seconds: 86_400 })).toMatchObject({ Now: "2026-01-16T12:00:00Z" });
    expect(await sim(at, "SetClock", { Time: "2027-02-01T08:00:00+08:00" })).toMatchObject({ Now: "2027-02-01T00:00:00Z" });
    expect(await sim(at, "SetClock", { Time: "now" })).toMatchObject({ Standing: false });
  });

  it.each<[string, object]>([
    ["SetClock", { Time: "yesterday" }],
    ["SetClock", { Time: "2026-01-15 12:00:00" }],
    ["SetClock", { Time: "2026-13-45T00:00:00Z" }],
    ["SetClock", { Time: "2026-02-30T00:00:00Z" }],
    ["SetClock", { Time: "2026-02-29T23:30:00+08:00" }],
    ["SetClock", { Time: "1969-12-31T23:59:59Z" }],
    ["AdvanceClock", { Seconds: 2 ** 50 }],
  ])("%s refuses %j", async (action, parameters) => {
    expect(await code(await served(), action, parameters)).toBe("InvalidParameterValue");
  });

  it("a leap loses nothing of what runs out meanwhile", async () => {
    const at = await served();
    await client(at).CreateOrganization();
    const NodeId = (await client(at).DescribeOrganization({})).RootNodeId ?? 0;
    await client(at).InviteOrganizationMember({
      MemberUin: 200000000001,
      Name: "b",
      PolicyType: "Financial",
      PermissionIds: [1, 2],
      NodeId,
    });
    await sim(at, "AdvanceClock", { Seconds: 15 * 86_400 - 1 });
    const expired = async (): Promise<number> => {
      const operations = (await sim(at, "DescribeOperations", { Since: 2 }))["Operations"] as readonly {
        readonly Name: string;
      }[];
      return operations.filter(({ Name }) => Name === "expire_invitation").length;
    };
    expect(await expired()).toBe(0);
    await sim(at, "AdvanceClock", { Seconds: 100 * 86_400 });
    expect(await expired()).toBe(1);
  });

  it("signatures go by the machine's clock, wherever that of the simulation stands", async () => {
    const at = await served();
    await sim(at, "SetClock", { Time: "2040-01-01T00:00:00Z" });
    expect((await send(at, { action: "CreateOrganization" })).code).toBe("done");
    const found = await client(at).DescribeOrganization({});
    expect(found.CreateTime).toBe("2040-01-01 08:00:00");
  });
});

describe("the world", () => {
  const world = `
clock: "2026-03-01T00:00:00Z"
caller: 500000000001
accounts:
  - { id: 500000000001, name: Gamma, entity: Gamma }
  - { id: 500000000002, name: Delta }
credentials:
  - { secret_id: GAMMA, secret_key: g, account: 500000000001, user: root }
  - { secret_id: DELTA, secret_key: d, account: 500000000002, token: t1 }
`;

  it("replaces everything: accounts, clock, credentials and what was organized", async () => {
    const at = await served();
    await client(at).CreateOrganization();
    expect(await sim(at, "LoadWorld", { World: world })).toMatchObject({ Accounts: 2 });
    expect((await send(at, {})).code).toBe("AuthFailure.SecretIdNotFound");
    const gamma = { secretId: "GAMMA", secretKey: "g" };
    expect(await sim(at, "DescribeWorld", {}, gamma)).toMatchObject({
      Caller: "500000000001",
      Accounts: [
        { Uin: "500000000001", Name: "Gamma", InOrganization: false },
        { Uin: "500000000002", Entity: "" },
      ],
    });
    expect(await codeOf(client(at, gamma).DescribeOrganization({}))).toBe("ResourceNotFound.OrganizationNotExist");
    expect(await codeOf(client(at, gamma).CreateOrganization())).toBe("done");
    const delta = { key: { secretId: "DELTA", secretKey: "d" } };
    expect((await send(at, delta)).code).toBe("AuthFailure.TokenFailure");
    expect((await send(at, { ...delta, headers: { "x-tc-token": "t1" } })).code).toBe("ResourceNotFound.OrganizationNotExist");
  });

  it.each<[string, string]>([
    ["no YAML", "accounts: ["],
    ["an unknown attribute", "acounts: []"],
    ["a credential of nobody", "credentials: [{ secret_id: A, secret_key: k, account: 900000000009 }]"],
    [
      "a secret id twice",
      "credentials: [{ secret_id: A, secret_key: k, account: 100000000001 }, { secret_id: A, secret_key: k, account: 100000000001 }]",
    ],
    ["a secret id that no header can hold", 'credentials: [{ secret_id: "A B", secret_key: k, account: 100000000001 }]'],
    ["an unknown setting", "settings: { no-such: 1 }"],
  ])("%s is refused and changes nothing", async (_, text) => {
    const at = await served();
    await client(at).CreateOrganization();
    expect(await code(at, "LoadWorld", { World: text })).toBe("InvalidParameterValue");
    expect(await codeOf(client(at).DescribeOrganization({}))).toBe("done");
  });
});

describe("credentials", () => {
  it("are issued for accounts that were created a moment ago, listed without their keys, and withdrawn", async () => {
    const at = await served();
    const issued = await sim(at, "CreateCredential", { Uin: "300000000001", User: "root" });
    const key = { secretId: String(issued["SecretId"]), secretKey: String(issued["SecretKey"]) };
    expect((await send(at, { key })).code).toBe("ResourceNotFound.OrganizationNotExist");
    const listed = JSON.stringify(await sim(at, "DescribeCredentials"));
    expect(listed).toContain(`{"SecretId":"${key.secretId}","Uin":"300000000001","User":"root"}`);
    expect(listed).not.toContain(key.secretKey);
    expect(listed).not.toContain(ADMINISTRATOR.secretKey);
    await sim(at, "DeleteCredential", { SecretId: key.secretId });
    expect((await send(at, { key })).code).toBe("AuthFailure.SecretIdNotFound");
    expect(await code(at, "DeleteCredential", { SecretId: key.secretId })).toBe("ResourceNotFound");
  });

  it("somebody always can call", async () => {
    const at = await served();
    await sim(at, "DeleteCredential", { SecretId: "AKIDORGPLANEROOT" });
    expect(await code(at, "DeleteCredential", { SecretId: ADMINISTRATOR.secretId })).toBe("UnsupportedOperation");
  });
});

describe("faults", () => {
  const lost = "lost";
  const outcomes = async (at: Served, requests: number): Promise<readonly string[]> => {
    const codes: string[] = [];
    for (let n = 0; n < requests; n += 1)
      codes.push(
        await send(at, {}).then(
          (sent) => sent.code,
          () => lost,
        ),
      );
    return codes;
  };

  it("refuse with a code and a message, as often as told, for the actions that are named", async () => {
    const at = await served();
    await sim(at, "CreateFault", {
      Kind: "refuse",
      Action: "Create*",
      Code: "FailedOperation.DBOperationError",
      Message: "on purpose",
      Times: 2,
    });
    expect(await outcomes(at, 1)).toEqual(["ResourceNotFound.OrganizationNotExist"]);
    const sent = await send(at, { action: "CreateOrganization" });
    expect([sent.code, sent.message]).toEqual(["FailedOperation.DBOperationError", "on purpose"]);
    expect((await send(at, { action: "CreateOrganization", language: "zh-CN" })).message).toBe("数据库操作失败");
    expect(at.simulator.look().revision).toBe(0);
    expect((await send(at, { action: "CreateOrganization" })).code).toBe("done");
    expect(await sim(at, "DescribeFaults")).toMatchObject({ Faults: [{ Kind: "refuse", Action: "Create*", Seen: 3, Hit: 2 }] });
  });

  it("drop the response before the request is executed, or after", async () => {
    const at = await served();
    await sim(at, "CreateFault", { Kind: "drop_before", Action: "CreateOrganization", Times: 1 });
    await expect(send(at, { action: "CreateOrganization" })).rejects.toThrow();
    expect(at.simulator.look().revision).toBe(0);
    await sim(at, "CreateFault", { Kind: "drop_after", Action: "CreateOrganization" });
    await expect(send(at, { action: "CreateOrganization" })).rejects.toThrow();
    expect(at.simulator.look().revision).toBe(1);
  });

  it("throttle, and end one by one or all at once", async () => {
    const at = await served();
    const { FaultId } = await sim(at, "CreateFault", { Kind: "throttle" });
    await sim(at, "CreateFault", { Kind: "delay", Milliseconds: 1 });
    expect(await outcomes(at, 1)).toEqual(["RequestLimitExceeded"]);
    await sim(at, "DeleteFaults", { FaultId });
    expect(await outcomes(at, 1)).toEqual(["ResourceNotFound.OrganizationNotExist"]);
    expect(await code(at, "DeleteFaults", { FaultId })).toBe("ResourceNotFound");
    expect(await sim(at, "DeleteFaults")).toMatchObject({ Deleted: 1 });
  });

  it("the same seed hits the same requests; about as many as the probability says", async () => {
    const run = async (seed: number): Promise<readonly string[]> => {
      const at = await served();
      await sim(at, "CreateFault", { Kind: "drop_before", Probability: 0.3, Seed: seed });
      return outcomes(at, 60);
    };
    const [first, again, other] = [await run(7), await run(7), await run(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    const hits = first.filter((one) => one === lost).length;
    expect(hits).toBeGreaterThan(9);
    expect(hits).toBeLessThan(28);
  });

  it("a fault of another service, or of an action that is not meant, hits nothing", async () => {
    const at = await served();
    await sim(at, "CreateFault", { Kind: "throttle", Service: "console" });
    await sim(at, "CreateFault", { Kind: "throttle", Action: "Describe" });
    await sim(at, "CreateFault", { Kind: "throttle", Action: ".*" });
    expect(await outcomes(at, 1)).toEqual(["ResourceNotFound.OrganizationNotExist"]);
  });
});

it("more than 20 requests of an action within a second are too many, where rates are limited", async () => {
  let now = Date.now();
  const at = await served({ rateLimit: true, now: () => now });
  const codes = async (action: string, requests: number): Promise<readonly string[]> => {
    const body = JSON.stringify({ Offset: 0, Limit: 1 });
    return Promise.all(
      Array.from(
        { length: requests },
        async () => (await send(at, { action, body: action === "DescribeOrganization" ? "{}" : body })).code,
      ),
    );
  };
  const limited = (all: readonly string[]): number => all.filter((one) => one === "RequestLimitExceeded").length;
  expect(limited(await codes("DescribeOrganizationNodes", 25))).toBe(5);
  // Each action by itself; and this one is documented with twice as many.
  expect(limited(await codes("DescribeOrganization", 45))).toBe(5);
  now += 999;
  expect(limited(await codes("DescribeOrganizationNodes", 5))).toBe(5);
  now += 1;
  expect(limited(await codes("DescribeOrganizationNodes", 25))).toBe(5);
});

describe("answers", () => {
  const all = parts.flatMap(({ operations }) => operations).filter(({ verb }) => verb === "answer");

  it("every operation that somebody else answers has its arguments listed", () => {
    expect(Object.keys(answerArguments).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it("an account does what it is let do, as its row says", async () => {
    const at = await served();
    await client(at).CreateOrganization();
    const Arguments = Object.entries({ account: "200000000001", entity: "Acme", title: "Acme Limited" }).map(([Name, Value]) => ({
      Name,
      Value,
    }));
    expect(await sim(at, "AnswerOperation", { Name: "rename_entity", Arguments })).toMatchObject({ Pending: false, Says: "" });
    expect((await sim(at, "DescribeOperations", { Since: 1 }))["Operations"]).toMatchObject([{ Name: "rename_entity" }]);
    // What only the vendor may do is refused like everywhere.
    const Entity = [{ Name: "entity", Value: "Beta" }];
    expect(await code(at, "AnswerOperation", { Name: "associate_entity", Arguments: Entity })).toBe("UnauthorizedOperation");
  });

  it.each<[string, readonly (readonly [string, string])[]]>([
    ["create_organization", []],
    ["associate_entity", []],
    [
      "associate_entity",
      [
        ["entity", "Beta"],
        ["by", "root"],
      ],
    ],
    [
      "associate_entity",
      [
        ["entity", "Beta"],
        ["name", "create_organization"],
      ],
    ],
    ["associate_entity", [["entity", ""]]],
    [
      "verify_enterprise_identity",
      [
        ["account", "200000000001"],
        ["entity", "Beta"],
        ["entity_kind", "club"],
      ],
    ],
  ])("%s with %j is refused", async (Name, given) => {
    const at = await served();
    await client(at).CreateOrganization();
    const Arguments = given.map(([Name, Value]) => ({ Name, Value }));
    expect(await code(at, "AnswerOperation", { Name, Arguments })).toBe("InvalidParameterValue");
    expect(at.simulator.look().revision).toBe(1);
  });
});

it("every action is documented, with types that are described", () => {
  for (const { action, document } of simActions) {
    const named = [...document.request, ...document.response, ...Object.values(document.types ?? {}).flat()].map(({ type }) =>
      type.replace("[]", ""),
    );
    const known = ["string", "bool", "int64", "uint64", "float64", ...Object.keys(document.types ?? {})];
    expect([action, named.filter((type) => !known.includes(type))]).toEqual([action, []]);
  }
});
