import { optional, reference } from "../../provider/resources/attributes";
import { houseType, plotType, townType } from "./sample-types";
import { declared, problem, yaml, yamlProblems } from "./support";

const law = "laws: {peace: {name: Peace, content: {version: '2.0', be: [quiet, {at: 22}]}}}\n";

describe("an organization chart is read", () => {
  it("nesting says the place, and so does a reference", () => {
    const nested = yaml("plots: {east: {name: East, houses: {h1: {name: One}}, plots: {yard: {name: Yard}}}}\n");
    const flat = yaml(
      ["plots:", "  east: {name: East}", "  yard: {name: Yard, inside: east}", "houses:", "  h1: {name: One, plot: east}"].join(
        "\n",
      ),
    );
    expect(declared(nested)).toEqual(declared(flat));
    expect(declared(flat)).toContainEqual({
      address: "house.h1",
      type: "house",
      key: "h1",
      attributes: { name: "One", plot: { to: "declaration", type: "plot", key: "east" } },
      adopt: undefined,
    });
  });

  it("declarations come in the order of their addresses, with the place of each and of its attributes", () => {
    const result = yaml("plots:\n  b:\n    name: B\n  a:\n    name: A\n");
    if (!result.ok) throw new Error("it is sound");
    expect([...result.value.declarations.keys()]).toEqual(["plot.a", "plot.b"]);
    const b = result.value.declarations.get("plot.b");
    expect(b?.place).toEqual({ kind: "file", file: "organization.yaml", line: 2, column: 3 });
    expect(b?.placeOf("name")).toEqual({ kind: "file", file: "organization.yaml", line: 3, column: 11 });
    expect(b?.placeOf("inside")).toEqual(b?.place);
  });

  it("the single declaration is its section", () => {
    expect(declared(yaml(`town: {laws: [peace]}\n${law}`))[1]).toMatchObject({ address: "town.town", key: "town" });
  });

  it("a structured document becomes the text that the same document has when its keys are written in another order", () => {
    const other = "laws: {peace: {content: {be: [quiet, {at: 22}], version: '2.0'}, name: Peace}}\n";
    expect(declared(yaml(law))).toEqual(declared(yaml(other)));
    expect(declared(yaml(law))[0]).toMatchObject({ attributes: { content: '{"be":["quiet",{"at":22}],"version":"2.0"}' } });
  });

  it("a document written as text is kept byte for byte", () => {
    const text = `laws: {peace: {name: Peace, content: '{ "version":  "2.0" }'}}`;
    expect(declared(yaml(text))[0]).toMatchObject({ attributes: { content: '{ "version":  "2.0" }' } });
  });

  it("whole numbers are texts by their very digits, however long", () => {
    const result = yaml(
      "houses: {h: {name: 12345, rooms: [7], labels: {floor: 3}, payer: 12345678901234567890, adopt: {id: 90071992547409931}}}\n",
    );
    expect(declared(result)[0]).toMatchObject({
      attributes: {
        name: "12345",
        rooms: ["7"],
        labels: { floor: "3" },
        payer: { to: "account", account: "12345678901234567890" },
      },
      adopt: { id: "90071992547409931" },
    });
  });

  it("a key is meant before an account id, and an address settles which key", () => {
    const result = yaml("houses: {h: {name: H}, i: {name: I, payer: h}, j: {name: J, payer: house.h}}\n");
    const payers = declared(result).map((each) => (each as { attributes: { payer?: unknown } }).attributes.payer);
    expect(payers[1]).toEqual({ to: "declaration", type: "house", key: "h" });
    expect(payers[2]).toEqual(payers[1]);
  });

  it("anchors and aliases stand for what they mark", () => {
    expect(declared(yaml("houses: {h: {name: H, rooms: &r [a, b]}, i: {name: I, rooms: *r}}\n"))[1]).toMatchObject({
      attributes: { rooms: ["a", "b"] },
    });
  });

  it("an empty section declares nothing, and that is no mistake", () => {
    expect(declared(yaml("plots:\nhouses: {}\n"))).toEqual([]);
  });

  it("keys may be written in any script", () => {
    expect(declared(yaml("plots: {生产: {name: P}, b: {name: B, inside: 生产}}\n"))[0]).toMatchObject({ address: "plot.b" });
  });
});

