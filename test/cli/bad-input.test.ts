import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../support/folders";
import { MANAGEMENT } from "../support/kernel";
import { type Ran, run } from "./run";

/**
 * What people get wrong, as they get to see it: `validate` and `plan` say where (file, line and column, or the construct), by which rule
 * and what to do; everything at once; exit code 1; nothing on stdout, nothing written.
 */

const folder = temporaryFolder();

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder(), file)), { recursive: true });
  writeFileSync(join(folder(), file), text);
}

interface Finding {
  readonly place: string;
  readonly code: string;
  readonly says: string;
  readonly hint: string;
}

/** The findings of a report, as a person reads them. */
function findingsIn(report: string): readonly Finding[] {
  return report
    .split(/\n(?=error\[|warning\[)/)
    .filter((part) => part.startsWith("error["))
    .map((part) => {
      const [, code = "", says = ""] = /^error\[([^\]]+)\]: ((?:.|\n)*?)\n {2}(?:-->|=|$)/.exec(`${part}\n  `) ?? [];
      const place = /^ {2}--> (.*)$/m.exec(part)?.[1] ?? "";
      const hint = /^ {2}= hint: (.*(?:\n {2}= {7}.*)*)/m.exec(part)?.[1] ?? "";
      return { place, code, says: unwrapped(says), hint: unwrapped(hint) };
    });
}

function unwrapped(text: string): string {
  return text.replaceAll(/\n {2}= +|\s+/g, " ").trim();
}

/** What is refused, by `validate` and by `plan` alike; the promises that hold for all bad input are kept here. */
async function refused(path: string, commands: readonly string[] = ["validate", "plan"]): Promise<readonly Finding[]> {
  const before = readdirSync(folder(), { recursive: true });
  const reports: string[] = [];
  for (const command of commands) {
    const { code, stdout, stderr }: Ran = await run([command, path], { cwd: folder() });
    expect([command, code, stdout]).toEqual([command, 1, ""]);
    expect(readdirSync(folder(), { recursive: true })).toEqual(before);
    reports.push(stderr);
  }
  expect(existsSync(join(folder(), ".orgplane"))).toBe(false);
  const [report = ""] = reports;
  expect(new Set(reports)).toEqual(new Set([report]));
  const findings = findingsIn(report);
  expect(findings.length).toBeGreaterThan(0);
  // The sum at the end counts all of them: none was overlooked by this test.
  expect(report).toMatch(new RegExp(`(?:^|\n)${findings.length} errors?(?: and \\d+ warnings?)?\n$`));
  for (const finding of findings) {
    expect(finding).toEqual({
      place: expect.stringMatching(/.+/) as string,
      code: expect.stringMatching(/^[A-Z]+(-[A-Z0-9]+)+$|^[a-z0-9]+(-[a-z0-9]+)*$/) as string,
      says: expect.stringMatching(/.{10}/) as string,
      hint: expect.stringMatching(/.{5}/) as string,
    });
    // Nothing of the workings of the program reaches its users.
    expect(`${finding.says} ${finding.hint}`).not.toMatch(/undefined|\[object|\bNaN\b|zod|\/tmp/);
  }
  return findings;
}

function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ place, code }) => `${place} ${code}`);
}

const file = "organization.yaml";
async function refusedYaml(text: string | Buffer, commands?: readonly string[]): Promise<readonly Finding[]> {
  write(file, text);
  return refused(file, commands);
}

const deny = '{version: "2.0", statement: [{effect: deny, action: ["domain:*"], resource: ["*"]}]}';
const elevenIds = Array.from({ length: 11 }, (_, index) => `r${index}`);

/** Departments inside each other. */
function levels(count: number): string {
  let chart = "";
  for (let level = 1; level <= count; level++) {
    const indent = "    ".repeat(level - 1);
    chart += `${indent}departments:\n${indent}  d${level}:\n${indent}    name: D${level}\n`;
  }
  return chart;
}

function unit(resources: readonly string[]): string {
  return `shared_units:\n  u:\n    name: unit\n    region: ap-guangzhou\n    resource_type: "ssm:secret"\n    resources: [${resources.join(", ")}]\n`;
}

function tagPolicy(key: string): string {
  return `tag_policies:\n  t:\n    name: t\n    content:\n      tags:\n        ${key}: {tag_key: {"@@assign": "${key}"}, tag_value: {"@@assign": [a]}}\n`;
}

