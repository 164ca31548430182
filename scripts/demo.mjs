// The main job, start to finish, on the embedded simulated organization: day 1 is planned, applied and planned again; day 2
// reorganizes the company in an order that every rule accepts.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

const folder = ".orgplane/demo";
const common = ["--backend", `sim:${folder}/organization.db`, "--ledger", `${folder}/ledger.json`, "--world", "examples/acme-group/world.yaml"];
const dayOne = "examples/acme-group/organization.yaml";
const dayTwo = "examples/acme-group/day-2/organization.yaml";

function title(text) {
  const line = "─".repeat(Math.max(0, 96 - text.length));
  process.stdout.write(`\n\u001b[1m── ${text} ${line}\u001b[0m\n\n`);
}

/** Runs one command as a user would, showing it first; anything but the expected exit code ends the demo. */
function orgplane(expected, ...args) {
  process.stdout.write(`$ orgplane ${args.filter((arg) => !common.includes(arg)).join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["dist/bin.mjs", ...args], { stdio: "inherit" });
  if (status !== expected) {
    process.stderr.write(`\nThe demo expected exit code ${expected} and got ${status}.\n`);
    process.exit(1);
  }
}

rmSync(folder, { recursive: true, force: true });

title("Day 1: what would be built");
orgplane(2, "plan", dayOne, ...common, "--detailed-exitcode");
title("Day 1: build it");
orgplane(0, "apply", dayOne, ...common, "--auto-approve");
title("Day 1 again: nothing left to do");
orgplane(0, "plan", dayOne, ...common, "--detailed-exitcode");
title("Day 2: a reorganization, and why it has this order");
orgplane(2, "plan", dayTwo, ...common, "--detailed-exitcode", "--out", `${folder}/day-2.plan.json`);
title("Day 2: apply exactly that plan");
orgplane(0, "apply", `${folder}/day-2.plan.json`, ...common, "--auto-approve");
title("Day 2 again: nothing left to do");
orgplane(0, "plan", dayTwo, ...common, "--detailed-exitcode");
process.stdout.write("\nThe whole of it is in .orgplane/demo; the programs are in examples/acme-group.\n");
