import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import * as der from "./der";

/** A key and the certificate for it, signed by itself, for one process and one connection. */
export interface SelfSigned {
  /** DER, as the handshake line carries it. */
  readonly certificate: Uint8Array;
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

const HOUR = 3_600_000;
const ECDSA_WITH_SHA256 = der.sequence(der.objectId("1.2.840.10045.4.3.2"));

/**
 * Made by hand: a library for certificates costs five times as long to load as the whole handshake may take, and a host starts the
 * provider several times per command. P-256 in DER by RFC 5280; hosts look at the alternative name, not at the common name.
 */
export function selfSigned(now: Date): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = der.sequence(der.setOf(der.sequence(der.objectId("2.5.4.3"), der.utf8String("localhost"))));
  const toSign = der.sequence(
    der.explicit(0, der.integer(Uint8Array.of(2))),
    // Positive and at most 20 octets.
    der.integer(randomBytes(16)),
    ECDSA_WITH_SHA256,
    name,
    // A little in the past: the host's clock may be behind.
    der.sequence(der.time(new Date(now.getTime() - HOUR)), der.time(new Date(now.getTime() + 30 * 365 * 24 * HOUR))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der.explicit(3, extensions()),
  );
  const signature = sign("sha256", toSign, privateKey);
  const certificate = der.sequence(toSign, ECDSA_WITH_SHA256, der.bitString(signature));
  return {
    certificate,
    certificatePem: pem(certificate),
    privateKeyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function extensions(): Uint8Array {
  return der.sequence(
    extension("2.5.29.19", true, der.sequence(der.boolean(true))),
    // digitalSignature, keyEncipherment and keyCertSign: bits 0, 2 and 5.
    extension("2.5.29.15", true, der.bitString(Uint8Array.of(0b1010_0100), 2)),
    extension("2.5.29.37", false, der.sequence(der.objectId("1.3.6.1.5.5.7.3.1"), der.objectId("1.3.6.1.5.5.7.3.2"))),
    extension("2.5.29.17", false, der.sequence(der.implicit(2, new TextEncoder().encode("localhost")))),
  );
}

function extension(id: string, critical: boolean, value: Uint8Array): Uint8Array {
  return der.sequence(der.objectId(id), ...(critical ? [der.boolean(true)] : []), der.octetString(value));
}

function pem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