describe("YAML that declares what cannot be", () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[], hint: string])[] = [
    [
      "an unknown attribute: the nearest known name",
      "departments:\n  d: {name: D, descripton: x}\n",
      ["organization.yaml:2:16 unknown-attribute"],
      "did you mean `description`?",
    ],
    [
      "an unknown attribute that resembles none: all that there are",
      "delegated_admins:\n  d: {service: cloudaudit, member: m, until: x}\nmembers: {m: {name: m}}\n",
      ["organization.yaml:2:39 unknown-attribute"],
      "known: `service`, `member`",
    ],
    [
      "the beginning of an attribute",
      "members:\n  m: {name: m, finance: [view_bills]}\n",
      ["organization.yaml:2:16 unknown-attribute"],
      "did you mean `finance_permissions`?",
    ],
    ["an unknown section", "departments: {}\nmember: {}\n", ["organization.yaml:2:1 unknown-section"], "did you mean `members`?"],
    [
      "an unknown choice",
      "members:\n  m: {name: m, deletion_policy: delte}\n",
      ["organization.yaml:2:33 unknown-choice"],
      "did you mean `delete`?",
    ],
    [
      "an unknown reference: the nearest key",
      "departments:\n  production: {name: Production}\nmembers:\n  m: {name: m, department: prodction}\n",
      ["organization.yaml:4:28 unknown-reference"],
      "did you mean `production`?",
    ],
    [
      "an unknown reference in a list",
      `service_control_policies:\n  no-root: {name: p, content: ${deny}}\nmembers:\n  m:\n    name: m\n    service_control_policies: [no-root, no-rot]\n`,
      ["organization.yaml:6:41 unknown-reference"],
      "did you mean `no-root`?",
    ],
    [
      "departments in a circle, once",
      "departments:\n  a: {name: A, parent: b}\n  b: {name: B, parent: c}\n  c: {name: C, parent: a}\n",
      ["organization.yaml:2:24 department-cycle"],
      "give one of them a parent outside the circle, or none, which means Root",
    ],
    [
      "a department below itself",
      "departments:\n  a: {name: A, parent: a}\n",
      ["organization.yaml:2:24 department-cycle"],
      "give one of them a parent outside the circle, or none, which means Root",
    ],
    ["DEPT-DEPTH-LIMIT: six levels", levels(6), ["organization.yaml:17:23 DEPT-DEPTH-LIMIT"], "move it further up"],
    [
      "MEMBER-NAME-FORMAT: forbidden characters",
      "members:\n  m: {name: a/b?}\n",
      ["organization.yaml:2:13 MEMBER-NAME-FORMAT"],
      "use letters, digits, Chinese characters and @ & _ [ ] - , + . : 、",
    ],
    [
      "MEMBER-NAME-FORMAT: 26 characters",
      `members:\n  m: {name: ${"名".repeat(26)}}\n`,
      ["organization.yaml:2:13 MEMBER-NAME-FORMAT"],
      "shorten the name: what it is for can be said in `description`",
    ],
    [
      "DEPT-NAME-CHARACTERS",
      "departments:\n  d: {name: R/D}\n",
      ["organization.yaml:2:13 DEPT-NAME-CHARACTERS"],
      "use letters, digits, Chinese characters and + @ 、 & . _ [ ] -",
    ],
    [
      "SCP-NAME-FORMAT: a space",
      `service_control_policies:\n  p: {name: no root, content: ${deny}}\n`,
      ["organization.yaml:2:13 SCP-NAME-FORMAT"],
      "for example `no_root`",
    ],
    [
      "MEMBER-NAME-UNIQUE: two members with one name",
      "members:\n  a: {name: m}\ndepartments:\n  d:\n    name: D\n    members:\n      b: {name: m}\n",
      ["organization.yaml:7:17 MEMBER-NAME-UNIQUE"],
      "give one of them another name",
    ],
    [
      "SCP-STATEMENT-FIELDS: a policy document that is no JSON, where it stops being any",
      'service_control_policies:\n  p:\n    name: p\n    content: |\n      {\n        "version": "2.0",\n        "statement": [}\n      }\n',
      ["organization.yaml:7:23 SCP-STATEMENT-FIELDS"],
      "look at quotes, commas and brackets here and just before; in YAML the document may be written without any",
    ],
    [
      "SCP-STATEMENT-FIELDS: an effect that is none",
      "service_control_policies:\n  p:\n    name: p\n    content:\n      version: '2.0'\n      statement:\n        - effect: forbid\n          action: '*'\n          resource: '*'\n",
      ["organization.yaml:7:19 SCP-STATEMENT-FIELDS"],
      'write "effect": "deny" to forbid the actions, or "effect": "allow"',
    ],
    [
      "TAG-KEY-RESERVED-PREFIX: of the vendor",
      tagPolicy('"qcs:team"').replaceAll('""', '"'),
      ["organization.yaml:6:9 TAG-KEY-RESERVED-PREFIX"],
      "choose another key",
    ],
    [
      "TAG-KEY-RESERVED-PREFIX: project",
      tagPolicy("Project-x"),
      ["organization.yaml:6:9 TAG-KEY-RESERVED-PREFIX"],
      "choose another key",
    ],
    [
      "SHARE-MAX-RESOURCES: eleven shared resources",
      unit(elevenIds),
      ["organization.yaml:6:16 SHARE-MAX-RESOURCES"],
      "put the rest into another shared unit",
    ],
    [
      "duplicate keys of declarations",
      "departments:\n  a: {name: A}\n  b: {name: B}\n  a: {name: C}\n",
      ["organization.yaml:4:3 duplicate-key"],
      "remove one of them, or put both under one key",
    ],
    [
      "one key for two departments, one inside the other",
      "departments:\n  a:\n    name: A\n    departments:\n      a: {name: B}\n",
      ["organization.yaml:5:7 duplicate-key"],
      "give one of them another key: keys are unique per type, wherever the declaration stands",
    ],
    [
      "nothing where something is needed",
      "members:\n  m: {name: }\n",
      ["organization.yaml:2:13 no-value"],
      "give it a value, or remove it",
    ],
    ["a name that is a list", "members:\n  m: {name: [m]}\n", ["organization.yaml:2:13 wrong-type"], "write it in quotes"],
  ];
  it.each(cases)("%s", async (_, text, expected, hint) => {
    const findings = await refusedYaml(text);
    expect(brief(findings)).toEqual(expected);
    expect(findings[0]?.hint).toBe(hint);
  });

  it.each([
    ["25 characters", `members: {m: {name: ${"名".repeat(25)}}}\n`],
    ["five levels", levels(5)],
    ["ten shared resources", unit(elevenIds.slice(1))],
    ["a tag key that only resembles a reserved one", tagPolicy("qcs-team")],
  ])("just accepted: %s", async (_, text) => {
    write(file, text);
    expect(await run(["validate", file], { cwd: folder() })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("files that are no YAML, or not what they seem", () => {
  it.each([
    ["tabs", "departments:\n\ta:\n\t\tname: A\n", ["2:1 tab", "3:1 tab"], "indent with spaces"],
    ["an empty file", "", ["1:1 empty-file"], "begin with a section: `organization`,"],
    ["a file of comments", "# nothing yet\n", ["1:1 empty-file"], "begin with a section: `organization`,"],
    ["a list", "- departments\n", ["1:1 wrong-type"], "begin with a section: `organization`,"],
    ["a text", "departments\n", ["1:1 wrong-type"], "begin with a section: `organization`,"],
    ["a section that is a list", "departments:\n  - name: A\n", ["2:3 wrong-type"], "write each with its key:"],
    ["a declaration that is a text", "departments:\n  a: Security\n", ["2:6 wrong-type"], "write its attributes:"],
    ["two documents", "departments: {}\n---\nmembers: {}\n", ["2:1 several-documents"], "an organization is one document"],
    ["a bracket that is not closed", "departments:\n  a: {name: A\n", ["3:1 yaml-syntax"], "look at the indentation"],
    [
      "a merge key",
      "members:\n  a: &a {name: a}\n  b: {<<: *a}\n",
      ["3:7 merge-key", "3:3 missing-attribute"],
      "write the attributes out",
    ],
    ["an alias of nothing", "members:\n  a: *b\n", ["2:6 unknown-alias", "2:3 missing-attribute"], "an alias comes after"],
    ["Windows line ends", "departments:\r\n  a: {nam: A}\r\n", ["2:3 missing-attribute", "2:7 unknown-attribute"], "add it: "],
  ])("%s", async (_, text, expected, hint) => {
    const findings = await refusedYaml(text);
    expect([...brief(findings)].sort()).toEqual(expected.map((each) => `organization.yaml:${each}`).sort());
    expect(findings.some((finding) => finding.hint.startsWith(hint))).toBe(true);
  });

  it("aliases that explode", async () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 40; level++) lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);
    expect(brief(await refusedYaml(`${lines.join("\n")}\n`))).toEqual(["organization.yaml:4:9 aliases-explode"]);
  });

  it("ten megabytes", async () => {
    const findings = await refusedYaml("departments: {a: {name: A}}\n".repeat(380_000));
    expect(brief(findings)).toEqual(["organization.yaml:1:1 too-large"]);
    expect(findings[0]?.hint).toBe("split the organization, or write it as constructs");
  });

  it("bytes that are no UTF-8, where they are", async () => {
    const gb18030 = Buffer.concat([
      Buffer.from("departments:\n  a: {name: "),
      Buffer.from([0xb2, 0xbf, 0xc3, 0xc5]),
      Buffer.from("}\n"),
    ]);
    expect(await refusedYaml(gb18030)).toMatchObject([
      { place: "organization.yaml:2:13", code: "not-utf-8", hint: "save it as UTF-8" },
    ]);
  });

  it("a missing file, a folder without cdktf.json and a file of another kind", async () => {
    expect(await refused("missing.yaml")).toMatchObject([{ place: "missing.yaml:1:1", code: "no-file" }]);
    write("charts/readme.md", "# Charts");
    const [empty] = await refused("charts");
    expect(empty).toMatchObject({ place: "charts:1:1", code: "no-declarations" });
    expect(empty?.says).toBe("the folder `charts` has neither a `cdktf.json` nor a synthesis");
    expect(await refused("charts/readme.md")).toMatchObject([{ place: "charts/readme.md:1:1", code: "no-declarations" }]);
  });

  it("a cdktf.json that names no program, and one whose program fails", async () => {
    write("none/cdktf.json", "{");
    expect(await refused("none")).toMatchObject([{ place: "none/cdktf.json:1:1", code: "no-app" }]);
    write("fails/cdktf.json", JSON.stringify({ app: "exit 3" }));
    const [fails] = await refused("fails");
    expect(fails).toMatchObject({ place: "fails/cdktf.json:1:1", code: "app-failed", hint: "run it by itself to see more" });
    expect(fails?.says).toContain("exit code 3");
  });
});

