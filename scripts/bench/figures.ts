import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Place, placeOf, writeDeclarations } from "./place";
import { measuredIn, orgplaneSeconds } from "./processes";
import type { Measured } from "./stopwatch";
import { measureTerraform, type WholeProcesses } from "./terraform";

/** Everything that is measured of one size. */
export interface Figures {
  readonly size: number;
  readonly create: Measured;
  readonly apply: Measured;
  readonly unchanged: Measured;
  readonly parts: { readonly create: Measured; readonly unchanged: Measured } | undefined;
  /** Of the command line, start-up included. */
  readonly orgplane: WholeProcesses | undefined;
  readonly terraform: WholeProcesses | undefined;
}

export interface Wanted {
  readonly folder: string;
  /** Each figure is the median of so many runs. */
  readonly runs: number;
  readonly parts: boolean;
  /** The program to compare with. */
  readonly terraform: string | undefined;
  progress(says: string): void;
}

/** Whole processes are measured up to this size. */
const LARGEST_WHOLE = 10_000;
/** Beyond it, Terraform takes too long to be part of every run. */
const LARGEST_TERRAFORM = 1_000;
/** What takes minutes is measured once. */
const LARGEST_REPEATED = 10_000;

export function figuresOf(size: number, { folder, runs, parts, terraform, progress }: Wanted): Figures {
  const place = placeOf(folder, size);
  const says = (what: string): void => progress(`${size.toLocaleString("en")} members: ${what}`);
  const repeated = size <= LARGEST_REPEATED ? runs : 1;
  const clean = (): void => rmSync(place.folder, { recursive: true, force: true });
  const fresh = (): void => {
    clean();
    writeDeclarations(place);
  };
  fresh();
  says("plan everything");
  const create = medianOf(repeated, () => measuredIn(folder, "create", size));
  const createParts = parts ? measuredIn(folder, "parts", size) : undefined;
  says("apply");
  const apply = medianOf(repeated, () => {
    fresh();
    return measuredIn(folder, "apply", size);
  });
  says("plan again");
  const unchanged = medianOf(repeated, () => measuredIn(folder, "unchanged", size));
  const unchangedParts = parts ? measuredIn(folder, "parts", size) : undefined;
  says("whole processes");
  const orgplane = size <= LARGEST_WHOLE ? wholeProcesses(place, repeated) : undefined;
  const compared = terraform !== undefined && size <= LARGEST_TERRAFORM;
  if (compared) says(`the same through ${terraform}`);
  return {
    ...{ size, create, apply, unchanged, orgplane },
    parts:
      createParts === undefined || unchangedParts === undefined ? undefined : { create: createParts, unchanged: unchangedParts },
    terraform: compared ? measureTerraform(terraform, folder, size) : undefined,
  };
}

/** Each command as a user runs it, on a company of its own; the one that changes nothing several times. */
function wholeProcesses(place: Place, runs: number): WholeProcesses {
  const own: Place = { ...place, database: join(place.folder, "whole.db"), ledger: join(place.folder, "whole.json") };
  const file = join(place.folder, "create.plan.json");
  const create = orgplaneSeconds(own, "plan", place.file, "--out", file);
  const apply = orgplaneSeconds(own, "apply", file, "--auto-approve");
  const unchanged = Array.from({ length: runs }, () => orgplaneSeconds(own, "plan", place.file, "--detailed-exitcode"));
  return { create, apply, unchanged: unchanged.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0 };
}

/** Of several runs the one whose time is in the middle, with the highest peak of all. */
function medianOf(runs: number, run: () => Measured): Measured {
  const all = Array.from({ length: runs }, run).sort((a, b) => total(a) - total(b));
  const middle = all[Math.floor(runs / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return { ...middle, peak: Math.max(...all.map(({ peak }) => peak)) };
}

export function total({ laps }: Measured): number {
  return Object.values(laps).reduce((sum, seconds) => sum + seconds, 0);
}
