import fc from "fast-check";
import { known } from "../../provider/gateway/known";
import { contentsOf } from "../../provider/store/changes";
import { CONSOLE_VERSION, SIM_VERSION } from "../../provider/wire/action";
import type { Field, Types } from "../../provider/wire/document";
import { commonCodes, serviceCodes } from "../../provider/wire/table";
import { ADMINISTRATOR, closeServed, ROOT_USER, type Sending, send, served } from "../support/served";
import { simulator } from "../support/simulation";

/** Whatever is sent: never an error of HTTP, never a mistake of our own, and what is stored is what was answered. */

afterEach(closeServed);

const seed = Number(process.env["ORGPLANE_SEED"] ?? Math.floor(Math.random() * 2 ** 31));

const hostileText = fc.constantFrom(
  "",
  "__proto__",
  "constructor",
  "'\"<b>\n\u202e\u0000",
  "0",
  "-1",
  "x".repeat(5000),
  "\ud800",
  "100000000001",
);
const anyText = fc.oneof(hostileText, fc.string(), fc.string({ unit: "binary" }));
const anyNumber = fc.oneof(
  fc.constantFrom(0, -1, 1, 2, 10, 50, 1.5, 2 ** 53, 1e300, 100000000001, 200000000001, 1000000000),
  fc.integer({ min: 0, max: 2 ** 40 }),
);
const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 4 }),
);

/** A value as documented, more often than not. */
function valueFor(field: Pick<Field, "type" | "enum">, types: Types, depth = 0): fc.Arbitrary<unknown> {
  const { type } = field;
  if (field.enum !== undefined) return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...field.enum) }, anyText);
  if (type.endsWith("[]")) return fc.array(valueFor({ type: type.slice(0, -2) }, types, depth + 1), { maxLength: 4 });
  const fields = types[type];
  if (fields !== undefined && depth < 4) return objectFor(fields, types, depth + 1);
  if (type === "string") return anyText;
  return type === "bool" ? fc.boolean() : anyNumber;
}

function objectFor(fields: readonly Field[], types: Types, depth = 0): fc.Arbitrary<object> {
  const model = fields.map((field) => [field.name, fc.oneof({ weight: 12, arbitrary: valueFor(field, types, depth) }, anyJson)]);
  const required = fields.filter((field) => field.required === true).map(({ name }) => name);
  return fc.record(Object.fromEntries(model) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: required });
}

const documented: fc.Arbitrary<Sending> = fc
  // A world begins anew: every other request would be one of somebody unknown.
  .constantFrom(
    ...[...known.values()].filter(
      ({ action }) => action !== "LoadWorld" && action !== "DeleteCredential" && action !== "CreateFault",
    ),
  )
  .chain(({ service, version, action, document }) =>
    fc.record({
      service: fc.constant(service),
      version: fc.constant(version),
      action: fc.constant(action),
      body: objectFor(document.request, document.types ?? {}).map((body) => JSON.stringify(body)),
      key: fc.constantFrom(ADMINISTRATOR, ADMINISTRATOR, ADMINISTRATOR, ROOT_USER),
    }),
  );

const anything: fc.Arbitrary<Sending> = fc.record(
  {
    method: fc.constantFrom("GET", "POST", "PUT", "OPTIONS"),
    target: fc.webQueryParameters().map((query) => `/?${query}`),
    body: fc.oneof(
      fc.string(),
      anyJson.map((json) => JSON.stringify(json)),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    ),
    action: fc.constantFrom("DescribeOrganization", "AddOrganizationNode", "toString", ""),
    version: fc.constantFrom("2021-03-31", "2018-12-25", CONSOLE_VERSION, SIM_VERSION, "x"),
    service: fc.constantFrom("organization", "console", "sim", "cvm", "127"),
  },
  { requiredKeys: [] },
);

/** What an organization has for names to hit. */
async function begun(at: Awaited<ReturnType<typeof served>>): Promise<void> {
  for (const [action, body] of [
    ["CreateOrganization", {}],
    ["AddOrganizationNode", { ParentNodeId: 1000000000, Name: "a" }],
    ["EnablePolicyType", { OrganizationId: 1, PolicyType: "SERVICE_CONTROL_POLICY" }],
  ] as const) {
    await send(at, { action, body: JSON.stringify(body) });
  }
}

it(`answers whatever it is sent (ORGPLANE_SEED=${seed})`, async () => {
  const stored = simulator();
  const at = await served({ simulator: stored });
  await begun(at);
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: documented }, anything), async (sending) => {
      const before = stored.look();
      const sent = await send(at, sending);
      codes.set(sent.code, (codes.get(sent.code) ?? 0) + 1);
      expect([sent.status, sent.headers["content-type"]]).toEqual([200, "application/json"]);
      expect(at.mistakes).toEqual([]);
      if (sent.code === "done") return;
      expect(Object.hasOwn(commonCodes, sent.code) || Object.hasOwn(serviceCodes, sent.code) ? "documented" : sent.code).toBe(
        "documented",
      );
      // What is refused changes nothing.
      const after = stored.look();
      expect(after.revision).toBe(before.revision);
      expect(after.organization).toBe(before.organization);
    }),
    { seed, numRuns: Number(process.env["ORGPLANE_RUNS"] ?? 1500), endOnFailure: true },
  );
  // Not everything was refused at the door.
  expect(codes.get("done")).toBeGreaterThan(20);
  expect(() => contentsOf(stored.look().organization)).not.toThrow();
  expect((await send(at, {})).status).toBe(200);
});
