import { formSignature, verifiedForm } from "../../provider/wire/form-signature";
import { authorizationFor, type SignedRequest, verified } from "../../provider/wire/signature";

const ID = "AKIDEXAMPLE";
const KEY = "SECRETEXAMPLE";
const TIMESTAMP = 1735689600;
const NOW = TIMESTAMP * 1000;
const BODY = Buffer.from('{"Limit":50,"Offset":0}');
const SIGNED = ["content-type", "host"];

function post(body: Uint8Array, host: string, extra: SignedRequest["headers"] = {}): SignedRequest {
  const headers = { "content-type": "application/json", host, "x-tc-timestamp": String(TIMESTAMP), ...extra };
  return { method: "POST", query: "", headers, body };
}

function sentWith(request: SignedRequest, signature: string, service = "organization", signed = SIGNED): SignedRequest {
  const scope = `${ID}/2025-01-01/${service}/tc3_request`;
  const authorization = `TC3-HMAC-SHA256 Credential=${scope}, SignedHeaders=${signed.join(";")}, Signature=${signature}`;
  return { ...request, headers: { ...request.headers, authorization } };
}

function signed(request: SignedRequest, options: Partial<Parameters<typeof authorizationFor>[2]> = {}, key = KEY): SignedRequest {
  const how = { timestamp: TIMESTAMP, service: "organization", signed: SIGNED, ...options };
  const authorization = authorizationFor(request, { secretId: ID, secretKey: key }, how);
  return { ...request, headers: { ...request.headers, authorization } };
}

const secrets: Readonly<Record<string, { readonly secretKey: string; readonly token?: string }>> = {
  [ID]: { secretKey: KEY },
  AKIDTEMPORARY: { secretKey: KEY, token: "token-1" },
};

function check(request: SignedRequest, now = NOW): string {
  const who = verified(request, (id) => secrets[id], now);
  return who.kind === "verified" ? `${who.secretId} for ${who.service}` : who.code;
}

const CLOUD = "organization.tencentcloudapi.com";
const GET: SignedRequest = {
  method: "GET",
  query: "Limit=50&Offset=0",
  headers: { "content-type": "application/x-www-form-urlencoded", host: CLOUD, "x-tc-timestamp": String(TIMESTAMP) },
  body: Buffer.alloc(0),
};

describe("what the official SDKs sign", () => {
  const unsigned = post(BODY, CLOUD, { "x-tc-content-sha256": "UNSIGNED-PAYLOAD" });
  it.each<[string, SignedRequest, string, string]>([
    ["POST", post(BODY, CLOUD), "organization", "6a1dcded8efe4b6c7cdbe20cf0920322272204a64832a76fa6567c99faa4a569"],
    ["GET", GET, "organization", "c69a654b5b9c4fc4ba3a864e19e867010ea17d2a45f97eef4d49892821128294"],
    [
      "POST {}",
      post(Buffer.from("{}"), CLOUD),
      "organization",
      "1a4294085dff67a71149dd51dd6f74e3654aa902b0dfe5863bc49b9701d77b67",
    ],
    [
      "Go at an address: the host with its port",
      post(BODY, "127.0.0.1:8080"),
      "organization",
      "73a53e7f5dfd42a5009e99b0df11eb213e89de4ab8e4711a57bc7640d0a5c953",
    ],
    [
      "nodejs at an address: the host without its port, its first part as the service",
      post(BODY, "127.0.0.1:8080"),
      "127",
      "3063d0078bb71d6b596d38c8de60e72c83f24a21b53a397ed857c5e63a1bd9cc",
    ],
    ["an unsigned payload", unsigned, "organization", "b7c1a0ca76a91332788cfeb5f54c8979de72b0a873663d1596b7e147cbfc5c5b"],
  ])("%s", (_, request, service, signature) => {
    expect(check(sentWith(request, signature, service))).toBe(`${ID} for ${service}`);
    // Any other signature is none, be it ever so close.
    const last = signature.endsWith("0") ? "1" : "0";
    expect(check(sentWith(request, signature.slice(0, -1) + last, service))).toBe("AuthFailure.SignatureFailure");
    expect(check(sentWith(request, signature.slice(0, -1), service))).toBe("AuthFailure.SignatureFailure");
  });

  it("signing gives the same signatures", () => {
    const { authorization } = signed(post(BODY, CLOUD)).headers;
    expect(authorization).toBe(
      "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2025-01-01/organization/tc3_request, SignedHeaders=content-type;host, Signature=6a1dcded8efe4b6c7cdbe20cf0920322272204a64832a76fa6567c99faa4a569",
    );
  });
});

