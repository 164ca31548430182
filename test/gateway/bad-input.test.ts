import { ADMINISTRATOR, closeServed, type Sending, send, served } from "../support/served";

afterEach(closeServed);

const nodes = (body: unknown): Sending => ({ action: "DescribeOrganizationNodes", body: JSON.stringify(body) });
const add = (body: unknown): Sending => ({ action: "AddOrganizationNode", body: JSON.stringify(body) });
const GET = (query: string): Sending => ({ action: "DescribeOrganizationNodes", method: "GET", target: `/?${query}` });
const tags = (n: number) => Array.from({ length: n }, (_, i) => ({ TagKey: `k${i}`, TagValue: "v" }));
const page = { Offset: 0, Limit: 10 };
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const many = (value: (index: number) => string) => Array.from({ length: 20_001 }, (_, index) => value(index));

it.each<[string, Sending, string, string]>([
  // What is no JSON object.
  ["nothing at all", { body: "" }, "InvalidParameter", "not JSON"],
  ["no JSON", { body: "Limit=50" }, "InvalidParameter", "not JSON"],
  ["half of it", { body: '{"Limit":' }, "InvalidParameter", "not JSON"],
  ["a list", { body: "[]" }, "InvalidParameter", "JSON object"],
  ["null", { body: "null" }, "InvalidParameter", "JSON object"],
  ["not UTF-8", { body: Buffer.from([0x7b, 0xff, 0x7d]) }, "InvalidParameter", "not JSON"],
  [
    "more keys than any request has",
    { body: `{${many((n) => `"k${n}":1`).join()}}` },
    "RequestSizeLimitExceeded",
    "20000 values",
  ],
  [
    "more items than any list has",
    { body: `{"NodeId":[${many(() => "[]").join()}]}` },
    "RequestSizeLimitExceeded",
    "20000 values",
  ],
  [
    "a form of more fields",
    { headers: FORM, body: many((n) => `k${n}=1`).join("&") },
    "RequestSizeLimitExceeded",
    "20000 values",
  ],
  ["commas in a text, which are no values", { body: `{"Product":"${",".repeat(20_001)}","x":1}` }, "UnknownParameter", "`x`"],
  ["nested deeply", { body: `{"a":${"[".repeat(100_000)}` }, "InvalidParameter", "nested"],
  // Parameters that are not documented.
  ["an unknown parameter", nodes({ ...page, Ofset: 0 }), "UnknownParameter", "`Ofset`"],
  ["one in lower case", nodes({ ...page, limit: 1 }), "UnknownParameter", "`limit`"],
  [
    "an unknown field below",
    nodes({ ...page, Tags: [{ TagKey: "a", TagValue: "b", TagX: 1 }] }),
    "UnknownParameter",
    "`Tags.0.TagX`",
  ],
  ["__proto__", { ...nodes({}), body: '{"Offset":0,"Limit":1,"__proto__":{"x":1}}' }, "UnknownParameter", "`__proto__`"],
  ["constructor", nodes({ ...page, constructor: 1 }), "UnknownParameter", "`constructor`"],
  ["markup, quotes and a right-to-left mark", nodes({ ...page, '<b>"\n\u202e`': 1 }), "UnknownParameter", '<b>"???'],
  ["in a query", GET("Offset=0&Limit=1&X=1"), "UnknownParameter", "`X`"],
  // Missing ones, all of them at once.
  ["nothing of what is required", nodes({}), "MissingParameter", "`Limit` is missing; `Offset` is missing"],
  ["null", nodes({ Offset: 0, Limit: null }), "MissingParameter", "`Limit`"],
  ["below", add({ ParentNodeId: 1, Name: "n", Tags: [{ TagKey: "k" }] }), "MissingParameter", "`Tags.0.TagValue`"],
  // Types, strictly.
  ["a text for a number", nodes({ Offset: 0, Limit: "10" }), "InvalidParameter", "`Limit` has to be a whole number"],
  ["a fraction", nodes({ Offset: 0, Limit: 1.5 }), "InvalidParameter", "`Limit`"],
  ["a negative one where none can be", add({ ParentNodeId: -1, Name: "n" }), "InvalidParameter", "`ParentNodeId`"],
  ["above 2^53", nodes({ Offset: 2 ** 53, Limit: 1 }), "InvalidParameter", "`Offset`"],
  ["infinite", { ...nodes({}), body: '{"Offset":1e999,"Limit":1}' }, "InvalidParameter", "`Offset`"],
  ["true for a number", nodes({ Offset: true, Limit: 1 }), "InvalidParameter", "`Offset`"],
  ["a number for a text", add({ ParentNodeId: 1, Name: 1 }), "InvalidParameter", "`Name` has to be a text"],
  ["an object for a list", nodes({ ...page, Tags: { TagKey: "a" } }), "InvalidParameter", "`Tags` has to be a list"],
  ["a text for an object", nodes({ ...page, Tags: ["a"] }), "InvalidParameter", "`Tags.0` has to be an object"],
  ["null in a list", nodes({ ...page, Tags: [null] }), "InvalidParameter", "`Tags.0`"],
  ["no number in a query", GET("Offset=0&Limit=ten"), "InvalidParameter", "`Limit`"],
  ["one value where a list is documented", GET("Offset=0&Limit=1&Tags=a"), "InvalidParameter", "`Tags` has to be a list"],
  ["a list that is no list", GET("Offset=0&Limit=1&Tags.x.TagKey=a"), "InvalidParameter", "`Tags` has to be a list"],
  ["a query that is none", GET("Offset=%zz&Limit=1"), "InvalidParameter", "form-encoded"],
  // Documented limits.
  ["a page too large", nodes({ Offset: 0, Limit: 51 }), "InvalidParameterValue", "`Limit` has to be from 1 to 50"],
  ["before the first", nodes({ Offset: -1, Limit: 1 }), "InvalidParameterValue", "`Offset` has to be at least 0"],
  ["none at all", nodes({ Offset: 0, Limit: 0 }), "InvalidParameterValue", "`Limit`"],
  ["between two pages", nodes({ Offset: 5, Limit: 10 }), "InvalidParameterValue", "`Offset` has to be a multiple of `Limit`"],
  ["a language that is none", { body: '{"Lang":"fr"}' }, "InvalidParameterValue", "one of `en`, `zh`"],
  [
    "more tags than documented, where there is a code for it",
    add({ ParentNodeId: 1, Name: "n", Tags: tags(11) }),
    "InvalidParameter.TagError",
    "`Tags` has 11",
  ],
  // Where there is no such thing.
  ["no action", { action: "" }, "MissingParameter", "X-TC-Action"],
  ["no version", { version: "" }, "MissingParameter", "X-TC-Version"],
  ["an unknown action", { action: "DescribeEverything" }, "InvalidAction", "`DescribeEverything`"],
  ["one that every object has", { action: "toString" }, "InvalidAction", "`toString`"],
  ["one of the other version", { version: "2018-12-25", action: "CreatePolicy" }, "InvalidAction", "`CreatePolicy`"],
  ["an unknown version", { version: "2020-01-01" }, "NoSuchVersion", "2021-03-31"],
  ["another product", { service: "cvm" }, "NoSuchProduct", "organization"],
  ["another product's host", { service: "cvm", headers: { host: "cvm.tencentcloudapi.com" } }, "NoSuchProduct", "organization"],
  [
    "another product below a domain",
    { service: "cvm", version: "2017-03-12", headers: { host: "cvm.orgplane.test" } },
    "NoSuchProduct",
    "",
  ],
  // What is no request of this kind.
  ["PUT", { method: "PUT" }, "UnsupportedProtocol", "GET and POST"],
  ["DELETE", { method: "DELETE" }, "UnsupportedProtocol", "GET and POST"],
  [
    "a form without a signature",
    { headers: { "content-type": "multipart/form-data; boundary=x" } },
    "UnsupportedProtocol",
    "application/json",
  ],
  ["no content type", { headers: { "content-type": undefined } }, "UnsupportedProtocol", "application/json"],
])("%s", async (_, sending, code, says) => {
  const at = await served();
  const sent = await send(at, sending);
  expect([sent.status, sent.headers["content-type"], sent.code]).toEqual([200, "application/json", code]);
  expect(sent.message).toContain(says);
  expect([at.simulator.look().revision, at.mistakes]).toEqual([0, []]);
});

