#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { main } from "./main";

/** The only place that touches the process. */
const stop = new AbortController();
process.on("SIGINT", () => {
  // The first asks to stop in good order, the second is meant.
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
});
process.on("SIGTERM", () => stop.abort());

/** It has no other end than being stopped: then it ends well. */
const isServer = process.argv[2] === "serve";

void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  isTTY: { stdin: process.stdin.isTTY === true, stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  interrupted: stop.signal,
  // Through the link that npm makes.
  program: realpathSync(process.argv[1] ?? ""),
}).then((code) => {
  process.exitCode = stop.signal.aborted && code === 0 && !isServer ? 130 : code;
  // A question that was never answered would keep the process waiting for input.
  process.stdin.unref?.();
});
