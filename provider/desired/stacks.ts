import { z } from "zod";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";

/** The list of stacks that a synthesis leaves beside them; the same in both flavours of the construct library. */
const manifest = z.object({
  stacks: z.record(
    z.string(),
    z.object({
      synthesizedStackPath: z.string(),
      annotations: z.array(z.object({ constructPath: z.string(), level: z.string(), message: z.string() })).optional(),
    }),
  ),
});

/** The Terraform JSON files of all stacks, relative to the manifest, in the order of their names. */
export function stackFiles(text: string, file: string): Result<readonly string[]> {
  const stacks = parsed(text)?.stacks;
  if (stacks === undefined) {
    const at = { kind: "file", file, line: 1, column: 1 } as const;
    return failed([
      { severity: "error", code: "no-manifest", at, summary: `\`${file}\` lists no stacks`, hint: "synthesize again" },
    ]);
  }
  return succeeded(
    Object.entries(stacks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, stack]) => stack.synthesizedStackPath),
  );
}

/** What the program said about its own constructs. Ours begin with their code: `[DEPT-NAME-LENGTH] …`. */
export function annotationProblems(text: string): readonly Diagnostic[] {
  const annotations = Object.values(parsed(text)?.stacks ?? {}).flatMap((stack) => stack.annotations ?? []);
  return annotations
    .filter(({ level }) => level.endsWith("/error"))
    .map(({ constructPath, message }) => {
      const [, code, says, hint] = /^\[([A-Za-z0-9-]+)\] (.*?)(?: \(([^()]*)\))?$/s.exec(message) ?? [];
      return {
        severity: "error",
        code: code ?? "construct",
        at: { kind: "construct", path: constructPath },
        summary: says ?? message,
        ...(hint !== undefined && { hint }),
      };
    });
}

function parsed(text: string): z.infer<typeof manifest> | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
