import type { SelfSigned } from "./certificate";

/** What a host sets so that a plugin knows it was not started by a person. */
export const COOKIE = {
  name: "TF_PLUGIN_MAGIC_COOKIE",
  value: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
};

export const PROTOCOL = 6;

export type Network = "unix" | "tcp";

/** Where the provider listens: a socket's path, or `127.0.0.1:<port>`. */
export interface Address {
  readonly network: Network;
  readonly address: string;
}

/** What the environment says about how to listen. */
export interface Surroundings {
  readonly network: Network;
  readonly socketFolder: string | undefined;
  readonly ports: readonly [number, number];
  /** PEM; absent: plain text. */
  readonly clientCertificate: string | undefined;
  readonly multiplexed: boolean;
}

export function surroundingsOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Surroundings {
  const port = (name: string, otherwise: number): number => {
    const value = Number(env[name]);
    return Number.isInteger(value) && value > 0 && value < 65_536 ? value : otherwise;
  };
  return {
    network: platform === "win32" ? "tcp" : "unix",
    socketFolder: env["PLUGIN_UNIX_SOCKET_DIR"] || undefined,
    ports: [port("PLUGIN_MIN_PORT", 0), port("PLUGIN_MAX_PORT", 0)],
    clientCertificate: env["PLUGIN_CLIENT_CERT"] || undefined,
    multiplexed: (env["PLUGIN_MULTIPLEX_GRPC"] ?? "") !== "",
  };
}

/** Why this process must not go on; undefined: a host that we understand has started it. */
export function refusal(env: NodeJS.ProcessEnv): string | undefined {
  if (env[COOKIE.name] !== COOKIE.value) {
    return [
      "This program is the orgplane provider. OpenTofu and Terraform start it; it does nothing by itself.",
      "`orgplane terraform install` puts it where they look; `terraform-provider-orgplane debug` starts it for TF_REATTACH_PROVIDERS.",
    ].join("\n");
  }
  const versions = (env["PLUGIN_PROTOCOL_VERSIONS"] ?? String(PROTOCOL)).split(",").map((version) => version.trim());
  if (versions.includes(String(PROTOCOL))) return undefined;
  return `The orgplane provider speaks plugin protocol ${PROTOCOL}, and the program that started it only ${versions.join(", ")}: use OpenTofu, or Terraform 1.0 or later.`;
}

/** The one line that a host waits for: `1|6|unix|<path>|grpc|<certificate>`. Base64 without padding, as hosts want it. */
export function handshakeLine({ network, address }: Address, own: SelfSigned | undefined, multiplexed: boolean): string {
  const certificate = own === undefined ? "" : Buffer.from(own.certificate).toString("base64").replace(/=+$/, "");
  return `${["1", PROTOCOL, network, address, "grpc", certificate, ...(multiplexed ? ["false"] : [])].join("|")}\n`;
}
