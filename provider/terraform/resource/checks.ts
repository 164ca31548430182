import { check } from "../../hosted/config";
import { type Attributes, noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { TIMEOUTS } from "../../schema/terraform-provider";
import { milliseconds, noDuration } from "../configuration";
import type { Told } from "../diagnostics";
import { plainOf } from "../values/plain";
import { fieldOf, isRecord, isWhollyKnown, type Value } from "../values/value";
import { configOf } from "./plan";
import { toldOf } from "./told";

/** What is wrong with a resource as it is written, all of it; what is not known yet is let pass. */
export function resourceProblems(type: ResourceType, config: Value): readonly Told[] {
  return [...check(type, configOf(type, config)).map((problem) => toldOf(problem, type.attributes)), ...timeoutProblems(config)];
}

/** What is wrong with the arguments of a question. */
export function argumentProblems(attributes: Attributes, config: Value): readonly Told[] {
  return Object.entries(attributes).flatMap(([name, schema]) => {
    const value = fieldOf(config, name);
    if (value === null || !isWhollyKnown(value)) return [];
    const issues = schema.safeParse(plainOf(value)).error?.issues ?? [];
    return issues.map(
      ({ message }): Told => ({
        severity: "error",
        summary: `\`${name}\`: ${message}`,
        advice: `What it is: ${noteOf(schema).doc}`,
        path: [name],
      }),
    );
  });
}

function timeoutProblems(config: Value): readonly Told[] {
  const timeouts = fieldOf(config, TIMEOUTS);
  if (!isRecord(timeouts)) return [];
  return Object.entries(timeouts).flatMap(([name, value]): readonly Told[] => {
    if (typeof value !== "string" || milliseconds(value) !== undefined) return [];
    const { says: summary, advice } = noDuration(name, value);
    return [{ severity: "error", summary, advice, path: [TIMEOUTS, name] }];
  });
}

/** What the author allows an operation to take, in milliseconds; undefined: as long as usual. */
export function timeoutIn(config: Value, operation: "create" | "update" | "delete"): number | undefined {
  const written = fieldOf(fieldOf(config, TIMEOUTS), operation);
  return typeof written === "string" ? milliseconds(written) : undefined;
}
