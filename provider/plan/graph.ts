import type { Effect, Organization, Read } from "../kernel";
import { type Counter, counterOf, type Wait } from "./tokens";

/** Which steps of a proven sequence have to wait for which; everything else may run at once. Indices from 0. */
export interface Graph {
  /** The next step of the sequence. */
  add(reads: readonly Read[], effects: readonly Effect[], operation: string): void;
  /** Every wait found, direct ones and those that follow. */
  waits(step: number): readonly number[];
  edges(isRule: (name: string) => boolean): readonly Edges[];
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
  readers: { readonly step: number; readonly asked: string }[];
}

/** @param start the organization before the first step */
export function graphOf(start: Organization): Graph {
  const cells = new Map<string, Cell>();
  const counters = new Map<string, Counter>();
  const found: Map<number, Reasons>[] = [];

  const cellOf = (name: string): Cell => {
    const cell = cells.get(name) ?? { setter: -1, readers: [] };
    cells.set(name, cell);
    return cell;
  };
  const counterFor = (name: string): Counter => {
    const counter = counters.get(name) ?? counterOf(start);
    counters.set(name, counter);
    return counter;
  };

  return {
    add(reads, effects, operation) {
      const step = found.length;
      const behind = new Map<number, Reasons>();
      found.push(behind);
      const wait: Wait = (after, because, why) => {
        if (after === step) return;
        const known = behind.get(after) ?? { needs: new Set(), keeps: new Set() };
        behind.set(after, known);
        known[why].add(because);
      };
      const changes = new Map<string, number>();
      for (const effect of effects) {
        if (effect.kind === "add") changes.set(effect.cell, (changes.get(effect.cell) ?? 0) + effect.n);
      }
      for (const { question, answer, asked } of reads) {
        if (question.kind === "exists" || question.kind === "value" || question.kind === "has") {
          const cell = cellOf(question.cell);
          if (cell.setter >= 0) wait(cell.setter, asked, "needs");
          if (cell.readers[cell.readers.length - 1]?.step !== step) cell.readers.push({ step, asked });
          continue;
        }
        counterFor(question.cell).read(step, question, answer, asked, changes.get(question.cell) ?? 0, wait);
      }
      const set = (name: string): void => {
        const cell = cellOf(name);
        if (cell.setter >= 0) wait(cell.setter, operation, "keeps");
        for (const reader of cell.readers) wait(reader.step, reader.asked, "keeps");
        cell.setter = step;
        cell.readers = [];
      };
      for (const effect of effects) set(effect.kind === "add" ? effect.item : effect.cell);
      for (const [cell, change] of changes) if (change !== 0) counterFor(cell).move(step, change, wait);
    },
    waits: (step) => [...(found[step]?.keys() ?? [])],
    edges(isRule) {
      const reduced: (readonly number[])[] = [];
      return found.map((behind, step) => {
        const waitsFor = withoutDetours([...behind.keys()], reduced);
        reduced[step] = waitsFor;
        return { waitsFor, heldBy: heldBy(behind, waitsFor, isRule) };
      });
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
