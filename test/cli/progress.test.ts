import { PassThrough, Writable } from "node:stream";
import type { Applied, Progress } from "../../provider/apply/request";
import { outcomeText } from "../../provider/cli/outcome";
import { durationOf, lineOf, ProgressLine } from "../../provider/cli/progress";
import { Terminal } from "../../provider/cli/terminal";

const esc = String.fromCharCode(27);

function terminalOf(isTTY: boolean): { readonly terminal: Terminal; written(): string } {
  let text = "";
  const stream = (): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk.toString();
        done();
      },
    });
  const terminal = new Terminal({
    stdout: stream(),
    stderr: stream(),
    stdin: new PassThrough(),
    env: { NO_COLOR: "1" },
    cwd: "/",
    isTTY,
  });
  return { terminal, written: () => text };
}

function progress(done: number, of: Partial<Progress> = {}): Progress {
  return { done, total: 2_000, running: ["create member `a`", "create member `b`"], failed: 0, secondsLeft: 75, ...of };
}

it("counts, failures, time left and what is under way", () => {
  expect(lineOf(progress(500, { failed: 2 }), false)).toBe("500 of 2,000 steps (25 %), 2 failed, about 75 s left");
  expect(lineOf(progress(500), true)).toBe(
    "█████░░░░░░░░░░░░░░░ 500 of 2,000 steps (25 %), about 75 s left: create member `a` and 1 more",
  );
  expect(lineOf(progress(0, { secondsLeft: undefined }), false)).toBe("0 of 2,000 steps (0 %)");
  expect(lineOf(progress(0, { total: 0 }), false)).toBe("0 of 0 steps (100 %)");
});

it("time is told in the unit that a person would use", () => {
  expect([0.2, 89, 90, 600, 5_400, 20_000].map(durationOf)).toEqual([
    "about 1 s",
    "about 89 s",
    "about 2 min",
    "about 10 min",
    "about 2 h",
    "about 6 h",
  ]);
});

it("a pipe gets a line every tenth or every few seconds, and the last one", () => {
  const { terminal, written } = terminalOf(false);
  let now = 0;
  const line = new ProgressLine(terminal, () => now);
  for (let done = 0; done <= 2_000; done++) {
    now += 20;
    line.show(progress(done));
  }
  line.end();
  const counts = written()
    .split("\n")
    .flatMap((row) => /^([\d,]+) of/.exec(row)?.[1] ?? []);
  expect(counts).toEqual(["200", "400", "600", "800", "1,000", "1,200", "1,400", "1,600", "1,800", "2,000"]);
  expect(written()).not.toContain(esc);
});

it("a slow apply says in a pipe that it still runs", () => {
  const { terminal, written } = terminalOf(false);
  let now = 0;
  const line = new ProgressLine(terminal, () => now);
  for (let done = 0; done <= 10; done++) {
    line.show(progress(done));
    now += 3_000;
  }
  expect(
    written()
      .split("\n")
      .filter((row) => row !== ""),
  ).toHaveLength(5);
});

it("an apply of a moment writes one line into a pipe", () => {
  const { terminal, written } = terminalOf(false);
  const line = new ProgressLine(terminal, () => 0);
  for (let done = 0; done <= 2_000; done += 100) line.show(progress(done));
  expect(written()).toBe("2,000 of 2,000 steps (100 %)\n");
});

it("a terminal has one line, no wider than itself, which is gone at the end", () => {
  const { terminal, written } = terminalOf(true);
  let now = 0;
  const line = new ProgressLine(terminal, () => now);
  for (let done = 0; done <= 2_000; done += 100) {
    now += 100;
    line.show(progress(done, { running: [`create member \`${"x".repeat(500)}${esc}[31m\``] }));
  }
  line.end();
  const shown = written().split(`\r${esc}[2K`);
  expect(shown.at(-1)).toBe("");
  for (const text of shown) {
    expect(text.length).toBeLessThan(100);
    expect(text).not.toContain("\n");
    expect(text).not.toContain(esc);
  }
});

describe("how an apply ended", () => {
  const ended = (of: Partial<Applied>): string =>
    outcomeText(terminalOf(false).terminal, {
      kind: "applied",
      total: 3,
      done: 3,
      doneBefore: 0,
      problems: [],
      waiting: [],
      notStarted: [],
      ...of,
    });

  it("done", () => {
    expect(ended({})).toBe("Applied: 3 of 3 steps done.\n");
    expect(ended({ doneBefore: 2 })).toBe("Applied: 3 of 3 steps done (2 of them by an earlier apply).\n");
  });

  it("refused: by which rule and error, and what to do", () => {
    const text = ended({
      kind: "refused",
      done: 1,
      problems: [
        {
          kind: "refused",
          step: 2,
          says: "delete department `A`",
          rule: "DEPT-DELETE-EMPTY",
          cloudCode: "FailedOperation.X",
          why: "it holds members",
          advice: "move them",
        },
      ],
      notStarted: [{ step: 3, says: "create department `A`", behind: 2 }],
    });
    expect(text).toBe(
      "refused step 2: delete department `A`\n        it holds members (DEPT-DELETE-EMPTY, FailedOperation.X)\n        try move them\nNot started: 1 step (3), because of what they stand behind.\nNot finished: 1 of 3 steps done. What is done stays done; plan again to see what is left.\n",
    );
  });

  it("waiting, stopped and unknown say how it goes on", () => {
    expect(
      ended({
        kind: "waiting",
        done: 2,
        waiting: [{ step: 3, says: "x joins", who: "the account `x`", why: "has not answered" }],
      }),
    ).toContain("Apply again when the answers are there.");
    expect(ended({ kind: "cancelled", done: 1 })).toBe("Stopped: 1 of 3 steps done. Apply again to go on.\n");
    expect(ended({ kind: "unknown", done: 1 })).toContain("Some answers were lost; apply again");
  });

  it("names in it are harmless", () =>
    expect(ended({ kind: "waiting", waiting: [{ step: 1, says: `${esc}[31m`, who: `${esc}x`, why: "\n" }] })).not.toContain(esc));
});
