import { createInterface } from "node:readline";
import type { Terminal } from "./terminal";

/** Asks, and answers whether exactly `yes` was typed. The end of the input, and Ctrl-C, mean no. */
export async function confirmed(terminal: Terminal, question: string): Promise<boolean> {
  terminal.err(question);
  const lines = createInterface({ input: terminal.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  return new Promise((resolve) => {
    const answer = (text: string | undefined): void => {
      terminal.interrupted?.removeEventListener("abort", stop);
      lines.removeAllListeners();
      lines.close();
      resolve(text?.trim() === "yes");
    };
    const stop = (): void => answer(undefined);
    lines.once("line", answer);
    lines.once("close", stop);
    if (terminal.interrupted?.aborted === true) stop();
    else terminal.interrupted?.addEventListener("abort", stop);
  });
}
