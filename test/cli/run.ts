import { PassThrough, Writable } from "node:stream";
import { main, type Surroundings } from "../../provider/cli/main";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly env?: Surroundings["env"];
  readonly isTTY?: boolean;
  /** What is typed. Absent: the input ends at once. */
  readonly input?: string;
  readonly interrupted?: AbortSignal;
  /** The file of the running program. */
  readonly program?: string;
}

/** Runs a command line in this process, as a shell would see it. */
export async function run(
  argv: readonly string[],
  { cwd = "/nowhere", env = {}, isTTY = false, input, interrupted, program }: Circumstances = {},
): Promise<Ran> {
  const [stdout, stderr] = [sink(), sink()];
  const stdin = new PassThrough();
  stdin.end(input ?? "");
  const code = await main(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    stdin,
    env,
    cwd,
    isTTY,
    ...(interrupted === undefined ? {} : { interrupted }),
    ...(program === undefined ? {} : { program }),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(): { readonly stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
