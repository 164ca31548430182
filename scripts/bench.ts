import { writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { arch, cpus, loadavg, platform } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Figures, figuresOf } from "./bench/figures";
import { measure } from "./bench/measure";
import { placeOf } from "./bench/place";
import { type Stage, stages } from "./bench/stopwatch";
import { tableOf } from "./bench/table";
import { targetsOf } from "./bench/targets";
import { terraformOnPath } from "./bench/terraform";

const USAGE = `npm run bench -- [--sizes 100,1000,10000,100000] [--quick] [--runs N] [--parts] [--no-terraform] [--json FILE]

  --sizes         how many members
  --quick         100 and 1,000 members, one run each, without Terraform
  --runs          each figure is the median of so many runs (3); what takes minutes is run once
  --parts         also where planning spends its time
  --no-terraform  no comparison, even where OpenTofu or Terraform is on the PATH
  --json          write the figures to a file as well
`;

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    quick: { type: "boolean", default: false },
    runs: { type: "string" },
    parts: { type: "boolean", default: false },
    "no-terraform": { type: "boolean", default: false },
    json: { type: "string" },
    help: { type: "boolean", default: false },
    // For the processes that this program starts.
    measure: { type: "string" },
    size: { type: "string", default: "0" },
    folder: { type: "string", default: ".orgplane/bench" },
  },
});
const stage: Stage | undefined = stages.find((name) => name === values.measure);
const folder = resolve(values.folder);

if (values.help) process.stdout.write(USAGE);
else if (stage !== undefined) process.stdout.write(JSON.stringify(await measure(stage, placeOf(folder, Number(values.size)))));
else await bench();

async function bench(): Promise<void> {
  const sizes = (values.sizes ?? (values.quick ? "100,1000" : "100,1000,10000,100000")).split(",").map(Number);
  const runs = Number(values.runs ?? (values.quick ? 1 : 3));
  if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) {
    process.stderr.write(USAGE);
    process.exitCode = 1;
    return;
  }
  const compared = values["no-terraform"] || values.quick ? undefined : terraformOnPath();
  const load = loadavg()[0]?.toFixed(1);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const progress = (says: string): void => {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[2K${says}` : `${says}\n`);
  };
  const all: Figures[] = [];
  for (const size of sizes.sort((a, b) => a - b)) {
    all.push(figuresOf(size, { folder, runs, parts: values.parts, terraform: compared?.program, progress }));
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
  await rm(folder, { recursive: true, force: true });
  const cores = cpus();
  const machine = `${cores.length} cores (${cores[0]?.model.trim()}), ${platform()} ${arch()}, node ${process.versions.node}`;
  const how = `median of ${runs} run${runs === 1 ? "" : "s"}, load ${load} before the first`;
  process.stdout.write(`orgplane bench: ${machine}; ${how}\n\n${tableOf(all, compared?.version)}\n\n${targetsOf(all)}\n`);
  await (await import("./bench/observing")).benchObserving(values.quick ? [1_000] : [1_000, 10_000]);
  (await import("./bench/access")).benchAccess({ comparisons: values.quick ? 100_000 : 2_000_000 });
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, how, figures: all }, undefined, 2)}\n`);
}
