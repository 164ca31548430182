import { type Action, CONSOLE_VERSION, refused, type Service, SIM_VERSION, type WireRefusal } from "../wire/action";

/** Which of the services a request is for: the signature, the host and the version each may say so. */

const SERVICES: readonly Service[] = ["organization", "console", "sim"];
const VERSIONS: Readonly<Record<Service, readonly string[]>> = {
  organization: ["2021-03-31", "2018-12-25"],
  console: [CONSOLE_VERSION],
  sim: [SIM_VERSION],
};

/** What the routing looks at. */
export interface Addressed {
  /** As the signature names it; empty where it names none. */
  readonly service: string;
  /** The Host header. */
  readonly host: string;
  readonly version: string;
  readonly action: string;
}

export type Route = { readonly kind: "service"; readonly service: Service } | WireRefusal;

/** The service, once it is known that it has the version. */
export function routeOf({ service, host, version, action }: Addressed): Route {
  if (action === "") return refused("MissingParameter", "X-TC-Action is missing");
  if (version === "") return refused("MissingParameter", "X-TC-Version is missing");
  const label = host.split(".")[0] ?? "";
  const named = serviceNamed(service) ?? serviceNamed(label);
  if (named !== undefined) {
    if (VERSIONS[named].includes(version)) return { kind: "service", service: named };
    return refused("NoSuchVersion", `the service \`${named}\` has the versions ${VERSIONS[named].join(" and ")}`);
  }
  const noProduct = refused("NoSuchProduct", `only the services ${SERVICES.join(", ")} are here`);
  // Some clients sign for what stands before the first dot of the endpoint: that names no service, unless the endpoint is the cloud's.
  const isEndpoint = service === "" || service === label || service === label.replace(/:\d+$/, "");
  if (!isEndpoint || /\.tencentcloudapi\.com(:\d+)?$/i.test(host)) return noProduct;
  const found = SERVICES.find((one) => VERSIONS[one].includes(version));
  if (found !== undefined) return { kind: "service", service: found };
  const isAddress = /^(localhost|\d+|\[.*)(:\d+)?$/i.test(label);
  return isAddress ? refused("NoSuchVersion", "no service has this version") : noProduct;
}

function serviceNamed(text: string): Service | undefined {
  return SERVICES.find((service) => service === text);
}

/** By which actions are found. */
export function keyOf({ service, version, action }: Pick<Action, "service" | "version" | "action">): string {
  return `${service} ${version} ${action}`;
}
