import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic, Place } from "../../diagnostics";
import { alike } from "../alike";
import { addressOf, isReference } from "../attributes";
import { bindingsWithoutSwitch } from "../organization/switches";
import { nothingBound } from "../service-control-policy/bindings";
import { isLevelAllowed, levelsBelowRoot } from "./limits";
import { depthLimit, namesUnique, rootCounts } from "./settings";
import { cycleThrough, type ParentOf, pathTo } from "./tree";

/** What only the tree as a whole shows: departments in a circle, too many levels, siblings with one name. */
export function checkDepartment(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  return [
    ...(checkCycle(declaration, all) ?? checkDepth(declaration, all)),
    ...checkName(declaration, all),
    ...nothingBound(declaration),
    ...bindingsWithoutSwitch(declaration, all),
  ];
}

/** Undefined: it is in no circle. */
function checkCycle(declaration: Declaration, all: Desired): readonly Diagnostic[] | undefined {
  const cycle = cycleThrough(declaration.address, parentIn(all));
  if (cycle === undefined) return undefined;
  // Each circle is reported once, at the first of its departments.
  if ([...cycle].sort()[0] !== declaration.address) return [];
  return [
    {
      severity: "error",
      code: "department-cycle",
      at: declaration.placeOf("parent"),
      summary: `department \`${nameOf(declaration)}\` is below itself`,
      detail: cycle.map((address) => `\`${nameAt(all, address)}\``).join(" is below "),
      hint: "give one of them a parent outside the circle, or none, which means Root",
    },
  ];
}

function checkDepth(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const parentOfOne = parentIn(all);
  const path = pathTo(declaration.address, parentOfOne);
  // Below a circle there are no levels to count.
  if (path[0] !== undefined && parentOfOne(path[0]) !== ABOVE) return [];
  // Only the first department that is too deep: what is below it could only repeat it.
  if (isLevelAllowed(path.length, depthLimit.default, rootCounts.default) || path.length > levelsBelowRoot + 1) return [];
  return [
    {
      severity: "error",
      code: depthLimit.rule,
      at: declaration.placeOf("parent"),
      summary: `department \`${nameOf(declaration)}\` is on level ${path.length}, and departments can be ${levelsBelowRoot} levels deep`,
      detail: path.map((address) => `\`${nameAt(all, address)}\``).join(" > "),
      hint: "move it further up",
    },
  ];
}

function checkName(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  if (!namesUnique.default) return [];
  const meaning = (one: Declaration): string => JSON.stringify([parentOf(one) ?? null, nameOf(one)]);
  const [first] = alike(declaration, all, "name", meaning);
  if (first === undefined || first.address === declaration.address) return [];
  const parent = parentOf(declaration);
  const where = parent === undefined ? "Root" : `\`${nameAt(all, parent)}\``;
  return [
    {
      severity: "error",
      code: namesUnique.rule,
      at: declaration.placeOf("name"),
      summary: `a department below ${where} is called \`${nameOf(declaration)}\` already`,
      detail: `\`${first.address}\` is declared ${placed(first.placeOf("name"))}, and \`${declaration.address}\` ${placed(declaration.placeOf("name"))}`,
      hint: "give one of them another name or another parent",
    },
  ];
}

function parentIn(all: Desired): ParentOf {
  return (address) => {
    if (address === ABOVE) return null;
    const declaration = all.declarations.get(address);
    return declaration === undefined ? undefined : (parentOf(declaration) ?? ABOVE);
  };
}

/** Stands above the departments that name no parent: Root. It has an address that no declaration can have, and no parent. */
const ABOVE = "";

/** The address of the department above; undefined means Root. */
function parentOf(declaration: Declaration): string | undefined {
  const parent = declaration.attributes["parent"];
  return isReference(parent) && parent.to === "declaration" ? addressOf(parent.type, parent.key) : undefined;
}

function nameAt(all: Desired, address: string): string {
  const declaration = all.declarations.get(address);
  return declaration === undefined ? address : nameOf(declaration);
}

function nameOf(declaration: Declaration): string {
  return String(declaration.attributes["name"] ?? declaration.key);
}

function placed(place: Place): string {
  return place.kind === "file" ? `at ${place.file}:${place.line}` : `by the construct ${place.path}`;
}
