import { performance } from "node:perf_hooks";

/** `create`: plan everything; `apply`: plan everything and do it; `unchanged`: plan again; `parts`: what planning spends its time on. */
export const stages = ["create", "apply", "unchanged", "parts"] as const;
export type Stage = (typeof stages)[number];

export interface Measured {
  /** Seconds by name, in the order in which they passed. */
  readonly laps: Readonly<Record<string, number>>;
  /** Of the same, seconds of all cores. */
  readonly work: Readonly<Record<string, number>>;
  /** The most memory that the process ever had resident, in megabytes. */
  readonly peak: number;
  /** Seconds of all cores: tells a slow program from a busy machine. */
  readonly cpu: number;
  readonly steps: number;
}

export class Stopwatch {
  readonly #laps: Record<string, number> = {};
  readonly #work: Record<string, number> = {};
  #last = performance.now();
  #lastWork = process.cpuUsage();

  /** Ends a lap. */
  lap(name: string): void {
    const now = performance.now();
    this.#laps[name] = (this.#laps[name] ?? 0) + (now - this.#last) / 1000;
    const { user, system } = process.cpuUsage(this.#lastWork);
    this.#work[name] = (this.#work[name] ?? 0) + (user + system) / 1e6;
    this.skip();
  }

  /** Goes on from now: what passed since the last lap belongs to none. */
  skip(): void {
    this.#last = performance.now();
    this.#lastWork = process.cpuUsage();
  }

  measured(steps: number): Measured {
    const { user, system } = process.cpuUsage();
    return { laps: this.#laps, work: this.#work, peak: process.resourceUsage().maxRSS / 1024, cpu: (user + system) / 1e6, steps };
  }
}
