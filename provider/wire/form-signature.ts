import { createHmac } from "node:crypto";
import { refused } from "./action";
import { equal, outdated, type Secret, timestampIn, type Verified, wrongToken } from "./signature";

/** The older signatures, HmacSHA1 and HmacSHA256: everything is a parameter, in the query or in a form, and there are no X-TC headers. */

export interface FormRequest {
  readonly method: string;
  readonly host: string;
  /** Decoded, in the order received. */
  readonly parameters: readonly (readonly [string, string])[];
}

const HASHES: Readonly<Record<string, string>> = { HmacSHA1: "sha1", HmacSHA256: "sha256" };

export function formSignature(
  { method, host, parameters }: FormRequest,
  secretKey: string,
  signatureMethod: "HmacSHA1" | "HmacSHA256",
): string {
  const sorted = parameters
    .filter(([name]) => name !== "Signature")
    .sort(([a], [b]) => byBytes(a, b))
    .map(([name, value]) => `${name}=${value}`);
  const text = `${method}${host}/?${sorted.join("&")}`;
  return createHmac(HASHES[signatureMethod] ?? "sha1", secretKey)
    .update(text)
    .digest("base64");
}

/** Who signed a request in one of the older ways. @param now milliseconds since 1970 */
export function verifiedForm(request: FormRequest, secretOf: (id: string) => Secret | undefined, now: number): Verified {
  const given = new Map(request.parameters);
  const method = given.get("SignatureMethod") ?? "HmacSHA1";
  if (method !== "HmacSHA1" && method !== "HmacSHA256") {
    return refused("AuthFailure.InvalidAuthorization", "SignatureMethod has to be HmacSHA1 or HmacSHA256");
  }
  const timestamp = timestampIn(given.get("Timestamp") ?? "");
  if (timestamp === undefined || (given.get("Nonce") ?? "") === "") {
    return refused("AuthFailure.InvalidAuthorization", "Timestamp, in seconds since 1970, and Nonce have to be given");
  }
  const expired = outdated(timestamp, now);
  if (expired !== undefined) return expired;
  const secretId = given.get("SecretId") ?? "";
  const secret = secretOf(secretId);
  if (secret === undefined) return refused("AuthFailure.SecretIdNotFound", "there is no such secret id");
  const hosts = [request.host, request.host.replace(/:\d+$/, "")];
  const matches = hosts.some((host) => {
    return equal(formSignature({ ...request, host }, secret.secretKey, method), given.get("Signature") ?? "");
  });
  if (!matches) {
    return refused("AuthFailure.SignatureFailure", "the signature does not fit the request: check the key and what was signed");
  }
  return wrongToken(given.get("Token") ?? "", secret) ?? { kind: "verified", secretId, service: "" };
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
