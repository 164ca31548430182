// npm leaves packages for other platforms out of the lock file when the registry at hand does not have them, and `npm ci` then fails
// on those platforms. Adds them, by what their names say; run it after every `npm install`. With --check it only looks.
import { readFileSync, writeFileSync } from "node:fs";

const file = "package-lock.json";
const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "mips64el"];

const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !isPresent(path, name) && platformOf(name) !== undefined)
    .map(([name, version]) => [`node_modules/${name}`, { version, ...platformOf(name), dev: entry.dev, optional: true }]),
);

if (process.argv.includes("--check")) {
  if (missing.length > 0) {
    process.stderr.write(`${file} lacks packages of other platforms: run node scripts/complete-lock.mjs\n${missing.map(([path]) => path).join("\n")}\n`);
    process.exit(1);
  }
} else {
  const [[root, top], ...others] = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  others.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = { [root]: top, ...Object.fromEntries(others) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}

/** Is the package there for whoever asks from `path`: in its own folder, or in one above? */
function isPresent(path, name) {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    if (lock.packages[from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`] !== undefined) return true;
    if (from === "") return false;
  }
}

function platformOf(name) {
  const parts = name.split("/").at(-1).split("-");
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = parts.some((part) => part.startsWith("musl")) ? "musl" : parts.some((part) => part.startsWith("gnu")) ? "glibc" : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined || os !== "linux" ? {} : { libc: [libc] }) };
}
