import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Findings } from "../../provider/desired/findings";
import { Positions, type SourceNode } from "../../provider/desired/source";
import { plainYaml } from "../../provider/desired/yaml-plain";
import { anyYaml } from "../../provider/desired/yaml-source";

/** What the library makes of a text; undefined where it has anything to say against it. */
function byTheLibrary(text: string): SourceNode | undefined {
  const findings = new Findings();
  const root = anyYaml(text, new Positions("a.yaml", text), findings);
  return findings.all().length > 0 ? undefined : root;
}

const RUNS = 2_000;

const SAMPLE = `# The organization.
organization:
  service_control: true
  deletion_policy: retain   # for ever
departments:
  east: {name: East, tags: {a: b, "c:d": 'e'}, full_access: false}
  west:
    name: West & Sons
    members:
      ann:
        name: ann.smith+1@example
        account: 200000000001
      云: {name: 云服务}
members:
  bob:
    finance_permissions:
    - view_bills
    - view_balance
    service_control_policies: [a, b, 1, "2"]
service_control_policies:
  a:
    name: a
    content: {"version":"2.0","statement":[{"effect":"deny","action":["cvm:*"],"resource":["*"]}]}
  b:
    content:
      version: "2.0"
      statement:
        - effect: deny
          action: [cvm:Run*, "cos:Put*"]
          resource: ["*"]
        - {effect: allow,
           action: [ a ,
             b]}
  c:
    content: |
      {"version": "2.0",
        "statement": []}

  d:
    name: 2026-01-15
    content: '{"version": "2.0"}'
    description: |-
      one
        two

      three
`;

describe("plain YAML is read without the library", () => {
  it.each(["examples/acme-group/organization.yaml", "examples/acme-group/day-2/organization.yaml"])("%s", (file) => {
    const text = readFileSync(file, "utf8");
    expect(plainYaml(text)).toEqual(byTheLibrary(text));
    expect(plainYaml(text)).toBeDefined();
  });

  it("a sample of everything that counts as plain", () => {
    expect(plainYaml(SAMPLE)).toBeDefined();
    expect(plainYaml(SAMPLE)).toEqual(byTheLibrary(SAMPLE));
  });

  it.each([
    ["an alias", "a: &x 1\nb: *x\n"],
    ["a tag", "a: !!str 1\n"],
    ["a folded text", "a: >\n  b\n"],
    ["a text on two lines", "a: b\n  c\n"],
    ["an escape", 'a: "\\n"\n'],
    ["a quote inside quotes", "a: 'it''s'\n"],
    ["a repeated key", "a: 1\na: 2\n"],
    ["a repeated key in braces", "a: {b: 1, b: 2}\n"],
    ["a key that is no text", "true: 1\n"],
    ["nothing after a key", "a:\nb: 1\n"],
    ["several documents", "a: 1\n---\nb: 1\n"],
    ["a tab", "a:\tb\n"],
    ["a number that is not whole", "a: 1.5\n"],
    ["a hexadecimal number", "a: 0x1F\n"],
    ["a comma too many", "a: [b, ]\n"],
    ["a bracket too few", "a: [b\nc: d\n"],
    ["a key in a list in brackets", "a: [b: c]\n"],
    ["a wrong indentation", "a:\n    b: 1\n  c: 1\n"],
    ["a merge key", "a: {<<: 1}\n"],
    ["a forbidden key", "a:\n  __proto__: 1\n"],
    ["a file without a last line end", "a: 1"],
    ["an empty file", "\n"],
    ["nothing but a text", "a\n"],
    ["nesting without end", `a: ${"[".repeat(200)}${"]".repeat(200)}\n`],
  ])("%s is left to it", (_, text) => {
    expect(plainYaml(text)).toBeUndefined();
  });

  it("whatever is read is what the library reads, also of texts that were cut, mixed and misspelt", () => {
    const lines = SAMPLE.split("\n");
    const marks = [
      ..." \n:#-[]{},'\"|>&*!?%@`~\\.0123456789abcdeinorstuxNT",
      ": ",
      " #",
      "- ",
      "\n\n",
      "  ",
      "null",
      "---\n",
      "云",
    ];
    const edit = fc.record({
      at: fc.nat(SAMPLE.length),
      remove: fc.nat({ max: 6 }),
      insert: fc.oneof(fc.constant(""), fc.constantFrom(...marks), fc.constantFrom(...lines)),
    });
    let plain = 0;
    fc.assert(
      fc.property(fc.nat(lines.length), fc.boolean(), fc.array(edit, { maxLength: 2 }), (cut, head, edits) => {
        const start = `${(head ? lines.slice(0, cut) : lines.slice(cut)).join("\n")}\n`;
        const text = edits.reduce((now, { at, remove, insert }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + insert + now.slice(from + remove);
        }, start);
        const read = plainYaml(text);
        if (read === undefined) return;
        plain++;
        expect(read).toEqual(byTheLibrary(text));
      }),
      { numRuns: RUNS },
    );
    // A reader that leaves everything to the library would hold this as well.
    expect(plain).toBeGreaterThan(RUNS / 10);
  });

  it("scalars mean what they mean to the library, in a line of their own and in brackets", () => {
    const character = fc.constantFrom(...":#-+.0123456789eExofnulNtrTasyYbB_/ @*,'\"[]{}%");
    const scalar = fc.array(character, { minLength: 1, maxLength: 8 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(scalar, (written) => {
        for (const text of [
          `a: ${written}\n`,
          `a: [${written}]\n`,
          `a: {b: ${written}}\n`,
          `a: {${written}: b}\n`,
          `a:\n- ${written}\n`,
        ]) {
          const read = plainYaml(text);
          if (read !== undefined) expect(read).toEqual(byTheLibrary(text));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
