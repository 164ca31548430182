import { PREPARABLE } from "../hosted/contract";
import { fieldOf, isList, isWhollyKnown, type Value } from "./values/value";

/** Whose organization it is, and who asks. */
export interface Configuration {
  readonly backend: string;
  readonly credentials: { readonly secretId: string; readonly secretKey: string } | undefined;
  readonly world: string | undefined;
  /** In milliseconds; undefined: as long as usual. */
  readonly wait: number | undefined;
  readonly prepare: readonly string[];
  readonly quarantine: string | undefined;
}

/** What is wrong with an argument of the provider block. */
export interface ArgumentProblem {
  readonly argument: string;
  readonly says: string;
  readonly advice: string;
}

export const DEFAULT_BACKEND = "sim:.orgplane/organization.db";

/** The arguments of the provider block, else the environment, as on the command line. Undefined: something is not known yet. */
export function configurationFrom(config: Value, env: NodeJS.ProcessEnv): Configuration | undefined {
  if (
    ["backend", "secret_id", "secret_key", "world", "wait", "prepare", "quarantine"].some(
      (name) => !isWhollyKnown(fieldOf(config, name)),
    )
  )
    return undefined;
  const given = (name: string, variable?: string): string | undefined => {
    const value = fieldOf(config, name);
    return (typeof value === "string" && value !== "" ? value : variable && env[variable]) || undefined;
  };
  const secretId = given("secret_id", "TENCENTCLOUD_SECRET_ID");
  const secretKey = given("secret_key", "TENCENTCLOUD_SECRET_KEY");
  return {
    backend: given("backend", "ORGPLANE_BACKEND") ?? DEFAULT_BACKEND,
    credentials: secretId === undefined || secretKey === undefined ? undefined : { secretId, secretKey },
    world: given("world", "ORGPLANE_WORLD"),
    wait: milliseconds(given("wait") ?? ""),
    prepare: textsIn(fieldOf(config, "prepare")),
    quarantine: given("quarantine"),
  };
}

/** One credential, the other, and the variable that may say the other. */
const PAIRS = [
  ["secret_id", "secret_key", "TENCENTCLOUD_SECRET_KEY"],
  ["secret_key", "secret_id", "TENCENTCLOUD_SECRET_ID"],
] as const;

/** What is wrong with the provider block, as far as it is known. */
export function configurationProblems(config: Value, env: NodeJS.ProcessEnv): readonly ArgumentProblem[] {
  const text = (name: string): string | undefined => {
    const value = fieldOf(config, name);
    return typeof value === "string" ? value : undefined;
  };
  const problems: ArgumentProblem[] = [];
  const backend = text("backend");
  if (backend === "sim::memory:") {
    problems.push({
      argument: "backend",
      says: "`sim::memory:` lasts as long as one process, and a host starts the provider several times per command",
      advice: "keep the simulated organization in a file: `sim:organization.db`",
    });
  } else if (backend !== undefined && !/^(sim:.+|https?:\/\/.+)$/.test(backend)) {
    problems.push({
      argument: "backend",
      says: `\`${backend}\` is not a backend`,
      advice: "use `sim:FILE`, or an endpoint: `http://…` or `https://…`",
    });
  }
  const wait = text("wait");
  if (wait !== undefined && milliseconds(wait) === undefined) problems.push(noDuration("wait", wait));
  for (const wanted of textsIn(fieldOf(config, "prepare"))) {
    if (PREPARABLE.includes(wanted)) continue;
    const advice = `name any of ${PREPARABLE.map((each) => `\`${each}\``).join(", ")}`;
    problems.push({ argument: "prepare", says: `\`${wanted}\` cannot be prepared`, advice });
  }
  for (const [one, other, variable] of PAIRS) {
    if (text(one) === undefined || fieldOf(config, other) !== null || env[variable]) continue;
    const advice = `give both, or none and let the environment say them (\`${variable}\`)`;
    problems.push({ argument: one, says: `\`${one}\` is given without \`${other}\``, advice });
  }
  return problems;
}

function textsIn(value: Value): readonly string[] {
  return isList(value) ? value.flatMap((each) => (typeof each === "string" ? [each] : [])) : [];
}

export function noDuration(argument: string, written: string): ArgumentProblem {
  return {
    argument,
    says: `\`${written}\` is not a duration`,
    advice: "write hours, minutes and seconds: `90s`, `10m`, `1h30m`",
  };
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** `1h30m` in milliseconds; undefined: not a duration. */
export function milliseconds(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ""] ?? 0), 0);
}
