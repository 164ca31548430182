import type { Effect, Organization, Read } from "../kernel";
import { type Counter, counterOf, type Wait } from "./tokens";

/** Which steps of a proven sequence have to wait for which; everything else may run at once. Indices from 0. */
export interface Graph {
  /** The next step of the sequence. */
  add(reads: readonly Read[], effects: readonly Effect[], operation: string): void;
  /** Per step, every wait found: direct ones and those that follow. */
  readonly waits: readonly (readonly number[])[];
  readonly edges: readonly Edges[];
}

export interface Edges {
  readonly waitsFor: readonly number[];
  readonly heldBy: readonly { readonly rule: string; readonly after: readonly number[] }[];
}

/** Why a step waits for another: rules and operations that need what it did, or that must be kept from losing what they read. */
interface Reasons {
  readonly needs: Set<string>;
  readonly keeps: Set<string>;
}

/** One cell that has values: who set it last, and who read that. */
interface Cell {
  setter: number;
  readers: { readonly step: number; readonly asked: string }[] | undefined;
}

/**
 * @param start the organization before the first step
 * @param isRule tells rules from operations among those that ask
 */
export function graphOf(start: Organization, isRule: (asked: string) => boolean): Graph {
  const cells = new Map<string, Cell>();
  const counters = new Map<string, Counter>();
  const waits: (readonly number[])[] = [];
  const edges: Edges[] = [];
  const reduced: (readonly number[])[] = [];

  const counterFor = (name: string): Counter => {
    const counter = counters.get(name) ?? counterOf(start);
    counters.set(name, counter);
    return counter;
  };

  const readCell = (name: string, step: number, asked: string, isOwn: boolean, wait: Wait): void => {
    const cell = cells.get(name);
    if (cell !== undefined && cell.setter >= 0) wait(cell.setter, asked, "needs");
    // Whoever sets it later waits for this step as its setter.
    if (isOwn) return;
    const reader = { step, asked };
    if (cell === undefined) cells.set(name, { setter: -1, readers: [reader] });
    else if (cell.readers === undefined) cell.readers = [reader];
    else if (cell.readers[cell.readers.length - 1]?.step !== step) cell.readers.push(reader);
  };

  const setCell = (name: string, step: number, operation: string, wait: Wait): void => {
    const cell = cells.get(name);
    if (cell === undefined) {
      cells.set(name, { setter: step, readers: undefined });
      return;
    }
    if (cell.setter >= 0) wait(cell.setter, operation, "keeps");
    for (const reader of cell.readers ?? []) wait(reader.step, reader.asked, "keeps");
    cell.setter = step;
    cell.readers = undefined;
  };

  return {
    waits,
    edges,
    add(reads, effects, operation) {
      const step = edges.length;
      const behind = new Map<number, Reasons>();
      const wait: Wait = (after, because, why) => {
        if (after === step) return;
        const known = behind.get(after) ?? { needs: new Set(), keeps: new Set() };
        behind.set(after, known);
        known[why].add(because);
      };
      const written = new Set<string>();
      const changes = new Map<string, number>();
      for (const effect of effects) {
        written.add(effect.kind === "add" ? effect.item : effect.cell);
        if (effect.kind === "add") changes.set(effect.cell, (changes.get(effect.cell) ?? 0) + effect.n);
      }
      for (const { question, answer, asked } of reads) {
        const { cell } = question;
        if (question.kind === "exists" || question.kind === "value" || question.kind === "has")
          readCell(cell, step, asked, written.has(cell), wait);
        else counterFor(cell).read(step, question, answer, asked, changes.get(cell) ?? 0, wait);
      }
      for (const cell of written) setCell(cell, step, operation, wait);
      for (const [cell, change] of changes) if (change !== 0) counterFor(cell).move(step, change, wait);

      const all = [...behind.keys()];
      const waitsFor = withoutDetours(all, reduced);
      waits.push(all);
      reduced.push(waitsFor);
      edges.push({ waitsFor, heldBy: heldBy(behind, waitsFor, isRule) });
    },
  };
}

/** How many steps are looked at, at most, to find out that a wait follows from others. */
const DETOUR = 200;

/** Leaves out waits that follow from others. `reduced` are the waits of earlier steps. */
function withoutDetours(waits: readonly number[], reduced: readonly (readonly number[])[]): readonly number[] {
  const latestFirst = [...waits].sort((a, b) => b - a);
  const earliest = latestFirst[latestFirst.length - 1];
  if (earliest === undefined || latestFirst.length === 1) return latestFirst;
  const follows = new Set<number>();
  const kept: number[] = [];
  for (const wait of latestFirst) {
    if (follows.has(wait)) continue;
    kept.push(wait);
    const stack = [wait];
    for (let at = stack.pop(); at !== undefined && follows.size < DETOUR; at = stack.pop()) {
      for (const earlier of reduced[at] ?? []) {
        if (earlier < earliest || follows.has(earlier)) continue;
        follows.add(earlier);
        stack.push(earlier);
      }
    }
  }
  return kept.reverse();
}

/**
 * The rules behind the direct waits: those of the step itself that need what the earlier one did, else those of the earlier one
 * that rely on what this one changes; the operation that reads or writes the same, where no rule asked.
 */
function heldBy(
  behind: ReadonlyMap<number, Reasons>,
  waitsFor: readonly number[],
  isRule: (name: string) => boolean,
): Edges["heldBy"] {
  const found = new Map<string, number[]>();
  for (const wait of waitsFor) {
    const needs = [...(behind.get(wait)?.needs ?? [])];
    const keeps = [...(behind.get(wait)?.keeps ?? [])];
    const reasons = [needs.filter(isRule), keeps.filter(isRule), needs, keeps].find((some) => some.length > 0) ?? [];
    for (const reason of reasons) {
      const after = found.get(reason);
      if (after === undefined) found.set(reason, [wait]);
      else after.push(wait);
    }
  }
  return [...found].map(([rule, after]) => ({ rule, after })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
