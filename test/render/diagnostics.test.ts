import type { Diagnostic, Place } from "../../provider/diagnostics";
import { widthOf } from "../../provider/render/columns";
import { renderDiagnostics } from "../../provider/render/diagnostics";
import { expectGolden } from "./golden";

const source = [
  "departments:",
  "  security:",
  "    name: Security",
  "  产品:",
  "    name: 产品部, parent: nowhere",
  "\towner: x",
  "",
].join("\n");
const sources = new Map([["organization.yaml", source]]);

function at(line: number, column: number, file = "organization.yaml"): Place {
  return { kind: "file", file, line, column };
}

const several: readonly Diagnostic[] = [
  { severity: "warning", code: "no-place", summary: "something general" },
  {
    severity: "error",
    code: "DEPT-UNKNOWN",
    at: at(5, 24),
    summary: "there is no department `nowhere`",
    hint: "did you mean `security`?",
  },
  {
    severity: "error",
    code: "wrong",
    at: { kind: "construct", path: "acme/production", file: "main.ts" },
    summary: "a construct is wrong",
  },
  {
    severity: "error",
    code: "DEPT-NAME-FORMAT",
    at: at(3, 11),
    summary: "the name has 41 characters",
    detail: "at most 40 are allowed\nit is counted in characters, not in bytes",
  },
  { severity: "warning", code: "other-file", at: at(1, 1, "another.yaml"), summary: "a file that was not read again" },
  { severity: "error", code: "tab", at: at(6, 2), summary: "a tab" },
];

it("findings read like this", () => expectGolden("diagnostics.txt", renderDiagnostics(several, { color: false, sources })));

it("nothing found is nothing said", () => expect(renderDiagnostics([], { color: true })).toBe(""));

it("findings stand in the order of their places, whatever order they came in", () => {
  const backwards = renderDiagnostics([...several].reverse(), { color: false, sources });
  expect(backwards).toBe(renderDiagnostics(several, { color: false, sources }));
  const codes = [...backwards.matchAll(/\[([^\]]+)\]/g)].map(([, code]) => code);
  expect(codes).toEqual(["other-file", "DEPT-NAME-FORMAT", "DEPT-UNKNOWN", "tab", "wrong", "no-place"]);
});

it("the caret stands under the place, also behind Chinese characters and tabs", () => {
  for (const [line, column, word] of [
    [5, 24, "nowhere"],
    [6, 2, "owner"],
  ] as const) {
    const rows = renderDiagnostics([{ severity: "error", code: "x", at: at(line, column), summary: "y" }], {
      color: false,
      sources,
    }).split("\n");
    const shown = rows.find((row) => row.includes(word)) ?? "";
    const carets = rows.find((row) => row.includes("^")) ?? "";
    expect(widthOf(carets.slice(0, carets.indexOf("^")))).toBe(widthOf(shown.slice(0, shown.indexOf(word))));
  }
});

it("of a line of a million characters the surroundings are shown", () => {
  const long = `${"a".repeat(500_000)} HERE ${"b".repeat(500_000)}`;
  const text = renderDiagnostics([{ severity: "error", code: "x", at: at(1, 500_002), summary: "y" }], {
    color: false,
    sources: new Map([["organization.yaml", long]]),
    width: 80,
  });
  const rows = text.split("\n");
  expect(text).toContain("HERE");
  expect(Math.max(...rows.map(widthOf))).toBeLessThanOrEqual(82);
  const carets = rows.find((row) => row.includes("^")) ?? "";
  expect((rows.find((row) => row.includes("HERE")) ?? "").indexOf("HERE")).toBe(carets.indexOf("^"));
});

it("of a line that is a little too long its beginning is shown, up to the last column", () => {
  for (const length of [30, 75, 76, 77, 90, 120, 200]) {
    const line = `key: ${"值".repeat(10)}${"a".repeat(length)}`;
    const rows = renderDiagnostics([{ severity: "error", code: "x", at: at(1, 6), summary: "y" }], {
      color: false,
      sources: new Map([["organization.yaml", line]]),
      width: 80,
    }).split("\n");
    const shown = rows.find((row) => row.startsWith("1 | ")) ?? "";
    expect(shown).toContain("1 | key: 值值");
    expect(widthOf(shown)).toBeLessThanOrEqual(80);
    expect(shown.endsWith("…")).toBe(widthOf(line) > 75);
  }
});

it("a place behind the end of the text is no reason to fail", () => {
  for (const place of [at(99, 1), at(1, 99), at(7, 1)]) {
    expect(
      renderDiagnostics([{ severity: "error", code: "x", at: place, summary: "y" }], {
        color: false,
        sources,
      }),
    ).toContain("error[x]");
  }
});