type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Synthesized Terraform JSON, each resource with the path of its construct. */
function synthesized(resources: Resources): string {
  const types = Object.entries(resources).map(([type, named]) => {
    const all = Object.entries(named).map(([name, body]) => [
      name,
      { "//": { metadata: { path: `acme/${name}`, uniqueId: name } }, ...body },
    ]);
    return [`orgplane_${type}`, Object.fromEntries(all)];
  });
  return JSON.stringify({ resource: Object.fromEntries(types) }, null, 2);
}

function idOf(type: string, name: string): string {
  return computed(`orgplane_${type}.${name}.id`);
}

/** What Terraform would compute. */
function computed(expression: string): string {
  return `\${${expression}}`;
}

describe("synthesized Terraform JSON: problems name the construct", () => {
  const below = (level: number): object => (level === 1 ? {} : { parent: idOf("department", `d${level - 1}`) });
  const six = Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`d${level}`, { name: `D${level}`, ...below(level) }]));
  const forbids = JSON.stringify({ version: "2.0", statement: [{ effect: "forbid", action: "*", resource: "*" }] });
  const reserved = JSON.stringify({ tags: { "qcs:t": { tag_key: { "@@assign": "qcs:t" }, tag_value: { "@@assign": ["a"] } } } });
  const cases: readonly (readonly [name: string, resources: Resources, expected: readonly string[], hint: string])[] = [
    [
      "an unknown attribute",
      { department: { d: { name: "D", descripton: "x" } } },
      ["d unknown-attribute"],
      "did you mean `description`?",
    ],
    [
      "an unknown reference",
      { department: { production: { name: "D" } }, member: { m: { name: "m", department: idOf("department", "prodction") } } },
      ["m unknown-reference"],
      "did you mean `production`?",
    ],
    [
      "departments in a circle",
      { department: { a: { name: "A", parent: idOf("department", "b") }, b: { name: "B", parent: idOf("department", "a") } } },
      ["a department-cycle"],
      "give one of them a parent outside the circle, or none, which means Root",
    ],
    ["DEPT-DEPTH-LIMIT", { department: six }, ["d6 DEPT-DEPTH-LIMIT"], "move it further up"],
    [
      "MEMBER-NAME-FORMAT",
      { member: { a: { name: "a/b" }, b: { name: "x".repeat(26) } } },
      ["a MEMBER-NAME-FORMAT", "b MEMBER-NAME-FORMAT"],
      "use letters, digits, Chinese characters and @ & _ [ ] - , + . : 、",
    ],
    [
      "MEMBER-NAME-UNIQUE",
      { member: { a: { name: "m" }, b: { name: "m" } } },
      ["b MEMBER-NAME-UNIQUE"],
      "give one of them another name",
    ],
    [
      "SCP-STATEMENT-FIELDS",
      { service_control_policy: { p: { name: "p", content: forbids } } },
      ["p SCP-STATEMENT-FIELDS"],
      'write "effect": "deny" to forbid the actions, or "effect": "allow"',
    ],
    [
      "TAG-KEY-RESERVED-PREFIX",
      { tag_policy: { t: { name: "t", content: reserved } } },
      ["t TAG-KEY-RESERVED-PREFIX"],
      "choose another key",
    ],
    [
      "SHARE-MAX-RESOURCES",
      { shared_unit: { u: { name: "unit", region: "ap-guangzhou", resource_type: "ssm:secret", resources: elevenIds } } },
      ["u SHARE-MAX-RESOURCES"],
      "put the rest into another shared unit",
    ],
    [
      "what would have to be computed",
      { member: { m: { name: computed("upper(local.x)") } } },
      ["m expression"],
      `only references to other declarations are read (\`${computed("orgplane_<type>.<name>.id")}\`): compute values in the program that writes the file`,
    ],
  ];
  it.each(cases)("%s", async (_, resources, expected, hint) => {
    write("acme/cdk.tf.json", synthesized(resources));
    const findings = await refused("acme");
    const construct = (each: string): string => each.replace(/^(\S+) /, "construct acme/$1 (acme/cdk.tf.json) ");
    expect(brief(findings)).toEqual(expected.map(construct));
    expect(findings[0]?.hint).toBe(hint);
  });

  it.each([
    ["a repeated key", '{"resource": {"orgplane_department": {"d": {"name": "D"}, "d": {"name": "E"}}}}', "1:59 duplicate-key"],
    ["no JSON", '{"resource": {,}}', "1:15 json-syntax"],
    ["an empty file", "", "1:1 json-syntax"],
    ["no resources", "{}", "1:1 empty-file"],
    ["a list", "[]", "1:1 wrong-type"],
    ["ten megabytes of brackets", "[".repeat(10_000_000), "1:102 json-syntax"],
  ])("%s, by line and column", async (_, text, expected) => {
    write("organization.json", text);
    expect(brief(await refused("organization.json"))).toEqual([`organization.json:${expected}`]);
  });

  it("bytes that are no UTF-8", async () => {
    write("organization.json", Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0x22]));
    expect(brief(await refused("organization.json"))).toEqual(["organization.json:2:2 not-utf-8"]);
  });
});

