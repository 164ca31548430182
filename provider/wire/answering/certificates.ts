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
    // Certificates of a public key infrastructure are of the third version, which says 2.
    Version: 3,
    PublicKey: read.publicKey.export({ type: "spki", format: "pem" }).toString(),
    SignatureAlgorithm: read.publicKey.asymmetricKeyType === "rsa" ? "SHA256-RSA" : (read.publicKey.asymmetricKeyType ?? ""),
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
