import fc from "fast-check";
import { canonicalJson } from "../../provider/backend/fingerprint";

/** The definition, plainly. */
function plainly(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(plainly).join(",")}]`;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${plainly(field)}`).join(",")}}`;
}

it("canonical JSON is the same for everything that says the same, whatever the keys", () => {
  const key = fc.oneof(fc.constantFrom("a", "b", "10", "9", "__proto__", "constructor", "0x", "é"), fc.string({ maxLength: 3 }));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(null, true, 1, "x", "", undefined),
      fc.array(tie("value"), { maxLength: 3 }),
      // `fromEntries` defines what an assignment would lose.
      fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(fc.property(value, (one) => expect(canonicalJson(one)).toBe(plainly(one))));
});
