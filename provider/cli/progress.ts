import type { Progress } from "../apply/request";
import { clipped } from "../render/columns";
import { visible } from "../render/visible";
import { count } from "../render/words";
import type { Terminal } from "./terminal";

/** Shows how far an apply is: one line that is written over again for a person, now and then a line in a pipe. */
export class ProgressLine {
  #written = 0;
  #lastAt = Number.NEGATIVE_INFINITY;
  #lastTenth = 0;
  #isShown = false;

  /** @param now milliseconds of any clock */
  constructor(
    private readonly terminal: Terminal,
    private readonly now: () => number,
  ) {}

  show(progress: Progress): void {
    const at = this.now();
    if (this.terminal.isTTY.stderr) {
      // More often than the eye follows, a terminal would be the slowest part of the apply.
      if (at - this.#lastAt < 80 && progress.done < progress.total) return;
      this.#lastAt = at;
      this.#isShown = true;
      this.terminal.err(`\r\u001b[2K${clipped(lineOf(progress, true), this.terminal.width("stderr") - 1)}`);
      return;
    }
    if (this.#lastAt === Number.NEGATIVE_INFINITY) this.#lastAt = at;
    const tenth = Math.floor((progress.done * 10) / Math.max(1, progress.total));
    const isLast = progress.done === progress.total && this.#written !== progress.done;
    // Every tenth and every few seconds, but an apply of a moment is not worth ten lines.
    const isDue = (tenth > this.#lastTenth && at - this.#lastAt >= 1_000) || at - this.#lastAt >= 5_000;
    if (!isLast && (!isDue || progress.done === this.#written)) return;
    this.#lastTenth = tenth;
    this.#lastAt = at;
    this.#written = progress.done;
    this.terminal.err(`${lineOf(progress, false)}\n`);
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#isShown) this.terminal.err("\r\u001b[2K");
    this.#isShown = false;
  }
}

/** `120 of 2,000 steps (6 %), 1 failed, about 2 min left: create member …`. */
export function lineOf({ done, total, running, failed, secondsLeft }: Progress, withBar: boolean): string {
  const part = total === 0 ? 1 : done / total;
  const bar = `${"█".repeat(Math.floor(part * 20))}${"░".repeat(20 - Math.floor(part * 20))} `;
  const left = secondsLeft === undefined || done === total ? "" : `, ${durationOf(secondsLeft)} left`;
  const [first] = running;
  const now =
    first === undefined || !withBar ? "" : `: ${visible(first)}${running.length > 1 ? ` and ${running.length - 1} more` : ""}`;
  return `${withBar ? bar : ""}${count(done)} of ${count(total)} steps (${Math.floor(part * 100)} %)${failed > 0 ? `, ${count(failed)} failed` : ""}${left}${now}`;
}

export function durationOf(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 90) return `about ${whole} s`;
  return whole < 5_400 ? `about ${Math.round(whole / 60)} min` : `about ${Math.round(whole / 3_600)} h`;
}