describe("a binding to the management account", () => {
  const members = `members:\n  boss:\n    name: boss\n    account: "${MANAGEMENT}"\n    service_control_policies: [p]\n    tag_policies: [t]\n`;
  const rest = `organization: {service_control: true, tag_policy: true}\nservice_control_policies:\n  p: {name: p, content: ${deny}}\n`;
  const text = `${members}${rest}${tagPolicy("team")}`;

  it("SCP-BIND-TARGETS, TAG-BIND-ADMIN-ACCOUNT: refused as soon as it is known which account that is", async () => {
    write(file, text);
    // Which account manages is nothing that a file says: by themselves the declarations are fine.
    expect((await run(["validate", file], { cwd: folder() })).code).toBe(0);
    const findings = await refused(file, ["plan"]);
    expect(brief(findings)).toEqual([
      "organization.yaml:4:14 INVITE-TARGET-NOT-IN-ORG",
      "organization.yaml:5:31 SCP-BIND-TARGETS",
      "organization.yaml:6:19 TAG-BIND-ADMIN-ACCOUNT",
    ]);
    expect(findings[1]).toMatchObject({
      says: `account \`${MANAGEMENT}\` (\`Acme\`) is the management account: service control policies cannot be bound to it or unbound from it`,
      hint: "bind policies to departments and to members",
    });
  });

  it("the same of constructs, and by adoption", async () => {
    const boss = {
      name: "boss",
      adopt: { id: MANAGEMENT },
      full_access: false,
      service_control_policies: [idOf("service_control_policy", "p")],
    };
    const content = JSON.stringify({ version: "2.0", statement: [{ effect: "deny", action: "*", resource: "*" }] });
    const organization = { organization: { service_control: true } };
    write(
      "organization.json",
      synthesized({ organization, member: { boss }, service_control_policy: { p: { name: "p", content } } }),
    );
    expect(brief(await refused("organization.json", ["plan"]))).toEqual([
      "construct acme/boss (organization.json) INVITE-TARGET-NOT-IN-ORG",
      "construct acme/boss (organization.json) SCP-BIND-TARGETS",
      "construct acme/boss (organization.json) SCP-BIND-TARGETS",
    ]);
  });

  it("another account is just accepted", async () => {
    write(file, text.replace(MANAGEMENT, "200000000001"));
    expect((await run(["plan", file], { cwd: folder() })).stderr).not.toContain("management account");
  });
});

