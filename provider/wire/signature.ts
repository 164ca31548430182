import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { refused, type WireRefusal } from "./action";

/** Signs requests and checks their signatures: TC3-HMAC-SHA256. Where it is signed and where it is checked, the same code says how. */

export interface SignedRequest {
  readonly method: string;
  /** As received, without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Secret {
  readonly secretKey: string;
  /** Of temporary credentials. */
  readonly token?: string;
}

export type Verified =
  /** `service`: as the signature names it, which some clients take from the address of the endpoint. */
  { readonly kind: "verified"; readonly secretId: string; readonly service: string } | WireRefusal;

/** How far the clocks of the two sides may be apart, in seconds. */
export const TOLERANCE = 300;

const UNSIGNED = "UNSIGNED-PAYLOAD";

/** What a client puts into `Authorization`. @param timestamp seconds since 1970 */
export function authorizationFor(
  request: SignedRequest,
  { secretId, secretKey }: { readonly secretId: string; readonly secretKey: string },
  { timestamp, service, signed }: { readonly timestamp: number; readonly service: string; readonly signed: readonly string[] },
): string {
  const values = signed.map((name) => headerOf(request, name));
  const signature = signatureOf(request, { secretKey, timestamp, service, signed, values });
  return `TC3-HMAC-SHA256 Credential=${secretId}/${dateOf(timestamp)}/${service}/tc3_request, SignedHeaders=${signed.join(";")}, Signature=${signature}`;
}

/**
 * Who signed a request.
 * @param secretOf undefined for ids that nobody has
 * @param now milliseconds since 1970, by the clock on the wall: clients know no other
 */
export function verified(request: SignedRequest, secretOf: (id: string) => Secret | undefined, now: number): Verified {
  const authorization = authorizationIn(request);
  if (authorization === undefined) return refused("AuthFailure.InvalidAuthorization", NOT_SIGNED);
  const { secretId, date, service, signed, signature } = authorization;
  const timestamp = timestampIn(headerOf(request, "x-tc-timestamp"));
  if (timestamp === undefined) {
    return refused("AuthFailure.InvalidAuthorization", "X-TC-Timestamp has to be the time in seconds since 1970");
  }
  const expired = outdated(timestamp, now);
  if (expired !== undefined) return expired;
  const secret = secretOf(secretId);
  if (secret === undefined) return refused("AuthFailure.SecretIdNotFound", "there is no such secret id");
  // The date is that of the timestamp, whatever the credential says.
  const matches =
    date === dateOf(timestamp) &&
    candidatesOf(request, signed).some((values) => {
      return equal(signatureOf(request, { secretKey: secret.secretKey, timestamp, service, signed, values }), signature);
    });
  if (!matches) {
    return refused("AuthFailure.SignatureFailure", "the signature does not fit the request: check the key and what was signed");
  }
  return wrongToken(headerOf(request, "x-tc-token"), secret) ?? { kind: "verified", secretId, service };
}

const NOT_SIGNED = "the Authorization header has to be that of TC3-HMAC-SHA256: Credential, SignedHeaders and Signature";

export function outdated(timestamp: number, now: number): WireRefusal | undefined {
  // The clock counts in whole seconds as the timestamp does, or five minutes would depend on when within a second one asks.
  if (Math.abs(timestamp - Math.floor(now / 1000)) <= TOLERANCE) return undefined;
  return refused("AuthFailure.SignatureExpire", "the timestamp is more than five minutes off: set the clock of the client");
}

export function wrongToken(given: string, { token = "" }: Secret): WireRefusal | undefined {
  return equal(given, token)
    ? undefined
    : refused("AuthFailure.TokenFailure", "the session token does not belong to the secret id");
}

/** Seconds since 1970; undefined for anything else. */
export function timestampIn(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Takes as long whatever the difference is. */
export function equal(a: string, b: string): boolean {
  return timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());
}

interface Authorization {
  readonly secretId: string;
  readonly date: string;
  readonly service: string;
  readonly signed: readonly string[];
  readonly signature: string;
}

/** A service may have a port in its name: some clients take it from the address of the endpoint. */
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 +Credential=([^/,\s]+)\/(\d{4}-\d\d-\d\d)\/([^/,\s]+)\/tc3_request *, *SignedHeaders=([a-z0-9!#$%&'*+.^_`|~;-]+) *, *Signature=([0-9a-f]+)$/i;

function authorizationIn(request: SignedRequest): Authorization | undefined {
  const match = AUTHORIZATION.exec(headerOf(request, "authorization"));
  if (match === null) return undefined;
  const [, secretId = "", date = "", service = "", signed = "", signature = ""] = match;
  return { secretId, date, service, signed: signed.toLowerCase().split(";"), signature: signature.toLowerCase() };
}

/**
 * Header values that may have been signed: the host as it came or without its port, which one of the official SDKs leaves out; values
 * as they came or in lower case, which the documents ask for and the SDKs do not do.
 */
function candidatesOf(request: SignedRequest, signed: readonly string[]): readonly (readonly string[])[] {
  const asCame = signed.map((name) => headerOf(request, name));
  const withoutPort = asCame.map((value, place) => (signed[place] === "host" ? value.replace(/:\d+$/, "") : value));
  const lower = [asCame, withoutPort].map((values) => values.map((value) => value.toLowerCase()));
  const all = [asCame, withoutPort, ...lower];
  return all.filter((values, place) => all.findIndex((other) => other.join("\n") === values.join("\n")) === place);
}

interface Signing {
  readonly secretKey: string;
  readonly timestamp: number;
  readonly service: string;
  readonly signed: readonly string[];
  /** Of the headers signed, in the same order. */
  readonly values: readonly string[];
}

function signatureOf(request: SignedRequest, { secretKey, timestamp, service, signed, values }: Signing): string {
  const headers = signed.map((name, place) => `${name}:${values[place] ?? ""}\n`).join("");
  const unsigned = headerOf(request, "x-tc-content-sha256") === UNSIGNED;
  const payload = unsigned ? UNSIGNED : request.method === "GET" ? "" : request.body;
  const canonical = [request.method, "/", request.query, headers, signed.join(";"), sha256(payload)].join("\n");
  const date = dateOf(timestamp);
  const text = ["TC3-HMAC-SHA256", timestamp, `${date}/${service}/tc3_request`, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, date), service), "tc3_request");
  return hmac(key, text).toString("hex");
}

function headerOf({ headers }: SignedRequest, name: string): string {
  return (Object.hasOwn(headers, name) ? (headers[name] ?? "") : "").trim();
}

/** The UTC date of a time in seconds. Years have four digits until the timestamps end. */
function dateOf(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10);
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
