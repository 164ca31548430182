import fc from "fast-check";
import MarkdownIt from "markdown-it";
import type { Plan } from "../../provider/plan/plan";
import { renderDiagnostics, renderHtml, renderJson, renderMarkdown, renderText } from "../../provider/render";
import { inline } from "../../provider/render/markdown/escape";
import { visible } from "../../provider/render/visible";
import { aNode, aPlan, aStep } from "./plans";

/** Names are written by anybody. Whatever they hold, a rendered plan has no other structure than a harmless one would have. */

const esc = String.fromCharCode(27);
const rightToLeft = String.fromCodePoint(0x202e);
const attacks = [
  "`",
  "``",
  "```",
  "~~~",
  "\n",
  "\r\n",
  "\t",
  "|",
  "\\",
  "\\`",
  "<script>alert(1)</script>",
  "<img src=x onerror=y>",
  "</details>",
  "</code>",
  "</summary>",
  "<!--",
  "-->",
  "@octocat",
  "@org/team",
  "mail@example.com",
  "https://evil.example",
  "www.evil.example",
  "ftp://x",
  "[a](https://evil.example)",
  "![i](x)",
  "[a]: https://evil.example",
  "<https://evil.example>",
  "#1",
  "GH-1",
  "org/repo#1",
  "0123456789abcdef0123456789abcdef01234567",
  ":tada:",
  "$x^2$",
  "$$",
  "**bold**",
  "__b__",
  "_i_",
  "~~s~~",
  "# title",
  "===",
  "---",
  "- item",
  "1. item",
  "> quote",
  "+ x",
  "&lt;",
  "&#64;octocat",
  "[^1]",
  "`code`",
  "a`b`c",
  "```diff\n- gone\n```",
  `${esc}[31mred${esc}[0m`,
  `${esc}]8;;https://evil.example${esc}\\link`,
  `${rightToLeft}abc`,
  "\u2066x\u2069",
  "\u200b",
  "\ufeff",
  "\u0007",
  "\u009b31m",
  "\ud800",
  "\u2028",
  "é",
  "审计",
  "",
  " ",
  "    indented",
  "plain",
  "under_score",
  "javascript:alert(1)",
  "' onmouseover='x",
  '" onmouseover="x',
] as const;

const hostile = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...attacks) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8, unit: "binary" }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(""));
const sentence = fc.oneof(
  hostile,
  hostile.map((name) => `delete member \`${name}\``),
  fc.tuple(hostile, hostile).map(([a, b]) => `bind \`${a}\` to department \`${b}\``),
);

