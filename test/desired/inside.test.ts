import { resourceTypes } from "../../provider/parts";
import { yamlProblems } from "./support";

/** Where the problems of a policy document are, in every way of writing one in YAML. */
function places(content: string): readonly string[] {
  return yamlProblems(`service_control_policies:\n  p:\n    name: p\n    content: ${content}\n`, resourceTypes);
}

const wrong = { version: "2.0", statement: [{ effect: "forbid", action: ["x"], resource: ["*"] }] };

describe("a problem of a policy document is shown where it stands in the document", () => {
  it("written as YAML, in a line or in several", () => {
    expect(places('{version: "2.0", statement: [{effect: forbid, action: [x], resource: ["*"]}]}')).toEqual([
      "4:52 SCP-STATEMENT-FIELDS",
      "4:69 SCP-STATEMENT-FIELDS",
    ]);
    const lines = [
      "",
      "      version: '2.0'",
      "      statement:",
      "        - effect: forbid",
      "          action:",
      "            - x",
    ];
    expect(places([...lines, '          resource: "*"'].join("\n"))).toEqual([
      "7:19 SCP-STATEMENT-FIELDS",
      "9:15 SCP-STATEMENT-FIELDS",
    ]);
  });

  it("written as JSON text on one line, with quotes or without", () => {
    const expected = ["4:55 SCP-STATEMENT-FIELDS", "4:74 SCP-STATEMENT-FIELDS"];
    expect(places(`'${JSON.stringify(wrong)}'`)).toEqual(expected);
  });

  it.each([
    ["|", 6, ""],
    ["|-", 8, ""],
    ["|", 6, "\n"],
  ])("written as JSON text in a block %s, indented by %d", (mark, indent, before) => {
    const text = JSON.stringify(wrong, null, 2)
      .split("\n")
      .map((line) => `${" ".repeat(indent)}${line}`)
      .join("\n");
    const line = 9 + before.length;
    expect(places(`${mark}\n${before}${text}`)).toEqual([
      `${line}:${indent + 17} SCP-STATEMENT-FIELDS`,
      `${line + 2}:${indent + 9} SCP-STATEMENT-FIELDS`,
    ]);
  });

  it("JSON that is none: where it stops being any", () => {
    expect(places('|\n      {\n        "version": "2.0"\n        "statement": []\n      }')).toEqual([
      "7:9 SCP-STATEMENT-FIELDS",
    ]);
  });

  it("where the text has no places of its own, at the text", () => {
    expect(places(JSON.stringify(JSON.stringify(wrong)))).toEqual(["4:14 SCP-STATEMENT-FIELDS", "4:14 SCP-STATEMENT-FIELDS"]);
    const folded = JSON.stringify(wrong, null, 2).replaceAll("\n", "\n      ");
    expect(places(`>\n      ${folded}`)).toEqual(["4:14 SCP-STATEMENT-FIELDS", "4:14 SCP-STATEMENT-FIELDS"]);
  });

  it("a collection by its key, what is missing by what lacks it", () => {
    expect(places('{version: "2.0", statement: [{effect: deny, actions: ["cvm:*"], resource: ["*"]}]}')).toEqual([
      "4:43 SCP-STATEMENT-FIELDS",
      "4:58 SCP-STATEMENT-FIELDS",
    ]);
  });
});