describe("what else may be signed", () => {
  it("other headers, in another order, with values in lower case as the documents ask for", () => {
    const lower = post(BODY, CLOUD, { "content-type": "application/json; charset=utf-8", "x-tc-action": "describenodes" });
    const { authorization } = signed(lower, { signed: ["content-type", "host", "x-tc-action"] }).headers;
    const sent = {
      ...lower.headers,
      "content-type": "Application/JSON; charset=utf-8",
      "x-tc-action": "DescribeNodes",
      authorization,
    };
    expect(check({ ...lower, headers: sent })).toBe(`${ID} for organization`);
    expect(check(signed(post(BODY, CLOUD), { signed: ["host"] }))).toBe(`${ID} for organization`);
    expect(check(signed(post(BODY, CLOUD), { signed: ["host", "content-type"] }))).toBe(`${ID} for organization`);
  });

  it("a header that is not there counts as empty, so that one cannot be added", () => {
    const request = signed(post(BODY, CLOUD), { signed: [...SIGNED, "x-extra"] });
    expect(check(request)).toBe(`${ID} for organization`);
    expect(check({ ...request, headers: { ...request.headers, "x-extra": "added" } })).toBe("AuthFailure.SignatureFailure");
  });

  it("names of headers that objects have anyway are no headers", () => {
    expect(check(signed(post(BODY, CLOUD), { signed: ["host", "constructor"] }))).toBe(`${ID} for organization`);
  });
});

describe("what is refused", () => {
  const good = signed(post(BODY, CLOUD));
  const withHeaders = (headers: SignedRequest["headers"]): SignedRequest => ({
    ...good,
    headers: { ...good.headers, ...headers },
  });

  it.each<[string, SignedRequest, string]>([
    ["nothing", good, `${ID} for organization`],
    ["no Authorization", withHeaders({ authorization: undefined }), "AuthFailure.InvalidAuthorization"],
    ["an empty one", withHeaders({ authorization: "" }), "AuthFailure.InvalidAuthorization"],
    ["SKIP", withHeaders({ authorization: "SKIP" }), "AuthFailure.InvalidAuthorization"],
    [
      "another method",
      withHeaders({ authorization: good.headers["authorization"]?.replace("TC3-", "TC4-") }),
      "AuthFailure.InvalidAuthorization",
    ],
    [
      "no signature",
      withHeaders({ authorization: good.headers["authorization"]?.replace(/, Signature.*/, "") }),
      "AuthFailure.InvalidAuthorization",
    ],
    ["no timestamp", withHeaders({ "x-tc-timestamp": undefined }), "AuthFailure.InvalidAuthorization"],
    ["a timestamp that is no number", withHeaders({ "x-tc-timestamp": "1e9" }), "AuthFailure.InvalidAuthorization"],
    [
      "a timestamp in milliseconds, which is far off",
      withHeaders({ "x-tc-timestamp": `${TIMESTAMP}000` }),
      "AuthFailure.SignatureExpire",
    ],
    ["another timestamp", withHeaders({ "x-tc-timestamp": String(TIMESTAMP + 1) }), "AuthFailure.SignatureFailure"],
    ["another body", { ...good, body: Buffer.from('{"Limit":50,"Offset":1}') }, "AuthFailure.SignatureFailure"],
    ["another query", { ...good, query: "Limit=1" }, "AuthFailure.SignatureFailure"],
    ["another method of HTTP", { ...good, method: "GET" }, "AuthFailure.SignatureFailure"],
    ["another host", withHeaders({ host: "organization.intl.tencentcloudapi.com" }), "AuthFailure.SignatureFailure"],
    ["a token that nobody asked for", withHeaders({ "x-tc-token": "token-1" }), "AuthFailure.TokenFailure"],
    ["another key", signed(post(BODY, CLOUD), {}, "OTHER"), "AuthFailure.SignatureFailure"],
  ])("%s", (_, request, expected) => {
    expect(check(request)).toBe(expected);
  });

  it("a date that is not that of the timestamp, though it was signed", () => {
    const request = post(BODY, CLOUD);
    const yesterday = signed(request, { timestamp: TIMESTAMP - 1 });
    expect(yesterday.headers["authorization"]).toContain("/2024-12-31/");
    expect(check(yesterday)).toBe("AuthFailure.SignatureFailure");
  });

  it("an id that nobody has, also one that every object has", () => {
    for (const id of ["AKIDNOBODY", "toString", "__proto__"]) {
      const how = { timestamp: TIMESTAMP, service: "organization", signed: SIGNED };
      const request = post(BODY, CLOUD);
      const authorization = authorizationFor(request, { secretId: id, secretKey: KEY }, how);
      const who = verified(
        { ...request, headers: { ...request.headers, authorization } },
        (one) => {
          return Object.hasOwn(secrets, one) ? secrets[one] : undefined;
        },
        NOW,
      );
      expect(who).toMatchObject({ code: "AuthFailure.SecretIdNotFound" });
    }
  });

  it("a timestamp more than five minutes off, in both directions", () => {
    const codes = [-300.001, -300, 300, 300.999, 301].map((seconds) => check(good, NOW + seconds * 1000));
    expect(codes).toEqual([
      "AuthFailure.SignatureExpire",
      `${ID} for organization`,
      `${ID} for organization`,
      // Timestamps are whole seconds, so that a clock within the same second is no further off.
      `${ID} for organization`,
      "AuthFailure.SignatureExpire",
    ]);
  });

  it("temporary credentials without their token, or with another", () => {
    const request = post(BODY, CLOUD);
    const how = { timestamp: TIMESTAMP, service: "organization", signed: SIGNED };
    const authorization = authorizationFor(request, { secretId: "AKIDTEMPORARY", secretKey: KEY }, how);
    const withToken = (token: string | undefined): string => {
      return check({ ...request, headers: { ...request.headers, authorization, "x-tc-token": token } });
    };
    expect(["token-1", "token-2", undefined].map(withToken)).toEqual([
      "AKIDTEMPORARY for organization",
      "AuthFailure.TokenFailure",
      "AuthFailure.TokenFailure",
    ]);
  });
});

