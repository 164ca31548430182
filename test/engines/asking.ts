import { execFile } from "node:child_process";
import { CREDENTIAL } from "./served";

export interface Asked {
  readonly code: number;
  readonly out: string;
}

/** Runs a client program, with the credentials of the administrator and no proxy unless told. */
export function ask(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const { HTTP_PROXY: _a, http_proxy: _b, HTTPS_PROXY: _c, https_proxy: _d, ...around } = process.env;
  const credentials = { TENCENTCLOUD_SECRET_ID: CREDENTIAL.id, TENCENTCLOUD_SECRET_KEY: CREDENTIAL.key };
  return new Promise((resolve) => {
    execFile(program, [...args], { env: { ...around, ...credentials, ...env } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, out: `${stdout}${code === 0 ? "" : stderr}` });
    });
  });
}
