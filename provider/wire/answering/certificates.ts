import { X509Certificate } from "node:crypto";
import type { JsonObject } from "../action";
import { wireTime } from "./times";

const FRAME = /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/** Does it look like PEM? Whether a certificate is inside is another question. */
export function isPem(text: string): boolean {
  return FRAME.test(text.trim());
}

/** What a certificate in PEM says of itself; undefined when it cannot be read. */
export function certificateFields(text: string): JsonObject | undefined {
  const read = parsed(text);
  if (read === undefined) return undefined;
  return {
    SerialNumber: read.serialNumber,
    Issuer: read.issuer,
    Version: versionOf(read.raw),
    PublicKey: read.publicKey.export({ type: "spki", format: "pem" }).toString(),
    SignatureAlgorithm: algorithmOf(read.raw),
    NotAfter: wireTime(Date.parse(read.validTo)),
    NotBefore: wireTime(Date.parse(read.validFrom)),
    Subject: read.subject,
    X509Certificate: text,
  };
}

function parsed(text: string): X509Certificate | undefined {
  try {
    return new X509Certificate(text);
  } catch {
    return undefined;
  }
}

/** An element of DER: where its content begins and ends. */
interface Element {
  readonly start: number;
  readonly end: number;
}

function elementAt(der: Buffer, at: number): Element {
  const first = der[at + 1] ?? 0;
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const bytes = first & 0x7f;
  const start = at + 2 + bytes;
  return { start, end: start + (bytes === 0 ? 0 : der.readUIntBE(at + 2, bytes)) };
}

/** A certificate without a version is of the first; the others count from zero. */
function versionOf(der: Buffer): number {
  const { start } = elementAt(der, elementAt(der, 0).start);
  return der[start] === 0xa0 ? 1 + (der[elementAt(der, elementAt(der, start).start).start] ?? 0) : 1;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  "2a864886f70d010105": "SHA1-RSA",
  "2a864886f70d01010b": "SHA256-RSA",
  "2a864886f70d01010c": "SHA384-RSA",
  "2a864886f70d01010d": "SHA512-RSA",
  "2a8648ce3d040302": "ECDSA-SHA256",
  "2a8648ce3d040303": "ECDSA-SHA384",
  "2a8648ce3d040304": "ECDSA-SHA512",
  "2b6570": "Ed25519",
};

/** The algorithm stands behind what it signs; of others than the usual, the identifier is shown as it is written. */
function algorithmOf(der: Buffer): string {
  const signed = elementAt(der, elementAt(der, 0).start);
  const { start, end } = elementAt(der, elementAt(der, signed.end).start);
  const identifier = der.subarray(start, end).toString("hex");
  return ALGORITHMS[identifier] ?? identifier;
}
