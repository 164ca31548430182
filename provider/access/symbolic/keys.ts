import type { Condition } from "../../resources/service-control-policy/conditions";
import { valueMeets } from "../conditions";
import { singleKeys } from "../request";
import { addressText, readAddressRange, readDate, readNumber } from "../values";
import { remembered, textOf } from "./memory";
import { exactPattern, type TextPattern, textClasses, wildcardPattern } from "./texts";

/** Values of one condition key that all conditions on it take alike. */
export interface KeyClass {
  /** Values that are in the class; empty: the key is missing. Undefined: none is known, perhaps there is none. */
  readonly values: readonly string[] | undefined;
  /** By condition: is it met? */
  readonly truth: readonly boolean[];
}

const mostClasses = 1_000;

/**
 * All ways in which a request can answer the conditions on one key; undefined when there are too many to tell. Where conditions read
 * the same key as texts and as numbers, ways that no value may have are among them, without values.
 */
export function keyClasses(key: string, conditions: readonly Condition[]): readonly KeyClass[] | undefined {
  return known(`${key} ${conditions.map(textOf).join()}`, () => classesOf(key, conditions));
}

const known = remembered<readonly KeyClass[] | undefined>(1_000);

function classesOf(key: string, conditions: readonly Condition[]): readonly KeyClass[] | undefined {
  const one = Object.hasOwn(singleKeys, key) ? singleKeys[key] : undefined;
  const single = singleClasses(conditions, one?.type);
  if (single === undefined) return undefined;
  const present = one !== undefined ? single : joined(conditions, single);
  if (present === undefined) return undefined;
  const missing = conditions.map(({ operator, values, ifExists }) =>
    operator === "null_equal" ? values.includes("true") : ifExists,
  );
  return [...present, { values: [], truth: missing }];
}

type Reading = "text" | "number" | "date" | "address";

function readingOf({ operator }: Condition): Reading | undefined {
  if (operator === "null_equal") return undefined;
  if (operator.startsWith("numeric_")) return "number";
  if (operator.startsWith("date_")) return "date";
  return operator.startsWith("ip_") ? "address" : "text";
}

/** Classes of single values. @param type what the value is certain to be, where it is */
function singleClasses(conditions: readonly Condition[], type: Reading | undefined): readonly KeyClass[] | undefined {
  const readings = [...new Set(conditions.map(readingOf))].filter((reading) => reading !== undefined);
  const values: string[] = [];
  for (const reading of readings) {
    const found = representatives(
      reading,
      conditions.filter((condition) => readingOf(condition) === reading),
    );
    if (found === undefined) return undefined;
    values.push(...(reading === type ? found.filter((value) => value !== "none") : found));
  }
  if (readings.length === 0) values.push("x");
  const classes = byTruth(values.map((value) => ({ values: [value], truth: truthOf(conditions, value) })));
  return readings.length <= 1 ? [...classes.values()] : mixed(conditions, readings, classes);
}

/** How two readings of one value combine is not looked into: every combination counts, known values for it or not. */
function mixed(
  conditions: readonly Condition[],
  readings: readonly Reading[],
  known: ReadonlyMap<string, KeyClass>,
): readonly KeyClass[] | undefined {
  let combined: readonly (readonly boolean[])[] = [conditions.map(() => false)];
  for (const reading of [undefined, ...readings]) {
    const own = new Map<string, readonly boolean[]>();
    for (const { truth } of known.values()) {
      const part = truth.map(
        (holds, index) => holds && conditions[index] !== undefined && readingOf(conditions[index]) === reading,
      );
      own.set(keyOf(part), part);
    }
    combined = combined.flatMap((before) =>
      [...own.values()].map((part) => part.map((holds, index) => holds || before[index] === true)),
    );
    if (combined.length > mostClasses) return undefined;
  }
  const unknown = combined.filter((truth) => !known.has(keyOf(truth))).map((truth): KeyClass => ({ values: undefined, truth }));
  return [...known.values(), ...byTruth(unknown).values()];
}

/** With several values: a condition asks whether one of them, or every one, meets it. Adds values one by one until nothing is new. */
function joined(conditions: readonly Condition[], single: readonly KeyClass[]): readonly KeyClass[] | undefined {
  const found = new Map<string, KeyClass>(single.map((one) => [keyOf(one.truth), one]));
  const waiting = [...single];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    for (const other of single) {
      const truth = conditions.map(({ qualifier }, index) => {
        const [a, b] = [one?.truth[index] === true, other.truth[index] === true];
        return qualifier === "for_all_value" ? a && b : a || b;
      });
      if (found.has(keyOf(truth))) continue;
      if (found.size >= mostClasses) return undefined;
      const values = one.values === undefined || other.values === undefined ? undefined : [...one.values, ...other.values];
      const made: KeyClass = { values, truth };
      found.set(keyOf(truth), made);
      waiting.push(made);
    }
  }
  return [...found.values()];
}

function byTruth(classes: readonly KeyClass[]): ReadonlyMap<string, KeyClass> {
  const found = new Map<string, KeyClass>();
  for (const one of classes) if (!found.has(keyOf(one.truth))) found.set(keyOf(one.truth), one);
  return found;
}

function keyOf(truth: readonly boolean[]): string {
  return truth.map((holds) => (holds ? "1" : "0")).join("");
}

function truthOf(conditions: readonly Condition[], value: string): readonly boolean[] {
  return conditions.map(({ operator, values }) => valueMeets(operator, value, values));
}

/** Values of which every value of that reading has one that meets the same conditions. */
function representatives(reading: Reading, conditions: readonly Condition[]): readonly string[] | undefined {
  const values = conditions.flatMap((condition) => condition.values);
  switch (reading) {
    case "text":
      return textClasses(conditions.flatMap(patternsOf), { mayBeEmpty: true, samples: ["something-else"] })?.map(
        ({ witness }) => witness,
      );
    case "number":
      return ["none", ...around(values.map(readNumber)).map(String)];
    case "date": {
      const times = [...new Set(values.map(readDate).filter((time) => time !== undefined))];
      return ["none", ...times.flatMap((time) => [time, time - 1, time + 1]).map((time) => new Date(time).toISOString())];
    }
    case "address":
      return ["none", ...addresses(values)];
  }
}

function patternsOf({ operator, values }: Condition): readonly TextPattern[] {
  if (operator.endsWith("_like")) return values.map(wildcardPattern);
  return values.map((value) => exactPattern(value, operator.endsWith("_ignore_case")));
}

/** Each bound, something between any two neighbours, and something below and above all of them. */
function around(bounds: readonly (number | undefined)[]): readonly number[] {
  const sorted = [...new Set(bounds.filter((bound) => bound !== undefined))].sort((a, b) => a - b);
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  const between = sorted.slice(1).map((bound, index) => bound / 2 + (sorted[index] ?? bound) / 2);
  return [...sorted, ...between, least - Math.max(1, Math.abs(least)), most + Math.max(1, Math.abs(most))];
}

/** The first address of every stretch between the ends of ranges, in both versions. */
function addresses(values: readonly string[]): readonly string[] {
  const ranges = values.map(readAddressRange).filter((range) => range !== undefined);
  const familiar = ["203.0.113.7", "10.1.2.3"];
  const found = ([4, 6] as const).flatMap((version) => {
    const last = (1n << (version === 4 ? 32n : 128n)) - 1n;
    const starts = ranges.filter((range) => range.version === version).flatMap(({ from, to }) => [from, to + 1n]);
    return [0n, ...starts].filter((bits) => bits <= last).map((bits) => addressText({ version, bits }));
  });
  return [...familiar, ...found];
}
