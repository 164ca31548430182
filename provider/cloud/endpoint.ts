import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";

/** Where a cloud, or a simulator over HTTP, is asked, and as whom. */
export interface Endpoint {
  /** As it was given, without a trailing slash. */
  readonly url: string;
  readonly protocol: "http://" | "https://";
  /** Host with its port, where one is given. */
  readonly host: string;
  /** On this machine: a simulator, whose rate is its own affair until it says otherwise. */
  readonly local: boolean;
  readonly credential: Credential;
}

export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  /** Of temporary credentials. */
  readonly token?: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRET_ID = "TENCENTCLOUD_SECRET_ID";
const SECRET_KEY = "TENCENTCLOUD_SECRET_KEY";
const TOKEN = "TENCENTCLOUD_SECURITY_TOKEN";

/**
 * Reads an endpoint such as `http://127.0.0.1:8080` or `https://organization.tencentcloudapi.com`.
 * @param given credentials that come from elsewhere than the environment
 */
export function endpointOf(url: string, environment: Environment, given: Partial<Credential> = {}): Result<Endpoint> {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || (parsed.protocol !== "http:" && parsed.protocol !== "https:")) {
    return failed([
      problem("endpoint-malformed", `\`${url}\` is not the address of an endpoint`, `write it like \`${EXAMPLE}\``),
    ]);
  }
  const problems: Diagnostic[] = [];
  if (parsed.pathname !== "/" || parsed.search !== "" || parsed.hash !== "") {
    const says = `the endpoint \`${parsed.origin}\` takes neither a path nor a query: the cloud signs every request for \`/\``;
    problems.push(problem("endpoint-path", says, `write \`${parsed.origin}\``));
  }
  if (parsed.username !== "" || parsed.password !== "") {
    const says = "credentials do not belong into the address of an endpoint";
    problems.push(problem("endpoint-credentials", says, `set ${SECRET_ID} and ${SECRET_KEY}`));
  }
  const secretId = given.secretId ?? environment[SECRET_ID] ?? "";
  const secretKey = given.secretKey ?? environment[SECRET_KEY] ?? "";
  const absent = [secretId === "" ? SECRET_ID : "", secretKey === "" ? SECRET_KEY : ""].filter((name) => name !== "");
  if (absent.length > 0) {
    const says = `\`${parsed.origin}\` asks who is calling, and ${absent.join(" and ")} ${absent.length > 1 ? "are" : "is"} not set`;
    problems.push(
      problem("credentials-missing", says, "a simulator prints credentials when it starts; the cloud's console issues them"),
    );
  }
  if (problems.length > 0) return failed(problems);
  const token = given.token ?? environment[TOKEN] ?? "";
  return succeeded({
    url: parsed.origin,
    protocol: parsed.protocol === "https:" ? "https://" : "http://",
    host: parsed.host,
    local: isLoopback(parsed.hostname),
    credential: { secretId, secretKey, ...(token === "" ? {} : { token }) },
  });
}

/** How requests leave this machine: a connection pool of our own, or the proxy that the environment names for this host. */
export type Route = { readonly agent: HttpAgent | HttpsAgent } | { readonly proxy: string };

/** HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case; never a proxy for this machine. */
export function routeTo({ protocol, host, local }: Endpoint, environment: Environment): Route {
  const value = (name: string): string => environment[name] ?? environment[name.toLowerCase()] ?? "";
  const proxy = protocol === "https://" ? value("HTTPS_PROXY") || value("HTTP_PROXY") : value("HTTP_PROXY");
  if (proxy !== "" && !local && !isExempt(host, value("NO_PROXY"))) return { proxy };
  const pool = { keepAlive: true, maxSockets: 64 };
  return { agent: protocol === "https://" ? new HttpsAgent(pool) : new HttpAgent(pool) };
}

function isExempt(host: string, list: string): boolean {
  const name = host.replace(/:\d+$/, "");
  return list
    .split(",")
    .map((entry) => entry.trim().replace(/^\*?\./, ""))
    .some((entry) => entry === "*" || (entry !== "" && (name === entry || name.endsWith(`.${entry}`))));
}

function isLoopback(name: string): boolean {
  return name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127\./.test(name);
}

const EXAMPLE = "https://organization.tencentcloudapi.com";

function problem(code: string, summary: string, hint: string): Diagnostic {
  return { severity: "error", code, summary, hint };
}