describe("the older methods", () => {
  const parameters: readonly (readonly [string, string])[] = [
    ["Action", "DescribeOrganization"],
    ["Version", "2021-03-31"],
    ["Timestamp", String(TIMESTAMP)],
    ["Nonce", "11886"],
    ["SecretId", ID],
    ["Lang", "zh"],
  ];

  function form(method: "HmacSHA1" | "HmacSHA256", changed: readonly (readonly [string, string])[] = [], host = CLOUD): string {
    const given = [...parameters, ["SignatureMethod", method] as const];
    const request = { method: "GET", host: "127.0.0.1", parameters: given };
    const signature = formSignature(host === CLOUD ? { ...request, host } : request, KEY, method);
    const sent = [
      ...given.filter(([name]) => !changed.some(([other]) => other === name)),
      ...changed,
      ["Signature", signature] as const,
    ];
    const who = verifiedForm({ method: "GET", host, parameters: sent }, (id) => secrets[id], NOW);
    return who.kind === "verified" ? who.secretId : who.code;
  }

  it("HmacSHA1 and HmacSHA256, signed for the host with and without its port", () => {
    expect([form("HmacSHA1"), form("HmacSHA256"), form("HmacSHA256", [], "127.0.0.1:8080")]).toEqual([ID, ID, ID]);
  });

  it("everything that was changed on the way is noticed", () => {
    expect(form("HmacSHA1", [["Lang", "en"]])).toBe("AuthFailure.SignatureFailure");
    expect(form("HmacSHA1", [["Timestamp", String(TIMESTAMP - 301)]])).toBe("AuthFailure.SignatureExpire");
    expect(form("HmacSHA1", [["SecretId", "AKIDNOBODY"]])).toBe("AuthFailure.SecretIdNotFound");
    expect(form("HmacSHA1", [["SignatureMethod", "MD5"]])).toBe("AuthFailure.InvalidAuthorization");
    expect(form("HmacSHA1", [["Token", "token-1"]])).toBe("AuthFailure.SignatureFailure");
  });
});
