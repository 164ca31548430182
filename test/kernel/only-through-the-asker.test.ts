import * as ts from "typescript";
import type { Ask, Given, Operation, Organization, Write } from "../../provider/kernel";
import { type Source, sourcesBelow } from "../support/sources";

/**
 * Rules, effects and transitions read only through the asker. Two things make any other way impossible: what they are given
 * holds no organization (types), and they have nowhere to keep or fetch one (the scans below, along every function they call).
 */

/** Everything that `holds`, `does` and `transition` are handed. */
type Handed = Ask | Write | Operation | Given;
type HoldsOrganization<Parts> = Parts extends Organization ? true : Organization extends Parts[keyof Parts] ? true : false;
// A compile error here means that a rule could get hold of an organization.
const handedNoOrganization: HoldsOrganization<Handed> = false;

/** Ways past the asker, and what the kernel must not have: a clock, randomness, the outside. */
const forbidden = new Set(
  "rowOf rowsOf groupItems groupHas groupSize answer withRow withoutRow withItem withoutItem hamtGet hamtEntries Date.now performance.now Math.random crypto.randomUUID process.env process.hrtime globalThis require fetch setTimeout".split(
    " ",
  ),
);
const judging = new Set(["holds", "does", "transition"]);

const sources = sourcesBelow("provider/resources", "provider/areas");
const byPath = new Map(sources.map((source) => [source.file.replace(/\.ts$/, ""), parsed(source)]));

interface File {
  readonly path: string;
  readonly tree: ts.SourceFile;
  /** Functions and constants of the top level. */
  readonly declared: ReadonlyMap<string, ts.Node>;
  /** Local name -> file and name. */
  readonly imported: ReadonlyMap<string, { readonly path: string; readonly name: string }>;
}

function parsed({ file, text }: Source): File {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Node>();
  const imported = new Map<string, { path: string; name: string }>();
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) declared.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer !== undefined) declared.set(name.text, initializer);
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const path = resolved(file, statement.moduleSpecifier.text);
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) imported.set(name.text, { path, name: (propertyName ?? name).text });
  }
  return { path: file, tree, declared, imported };
}

function resolved(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The judging functions of a file: properties called holds, does or transition, wherever they are written. */
function judgesIn(file: File): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && judging.has(node.name.getText()) && node.body !== undefined) found.push(node.body);
    if (ts.isPropertyAssignment(node) && judging.has(node.name.getText())) found.push(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

/** Forbidden names in a function and in all functions that it calls, with the way there. */
function leaksOf(node: ts.Node, file: File, seen: Set<string>): readonly string[] {
  const leaks: string[] = [];
  const visit = (at: ts.Node): void => {
    if (ts.isTypeNode(at) || explains(at)) return;
    if (ts.isIdentifier(at) && isUse(at)) {
      const qualified = ts.isPropertyAccessExpression(at.parent) ? at.parent.getText() : at.text;
      if (forbidden.has(at.text) || forbidden.has(qualified)) leaks.push(`${file.path}: ${qualified}`);
      leaks.push(...leaksBehind(at.text, file, seen));
    }
    if (ts.isNewExpression(at) && at.expression.getText() === "Date" && at.arguments?.length === 0)
      leaks.push(`${file.path}: new Date()`);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return leaks;
}

/** Explanations may look freely; they need an organization, which nobody who judges can give them. */
function explains(at: ts.Node): boolean {
  return (ts.isMethodDeclaration(at) || ts.isPropertyAssignment(at)) && ["blockers", "remedy"].includes(at.name.getText());
}

/** Not the name of a property, of a parameter or of a field: a name that means something declared or imported. */
function isUse(at: ts.Identifier): boolean {
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === at;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === at;
  return !ts.isParameter(parent) && !ts.isBindingElement(parent) && !ts.isMethodDeclaration(parent);
}

function leaksBehind(name: string, file: File, seen: Set<string>): readonly string[] {
  const own = file.declared.get(name);
  const from = file.imported.get(name);
  const target = own === undefined && from !== undefined ? (byPath.get(from.path) ?? byPath.get(`${from.path}/index`)) : file;
  const node = own ?? (from === undefined ? undefined : target?.declared.get(from.name));
  if (node === undefined || target === undefined || isRule(node)) return [];
  const key = `${target.path}#${own === undefined ? from?.name : name}`;
  if (seen.has(key)) return [];
  seen.add(key);
  return leaksOf(node, target, seen);
}

/** Whole rules and definitions are checked by their own judging functions; their blockers and remedies may look freely. */
function isRule(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^(rule|effect|fact|defineOperation|defineResourceType)\b/.test(node.expression.getText());
}

it("what a rule is handed holds no organization", () => {
  expect(handedNoOrganization).toBe(false);
});

it("the scan finds what it is looking for", () => {
  const bad = parsed({
    file: "provider/resources/x/rules/bad.ts",
    text: `
      import { rowOf } from "../../../kernel";
      let last;
      const peek = (id) => rowOf(last, table, id);
      export const bad = rule({ holds: (ask, { id }) => peek(id) !== undefined && Math.random() > 0.5 });
      export const good = rule({ holds: (ask) => ask.zero(x), blockers: (organization) => rowOf(organization, table, "a") });`,
  });
  const leaks = judgesIn(bad).map((judge) => leaksOf(judge, bad, new Set()));
  expect(leaks).toEqual([["provider/resources/x/rules/bad.ts: rowOf", "provider/resources/x/rules/bad.ts: Math.random"], []]);
  expect(stateOf(bad)).toEqual(["provider/resources/x/rules/bad.ts: let last;"]);
});

it("rules, effects and transitions read only through the asker", () => {
  const judges = [...byPath.values()].flatMap((file) => judgesIn(file).map((judge) => ({ file, judge })));
  expect(judges.length).toBeGreaterThan(50);
  expect([...new Set(judges.flatMap(({ file, judge }) => leaksOf(judge, file, new Set())))]).toEqual([]);
});

it("no file with rules, effects or transitions keeps anything from one decision to the next", () => {
  const judging = [...byPath.values()].filter((file) => judgesIn(file).length > 0);
  expect(judging.flatMap(stateOf)).toEqual([]);
});

/** Variables of the top level that could be written, and collections that could be filled. */
function stateOf(file: File): readonly string[] {
  return file.tree.statements
    .filter(ts.isVariableStatement)
    .filter(({ declarationList }) => {
      if ((declarationList.flags & ts.NodeFlags.Const) === 0) return true;
      return declarationList.declarations.some(
        ({ initializer, type }) =>
          initializer !== undefined &&
          ts.isNewExpression(initializer) &&
          /^(Weak)?(Map|Set|Ref)$/.test(initializer.expression.getText()) &&
          !/^Readonly(Map|Set)</.test(type?.getText() ?? ""),
      );
    })
    .map((statement) => `${file.path}: ${statement.getText()}`);
}