describe("what is to be taken over and is not there", () => {
  it("adopt-unfound: nothing is created in its place", async () => {
    write(file, "organization: {}\ndepartments:\n  d: {name: D, adopt: {name: Nowhere}}\n  e: {name: E, adopt: {id: x-1}}\n");
    expect((await run(["validate", file], { cwd: folder() })).code).toBe(0);
    const findings = await refused(file, ["plan"]);
    expect(brief(findings)).toEqual(["organization.yaml:3:23 adopt-unfound", "organization.yaml:4:23 adopt-unfound"]);
    expect(findings.map(({ says }) => says)).toEqual([
      "there is no department called `Nowhere` that could be taken over",
      "there is no department with the id `x-1` that could be taken over",
    ]);
  });
});

describe("everything at once", () => {
  const text = [
    "organization: {service_contrl: true}", // 1
    "departments:",
    "  a: {name: A, parent: b}",
    "  b: {name: B, parent: a}",
    "  c: {name: R/D, descripton: x}", // 5
    "members:",
    `  m: {name: ${"a".repeat(26)}}`,
    "  n: {name: twin, department: nowhere-at-all}",
    "  o: {name: twin}",
    "  o: {name: other}", // 10
    "  p: {name: a?b, finance: 1}",
    "service_control_policies:",
    "  s:",
    "    name: s",
    "    content: {version: '1.0', statement: [{effect: forbid, action: '*', resource: '*'}]}", // 15
    "tag_policies:",
    "  t:",
    "    name: t",
    '    content: {tags: {"qcs:x": {tag_key: {"@@assign": "qcs:x"}, tag_value: {"@@assign": [a]}}}}',
    "shared_units:", // 20
    `  u: {name: unit, region: ap-guangzhou, resource_type: "ssm:secret", resources: [${elevenIds.join(", ")}]}`,
    "depatments: {}",
    "",
  ].join("\n");

  it("in the order of the file, each once", async () => {
    expect(brief(await refusedYaml(text))).toEqual(
      [
        "1:16 unknown-attribute",
        "3:24 department-cycle",
        "5:13 DEPT-NAME-CHARACTERS",
        "5:18 unknown-attribute",
        "7:13 MEMBER-NAME-FORMAT",
        "8:31 unknown-reference",
        "9:13 MEMBER-NAME-UNIQUE",
        "10:3 duplicate-key",
        "11:13 MEMBER-NAME-FORMAT",
        "11:18 unknown-attribute",
        "15:24 SCP-STATEMENT-FIELDS",
        "15:52 SCP-STATEMENT-FIELDS",
        "19:22 TAG-KEY-RESERVED-PREFIX",
        "21:81 SHARE-MAX-RESOURCES",
        "22:1 unknown-section",
      ].map((each) => `organization.yaml:${each}`),
    );
  });

  it("`apply` and `destroy` do nothing either", async () => {
    write(file, text);
    for (const command of ["apply", "destroy"]) {
      const { code, stdout } = await run([command, file, "--auto-approve"], { cwd: folder() });
      expect([code, stdout]).toEqual([1, ""]);
    }
    expect(readdirSync(folder())).toEqual([file]);
  });
});