it("what is just right passes", async () => {
  const at = await served();
  expect((await send(at, { action: "CreateOrganization" })).code).toBe("done");
  const fine: readonly Sending[] = [
    nodes({ Offset: 0, Limit: 50 }),
    nodes({ Offset: 10, Limit: 10, Tags: null }),
    nodes({ ...page, Tags: [{ TagKey: "a", TagValue: "b" }] }),
    { ...nodes({}), body: '{"Offset":0.0,"Limit":1e1}' },
    GET("Offset=0&Limit=1&"),
    { headers: { "content-type": "application/json; charset=utf-8" } },
    { body: '{"Lang":"zh"}' },
  ];
  expect(await Promise.all(fine.map(async (sending) => (await send(at, sending)).code))).toEqual(fine.map(() => "done"));
});

describe("nothing is executed unless the signature is right", () => {
  const create = { action: "CreateOrganization" };
  it.each<[string, Sending, string]>([
    ["no Authorization", { ...create, headers: { authorization: undefined } }, "AuthFailure.InvalidAuthorization"],
    ["SKIP", { ...create, headers: { authorization: "SKIP" } }, "AuthFailure.InvalidAuthorization"],
    ["no timestamp", { ...create, headers: { "x-tc-timestamp": undefined } }, "AuthFailure.InvalidAuthorization"],
    ["a stale one", { ...create, headers: { "x-tc-timestamp": "1735689600" } }, "AuthFailure.SignatureExpire"],
    ["an unknown id", { ...create, key: { secretId: "AKIDNOBODY", secretKey: "x" } }, "AuthFailure.SecretIdNotFound"],
    ["__proto__", { ...create, key: { secretId: "__proto__", secretKey: "x" } }, "AuthFailure.SecretIdNotFound"],
    ["another key", { ...create, key: { ...ADMINISTRATOR, secretKey: "x" } }, "AuthFailure.SignatureFailure"],
    ["a token too many", { ...create, headers: { "x-tc-token": "t" } }, "AuthFailure.TokenFailure"],
  ])("%s", async (_, sending, code) => {
    const at = await served();
    expect((await send(at, sending)).code).toBe(code);
    expect(at.simulator.look().revision).toBe(0);
    expect((await send(at, create)).code).toBe("done");
  });
});

it("a name may be hostile where texts are free, and comes back as it was sent", async () => {
  const at = await served();
  await send(at, { action: "CreateOrganization" });
  const root = (await send(at, nodes(page))).response["Items"] as readonly { readonly NodeId: number }[];
  const remark = "\"'`<script>\u0000\n\u202e\u2028__proto__\ud83d\ude00";
  const added = await send(at, add({ ParentNodeId: root[0]?.NodeId, Name: "free", Remark: remark }));
  expect(added.code).toBe("done");
  const listed = (await send(at, nodes(page))).response["Items"] as readonly { readonly Name: string; readonly Remark: string }[];
  expect(listed.find(({ Name }) => Name === "free")?.Remark).toBe(remark);
});

it("names that every object has are names like others", async () => {
  const at = await served();
  await send(at, { action: "CreateOrganization" });
  const names = ["constructor", "toString", "__proto__"];
  for (const Name of names) expect((await send(at, add({ ParentNodeId: 1000000000, Name }))).code).toBe("done");
  const listed = (await send(at, nodes(page))).response["Items"] as readonly { readonly Name: string }[];
  expect(listed.map(({ Name }) => Name)).toEqual(expect.arrayContaining(names));
});
