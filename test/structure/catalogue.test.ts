import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../provider/catalogue/catalogue";
import { enforcement } from "../../scripts/generate-enforcement";
import { rulesDocument } from "../../scripts/generate-rules";
import { repository, sourcesBelow } from "../support/sources";

const areasOfThisRelease = [
  "ORG",
  "ENTITY",
  "DEPT",
  "MEMBER",
  "INVITE",
  "SECINFO",
  "SCP",
  "TAG",
  "SHARE",
  "SVC",
  "DELEGATE",
  "REVIEW",
  "FIN",
  "FUND",
  "INVOICE",
  "BILL",
  "DISC",
  "PAY",
  "LOGIN",
  "ENTCHG",
  "ROLE",
  "CIC",
  "AUDIT",
  "OVERVIEW",
  "MSG",
];

it("the index of enforced rules is fresh", () => {
  expect(readFileSync(join(repository, "provider/catalogue/enforcement.json"), "utf8")).toBe(enforcement(repository));
});

it("RULES.md is fresh, and has a line for every rule (otherwise: npm run generate)", () => {
  const document = readFileSync(join(repository, "RULES.md"), "utf8");
  expect(document).toBe(rulesDocument(catalogue()));
  for (const { id } of catalogue())
    expect(document.split("\n").filter((line) => line.startsWith(`| \`${id}\` |`))).toHaveLength(1);
});

it("in RULES.md whatever a rule says stays in its cell", () => {
  const [rule] = catalogue();
  if (rule === undefined) throw new Error("the catalogue is empty");
  const hostile = { ...rule, statement: "a | b\n<script> c" };
  expect(rulesDocument([hostile])).toContain(`| \`${rule.id}\` | a \\| b<br>&lt;script> c |`);
});

it("the catalogue has the 439 rules of the documents, and only those of the other cloud are still planned", () => {
  const listed = catalogue().filter(({ evidence, sources }) => evidence === undefined || sources.length > 0);
  expect(listed).toHaveLength(439);
  expect(new Set(catalogue().map(({ id }) => id)).size).toBe(catalogue().length);
  const planned = listed.filter(({ status }) => status === "planned");
  expect([planned.length, [...new Set(planned.map(({ area }) => area))]]).toEqual([39, ["HW"]]);
  expect(listed.filter(({ status }) => status === "not enforceable").map(({ id }) => id)).toEqual([
    "DISC-ADMIN-COVERS-MEMBERS",
    "PAY-PAYER-DUTIES",
  ]);
});

it("every rule of the areas of this release is enforced, in the file that carries its id", () => {
  const missing = catalogue().filter((rule) => areasOfThisRelease.includes(rule.area) && rule.status === "planned");
  expect(missing.map((rule) => rule.id)).toEqual([]);
});

it("what nobody can enforce is listed with the reason, and refuses and does nothing", () => {
  const listed = catalogue().filter((rule) => rule.status === "not enforceable");
  expect(listed.map((rule) => rule.id)).toEqual(expect.arrayContaining(["DISC-ADMIN-COVERS-MEMBERS", "PAY-PAYER-DUTIES"]));
  expect(listed.filter((rule) => (rule.reason ?? "") === "" || rule.how !== undefined).map((rule) => rule.id)).toEqual([]);
});

it("every enforced rule has a test that names it", () => {
  expect(
    catalogue()
      .filter((rule) => rule.status === "enforced" && rule.test === undefined)
      .map((rule) => rule.id),
  ).toEqual([]);
});

it("a rule that is not in the catalogue is adopted from the public API, and says where that is to be seen", () => {
  const unfounded = catalogue().filter((rule) => rule.sources.length === 0 && rule.evidence === undefined);
  expect(unfounded.map((rule) => rule.id)).toEqual([]);
});

it("a rule's file carries its id in kebab case, and nothing else is in the folder", () => {
  const ids = new Set(catalogue().map((rule) => `${rule.id.toLowerCase()}.ts`));
  const strangers = sourcesBelow("provider/resources", "provider/areas")
    .filter(({ file }) => file.includes("/rules/"))
    .map(({ file }) => file.split("/").at(-1) ?? file)
    .filter((name) => !ids.has(name) && !["presuppositions.ts", "index.ts"].includes(name));
  expect(strangers).toEqual([]);
});