describe("bad input has its place, and says what to do", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["an unknown attribute", "plots: {a: {name: A, lawz: []}}", ["1:22 unknown-attribute"]],
    ["an unknown section", "plotz: {}", ["1:1 unknown-section"]],
    ["a section inside a declaration that is not its place", "houses: {h: {name: H, plots: {}}}", ["1:23 unknown-attribute"]],
    ["an unknown reference", "plots:\n  a: {name: A, inside: b}", ["2:24 unknown-reference"]],
    [
      "an unknown reference in a list",
      "plots: {a: {name: A, laws: [x, y]}}",
      ["1:29 unknown-reference", "1:32 unknown-reference"],
    ],
    ["a missing attribute", "plots:\n  a: {}\n  b:", ["2:3 missing-attribute", "3:3 missing-attribute"]],
    ["an attribute without a value", "plots: {a: {name: }}", ["1:19 no-value"]],
    ["a flag written as a text", "houses: {h: {name: H, empty: yes}}", ["1:30 wrong-type"]],
    ["a text written as a number with a fraction", "plots: {a: {name: 1.50}}", ["1:19 wrong-type"]],
    ["a text written as a flag", "plots: {a: {name: true}}", ["1:19 wrong-type"]],
    ["a single value where a list is expected", "houses: {h: {name: H, rooms: bath}}", ["1:30 wrong-type"]],
    ["a list where a declaration is expected", "plots: {a: []}", ["1:12 wrong-type"]],
    ["a list where a section is expected", "plots: [a]", ["1:8 wrong-type"]],
    ["a choice that there is not", "houses: {h: {name: H, floors: tow}}", ["1:31 unknown-choice"]],
    ["a wrong field of an object", "houses: {h: {name: H, owner: {email: a@b, fax: 1}}}", ["1:43 unknown-attribute"]],
    ["a rule about a value", "plots: {a: {name: abcdefghijk}}", ["1:19 NAME-LENGTH"]],
    ["a rule about a document", "laws: {l: {name: L, content: {v: 1}}}", ["1:30 LAW-SYNTAX"]],
    ["a rule about several declarations", "plots: {a: {name: A}, b: {name: A}}", ["1:33 NAME-UNIQUE"]],
    ["a number that a document would change", "laws: {l: {name: L, content: {version: 2.0}}}", ["1:40 number-in-document"]],
    ["a key that is no key", "plots: {1st: {name: A}, 'a b': {name: B}}", ["1:9 key-format", "1:25 key-format"]],
    ["one key for two declarations", "plots: {a: {name: A, plots: {a: {name: B}}}}", ["1:30 duplicate-key"]],
    ["a repeated key", "plots:\n  a: {name: A}\n  a: {name: B}\n", ["3:3 duplicate-key"]],
    ["a place given twice", "plots: {a: {name: A, plots: {b: {name: B, inside: a}}}}", ["1:43 place-twice"]],
    ["adopting by two names", "plots: {a: {name: A, adopt: {id: '1', name: B}}}", ["1:29 adopt"]],
    ["adopting by nothing", "plots: {a: {name: A, adopt: {}}}", ["1:29 adopt"]],
    ["a merge key", "plots: {a: {name: A}, b: {<<: {name: B}, name: B}}", ["1:27 merge-key"]],
    ["a key that is a number", "houses: {h: {name: H, labels: {1: a}}}", ["1:32 key-not-text"]],
    ["a key that is a list", "plots:\n  [a, b]: {name: A}\n", ["2:3 key-not-text"]],
    ["a key on several lines", "plots:\n  ? a\n  : {name: A}\n", ["2:3 key-not-text"]],
    [
      "the key __proto__",
      "houses: {h: {name: H, labels: {__proto__: x}}, __proto__: {name: I}}",
      ["1:32 forbidden-key", "1:48 forbidden-key"],
    ],
    ["a tab", "plots:\n\ta: {name: A}\n", ["2:1 tab"]],
    ["several documents", "plots: {}\n---\nhouses: {}\n", ["2:1 several-documents"]],
    ["a YAML tag", "plots: {a: {name: !secret A}}", ["1:19 yaml-tag"]],
    ["an alias of nothing", "plots: {a: {name: *b}}", ["1:19 unknown-alias", "1:19 no-value"]],
    ["an alias of what is around it", "plots: &p {a: {name: A, plots: *p}}", ["1:32 unknown-alias"]],
    ["something that is no YAML", "plots: {a: {name: A}\n", ["2:1 yaml-syntax"]],
    ["an empty file", "", ["1:1 empty-file"]],
    ["a file with comments only", "# nothing\n", ["1:1 empty-file"]],
    ["a list of declarations", "- name: A\n", ["1:1 wrong-type"]],
  ];
  it.each(cases)("%s", (_, text, expected) => {
    expect(yamlProblems(text)).toEqual(expected);
    const result = yaml(text);
    const said = result.ok ? [] : result.problems.filter(({ code }) => code === code.toLowerCase());
    for (const { hint, code } of said) expect([code, hint ?? ""]).not.toEqual([code, ""]);
  });

  it("all problems come at once, in the order of their places", () => {
    const text = ["town: {parc: a}", "plots:", "  a: {name: abcdefghijk, laws: [peece]}", "  b: {name: A, inside: c}", law].join(
      "\n",
    );
    expect(yamlProblems(text)).toEqual([
      "1:8 unknown-attribute",
      "3:13 NAME-LENGTH",
      "3:33 unknown-reference",
      "4:24 unknown-reference",
    ]);
  });

  it("names what was probably meant", () => {
    expect(problem(yaml("plots: {a: {name: A, lawz: []}}"), "unknown-attribute")?.hint).toBe("did you mean `laws`?");
    expect(problem(yaml(`plots: {a: {name: A, laws: [paece]}}\n${law}`), "unknown-reference")?.hint).toBe(
      "did you mean `peace`?",
    );
    expect(problem(yaml("house: {}"), "unknown-section")?.hint).toBe("did you mean `houses`?");
  });

  it("two declarations that cannot be read are not compared with each other", () => {
    expect(yamlProblems("plots: {a: {}, b: {}}")).toEqual(["1:9 missing-attribute", "1:16 missing-attribute"]);
  });

  it("nothing secret is repeated in a message", () => {
    const texts = ["{email: hidden}", "{email: [hidden]}", "{email: 1.5}", "{email: a@b, phone: {hidden: 1}}", "hidden"];
    for (const owner of texts) {
      const result = yaml(`houses: {h: {name: H, owner: ${owner}}}`);
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toMatch(/hidden|1\.5/);
    }
  });

  it("reference to one of several types: the address is asked for when a key would do for both", () => {
    const any = optional(reference({ doc: "Anything.", refersTo: ["plot", "house"] }));
    const types = [
      { ...townType, attributes: { any } },
      { ...plotType, attributes: { name: plotType.attributes["name"] ?? any } },
      houseType,
    ];
    const both = "plots: {x: {name: X}}\nhouses: {x: {name: H}}\n";
    expect(yamlProblems(`${both}town: {any: x}`, types)).toEqual(["3:13 ambiguous-reference"]);
    expect(yamlProblems(`${both}town: {any: plot.x}`, types)).toEqual([]);
  });
});
