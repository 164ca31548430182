import { type ChildProcess, spawn } from "node:child_process";

/** `orgplane serve` as a process of its own, with an organization in memory. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export const CREDENTIAL = { id: "AKIDORGPLANEADMIN", key: "orgplane-admin-secret" };

export async function served(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ["dist/bin.mjs", "serve", "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await address(child);
  return {
    url,
    async close() {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function address(child: ChildProcess): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (part: Buffer) => {
      text += part.toString();
      const url = /^listening on (\S+)\n/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
}
