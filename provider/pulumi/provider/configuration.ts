import { DEFAULT_BACKEND } from "../../backend/simulated";
import { Suggestions } from "../../desired/words";
import { PREPARABLE } from "../../hosted/contract";
import { noteOf } from "../../resources/attributes";
import { camelCase } from "../../schema/pulumi-names";
import { pulumiSettings } from "../../schema/pulumi-settings";
import { durationIn } from "../values/duration";
import { type Properties, plain, Secret, UNKNOWN } from "../values/value";
import type { PropertyFailure } from "./told";

/** Whose organization it is, and who asks. */
export interface Configuration {
  readonly backend: string;
  readonly secretId?: string;
  readonly secretKey?: string;
  readonly world?: string;
  /** In milliseconds; absent: as long as usual. */
  readonly wait?: number;
  readonly prepare: readonly string[];
}

const NAMES = Object.keys(pulumiSettings).map(camelCase);
/** What the engine writes beside the settings. */
const ENGINES_OWN = ["version", "pluginDownloadURL", "parameterization"];

/** Settings as they are stored: keys are secret. Nothing of the environment goes in, which another machine would find in the state. */
export function settingsInputs(settings: Properties): Properties {
  const secret = Object.entries(pulumiSettings)
    .filter(([, schema]) => noteOf(schema).sensitive === true)
    .map(([name]) => camelCase(name));
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      name,
      secret.includes(name) && !(value instanceof Secret) ? new Secret(value) : value,
    ]),
  );
}

/** What is wrong with the settings, all of it; what is not known yet is let pass. */
export function settingsFailures(settings: Properties, env: NodeJS.ProcessEnv): readonly PropertyFailure[] {
  const suggestions = new Suggestions();
  const failures: PropertyFailure[] = [];
  const fail = (property: string, says: string, advice: string) => failures.push({ property, reason: `${says}: ${advice}` });
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(settings)) {
    if (ENGINES_OWN.includes(name) || name.startsWith("__")) continue;
    const said = plain(value);
    if (!NAMES.includes(name))
      fail(name, `\`${name}\` is no setting of orgplane`, suggestions.hint(name, NAMES) ?? "take it out");
    else if (typeof said === "string") texts.set(name, said);
    else if (said !== UNKNOWN && said !== null) fail(name, `\`${name}\` must be a text`, "write it in quotes");
  }
  const backend = texts.get("backend");
  if (backend === "sim::memory:") {
    const why = "`sim::memory:` lasts as long as one process, and the engine starts the provider anew for every command";
    fail("backend", why, "keep the simulated organization in a file: `sim:organization.db`");
  } else if (backend !== undefined && !/^(sim:.+|https?:\/\/.+)$/.test(backend)) {
    fail("backend", `\`${backend}\` is not a backend`, "use `sim:FILE`, or an endpoint: `http://…` or `https://…`");
  }
  const wait = texts.get("wait");
  if (wait !== undefined && durationIn(wait) === undefined) {
    fail("wait", `\`${wait}\` is not a duration`, "write hours, minutes and seconds: `90s`, `10m`, `1h30m`");
  }
  for (const wanted of listIn(texts.get("prepare"))) {
    if (PREPARABLE.includes(wanted)) continue;
    fail("prepare", `\`${wanted}\` cannot be prepared`, suggestions.hint(wanted, PREPARABLE) ?? "take it out");
  }
  for (const [one, other, variable] of PAIRS) {
    if (!texts.has(one) || settings[other] !== undefined || (env[variable] ?? "") !== "") continue;
    fail(
      one,
      `\`${one}\` is given without \`${other}\``,
      `give both, or none and let the environment say them (\`${variable}\`)`,
    );
  }
  return failures;
}

/** One credential, the other, and the variable that may say the other. */
const PAIRS = [
  ["secretId", "secretKey", "TENCENTCLOUD_SECRET_KEY"],
  ["secretKey", "secretId", "TENCENTCLOUD_SECRET_ID"],
] as const;

/** `itself, service_control` as a list. */
function listIn(text = ""): readonly string[] {
  return text.split(",").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
}

/** The settings, else the environment, as on the command line. */
export function configurationFrom(settings: Properties, env: NodeJS.ProcessEnv): Configuration {
  const given = (name: string, variable?: string): string | undefined => {
    const value = plain(settings[name] ?? null);
    if (typeof value === "string" && value !== "") return value;
    const said = variable === undefined ? undefined : env[variable];
    return said === "" ? undefined : said;
  };
  const [secretId, secretKey] = [given("secretId", "TENCENTCLOUD_SECRET_ID"), given("secretKey", "TENCENTCLOUD_SECRET_KEY")];
  const world = given("world", "ORGPLANE_WORLD");
  const wait = durationIn(given("wait") ?? "");
  return {
    backend: given("backend", "ORGPLANE_BACKEND") ?? DEFAULT_BACKEND,
    ...(secretId !== undefined && secretKey !== undefined && { secretId, secretKey }),
    ...(world !== undefined && { world }),
    ...(wait !== undefined && { wait }),
    prepare: listIn(given("prepare")),
  };
}
