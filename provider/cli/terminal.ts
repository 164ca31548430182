import type { Readable, Writable } from "node:stream";
import type { Diagnostic } from "../diagnostics";

/** What a command line program is given by whoever runs it: a terminal, a pipeline, a test. */
export interface Surroundings {
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths are meant from here. */
  readonly cwd: string;
  /** Whether a person sits at each of the streams; one answer stands for all three. */
  readonly isTTY: boolean | { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** The file of the running program; what is installed along with it lies beside it. */
  readonly program?: string;
  /** Set off when the person wants to stop (Ctrl-C): nothing new is begun, what runs is finished. */
  readonly interrupted?: AbortSignal;
}

/** The surroundings as commands use them: results go to `out`, everything else to `err`. */
export class Terminal {
  readonly env: Surroundings["env"];
  readonly cwd: string;
  readonly stdin: Readable;
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  readonly interrupted: AbortSignal | undefined;
  readonly program: string | undefined;
  #colorWanted = true;
  #closed = new Set<Writable>();

  constructor(private readonly around: Surroundings) {
    this.env = around.env;
    this.cwd = around.cwd;
    this.stdin = around.stdin;
    this.isTTY =
      typeof around.isTTY === "boolean" ? { stdin: around.isTTY, stdout: around.isTTY, stderr: around.isTTY } : around.isTTY;
    this.interrupted = around.interrupted;
    this.program = around.program;
    for (const stream of [around.stdout, around.stderr]) {
      stream.on("error", (error: NodeJS.ErrnoException) => {
        // Whoever read the output has seen enough (`| head`): that is no failure of ours, and no reason to stop an apply.
        if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
        this.#closed.add(stream);
      });
    }
  }

  /** `--no-color`. */
  withoutColor(): void {
    this.#colorWanted = false;
  }

  /** Colour for a person at that stream, unless NO_COLOR (not empty), `TERM=dumb` or `--no-color` say otherwise. */
  color(stream: "stdout" | "stderr"): boolean {
    const refused = (this.env["NO_COLOR"] ?? "") !== "" || this.env["TERM"] === "dumb";
    return this.#colorWanted && !refused && this.isTTY[stream];
  }

  /** Columns of that stream; 100 where nobody says. */
  width(stream: "stdout" | "stderr"): number {
    const columns: unknown = Reflect.get(this.around[stream], "columns");
    const told = typeof columns === "number" && columns > 0 ? columns : Number.parseInt(this.env["COLUMNS"] ?? "", 10);
    return Number.isNaN(told) ? 100 : Math.min(160, Math.max(40, told));
  }

  out(text: string): void {
    this.#write(this.around.stdout, text);
  }

  err(text: string): void {
    this.#write(this.around.stderr, text);
  }

  /** Findings, all together, each with its line of the source. */
  async report(diagnostics: readonly Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0) return;
    const { reportOf } = await import("./report");
    this.err(reportOf(diagnostics, { cwd: this.cwd, color: this.color("stderr"), width: this.width("stderr") }));
  }

  /** Resolves when everything written has been taken by the streams, or nobody reads them any more. */
  async flushed(): Promise<void> {
    await Promise.all([this.around.stdout, this.around.stderr].map((stream) => this.#drained(stream)));
  }

  #write(stream: Writable, text: string): void {
    if (!this.#closed.has(stream) && text !== "") stream.write(text);
  }

  #drained(stream: Writable): Promise<void> {
    if (this.#closed.has(stream) || stream.destroyed || stream.writableLength === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        stream.off("close", done);
        stream.off("error", done);
        resolve();
      };
      stream.on("close", done);
      stream.on("error", done);
      stream.write("", () => done());
    });
  }
}