/** A plan that says `x` in every place where a text can stand. */
function planSaying(x: string): Plan {
  const change = (action: "create" | "update"): Plan["changes"][number] => ({
    address: x,
    type: x,
    called: x,
    id: x,
    action,
    why: x,
    attributes: [
      { attribute: x, before: null, after: x, names: { [x]: x } },
      { attribute: "content", before: `${x}\n1`, after: `${x}\n2` },
      { attribute: x, before: [x], after: ["y", { [x]: x }] },
      { attribute: x, before: { [x]: "1" }, after: { [x]: x } },
    ],
  });
  const steps = (["delete", "create", "remove", "answer"] as const).flatMap((verb, i) =>
    [0, 1].map((j) =>
      aStep(i * 2 + j + 1, {
        verb,
        says: x,
        operation: { name: x },
        subject: { table: x, id: x, called: x },
        change: x,
        reversible: verb !== "delete",
        held_by: [{ rule: x, after: [1], says: x }],
        added: { rule: x, says: x },
        awaits: { who: x, says: x },
      }),
    ),
  );
  return aPlan({
    changes: [change("create"), change("update")],
    steps,
    breaches: [{ kind: "opening", policy: x, who: { first: [x], count: 2 }, from: 1, to: 2, says: x }],
    blocked: [
      {
        operation: { name: x },
        says: x,
        change: x,
        refused_by: [{ rule: x, sentence: x, advice: x, blockers: [x], more_blockers: 1, waits_for: [x] }],
      },
    ],
    notes: (["warning", "retained", "adopted", "unmanaged"] as const).flatMap((kind) =>
      [1, 2, 3, 4].map(() => ({ kind, code: x, subject: x, says: x })),
    ),
    chart: {
      ...aNode("organization", "a"),
      called: x,
      remarks: [x],
      children: [{ ...aNode("department", "b", { mark: "create", remarks: [x] }), called: x }],
    },
  });
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function unseenIn(text: string): string | undefined {
  return unseen.exec(text.replaceAll("\n", ""))?.[0];
}

it("nothing that moves, colours, reverses or hides text reaches a reader, in any format", () => {
  fc.assert(
    fc.property(sentence, (x) => {
      const plan = planSaying(x);
      for (const text of [
        renderText(plan, { color: false, width: 100 }),
        renderMarkdown(plan),
        renderHtml(plan),
        renderJson(plan),
      ])
        expect(unseenIn(text)).toBeUndefined();
      expect(
        unseenIn(
          renderDiagnostics(
            [{ severity: "error", code: x, summary: x, detail: x, hint: x, at: { kind: "file", file: x, line: 1, column: 2 } }],
            { color: false, sources: new Map([[x, x]]) },
          ),
        ),
      ).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

it("text that is visible anyway is left as it is", () => {
  for (const text of ["plain", "审计日志", "naïve café", "日本 語", "a\u3000b", "😀", "ا ب"]) expect(visible(text)).toBe(text);
});

it("JSON means the same after everything unseen is written out", () => {
  fc.assert(
    fc.property(sentence, (x) =>
      expect(JSON.parse(renderJson(planSaying(x)))).toEqual(JSON.parse(JSON.stringify(planSaying(x)))),
    ),
  );
});

it("text has as many lines of structure as the plan, whatever the names are", () => {
  const structure = (x: string): readonly string[] =>
    renderText(planSaying(x), { color: false, width: 100 })
      .split("\n")
      .filter((line) => /^\S/.test(line) && !line.startsWith("They wait"));
  const harmless = structure("harmless");
  fc.assert(fc.property(sentence, (x) => expect(structure(x)).toHaveLength(harmless.length)));
});

const markdown = new MarkdownIt({ html: true, linkify: true });
// As GitHub does it: addresses with a scheme, with www., and e-mail.
markdown.linkify.set({ fuzzyLink: false }).add("www.", { validate: /^[^\s]+/ });

interface Shape {
  readonly blocks: readonly string[];
  /** Text outside of code, where hosts look for mentions, issues and addresses. */
  readonly prose: string;
}

/** What a host sees: the sequence of blocks and inline elements, without how often code stands in a sentence. */
function shapeOf(text: string): Shape {
  const blocks: string[] = [];
  let prose = "";
  for (const token of markdown.parse(text, {})) {
    if (token.type === "inline") {
      for (const child of token.children ?? []) {
        if (child.type === "text") prose += child.content;
        else if (child.type === "code_inline") prose += "\u0000";
        else {
          blocks.push(child.type === "html_inline" ? child.content : child.type);
          prose += " ";
        }
      }
      prose += "\n";
    } else if (token.type === "html_block")
      blocks.push(token.content.replace(/<code>[^<]*<\/code>/g, "").replace(/<summary>[^<]*<\/summary>/g, "<summary>"));
    else blocks.push(token.type);
  }
  return { blocks, prose };
}

it("Markdown has the blocks, links and elements of a harmless plan, whatever the names are", () => {
  const harmless = shapeOf(renderMarkdown(planSaying("harmless"))).blocks;
  fc.assert(
    fc.property(sentence, (x) => {
      const { blocks, prose } = shapeOf(renderMarkdown(planSaying(x)));
      expect(distinct(blocks)).toEqual(distinct(harmless));
      expect(blocks.filter((block) => block.startsWith("link") || block.startsWith("image"))).toEqual([]);
      expect(blocks.filter((block) => block === "heading_open")).toHaveLength(
        harmless.filter((block) => block === "heading_open").length,
      );
      expect(prose).not.toMatch(/@|#|:\/\/|www\.|\bGH-\d|[0-9a-f]{7}|:[a-z]+:|\$|[<>&]/i);
    }),
    { numRuns: 500 },
  );
});

function distinct(blocks: readonly string[]): readonly string[] {
  return [...new Set(blocks)].sort();
}

it("each attack alone, behind a space, behind a word and as a name is one paragraph of text and code", () => {
  for (const attack of attacks) {
    for (const x of [attack, ` ${attack}`, `x ${attack}`, `\`${attack}\``, `${attack} ${attack}`]) {
      const tokens = markdown.parse(inline(visible(x)), {});
      expect([x, ...tokens.map((token) => token.type)]).toEqual([x, "paragraph_open", "inline", "paragraph_close"]);
    }
  }
});

it("a sentence as Markdown is one paragraph of text and code", () => {
  fc.assert(
    fc.property(sentence, (x) => {
      const safe = inline(visible(x));
      const tokens = markdown.parse(safe, {});
      expect(tokens.map((token) => token.type)).toEqual(["paragraph_open", "inline", "paragraph_close"]);
      for (const child of tokens[1]?.children ?? []) expect(["text", "code_inline"]).toContain(child.type);
    }),
    { numRuns: 3_000 },
  );
});

it("a sentence as Markdown keeps every letter and digit", () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
  fc.assert(
    fc.property(sentence, (x) => {
      const seen = visible(x);
      const shown = (markdown.parse(inline(seen, 10_000), {})[1]?.children ?? []).map((child) => child.content).join("");
      expect(letters(shown)).toBe(letters(seen));
    }),
    { numRuns: 4_000 },
  );
});

it("HTML has the elements of a harmless plan, whatever the names are", () => {
  // Without code and the lines of a diff: a text of more lines has more of them.
  const elements = (x: string): readonly string[] =>
    [...renderHtml(planSaying(x)).matchAll(/<\/?[a-z][^>]*>|<!--/gi)]
      .map(([tag]) => tag)
      .filter((tag) => !/^<(?:\/?(?:code|bdi)|\/span|span class="(?:add|del|mod|)")>$/.test(tag));
  const harmless = elements("harmless");
  fc.assert(fc.property(sentence, (x) => expect(elements(x)).toEqual(harmless)));
});
