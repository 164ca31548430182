/** What the metadata document of a SAML identity provider says. */
export interface Metadata {
  readonly entity: string;
  readonly login: string;
  /** PEM. */
  readonly certificates: readonly string[];
}

export type ReadMetadata =
  | ({ readonly kind: "read" } & Metadata)
  | { readonly kind: "unreadable"; readonly because: "encoding" | "document" };

/**
 * Reads a Base64 document. Looks for what is needed by its names instead of parsing all of XML: enough for metadata, and nothing that a
 * hostile document could unfold.
 */
export function readMetadata(encoded: string): ReadMetadata {
  const compact = encoded.replace(/\s/g, "");
  if (compact === "" || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact) || compact.length % 4 !== 0)
    return { kind: "unreadable", because: "encoding" };
  const text = Buffer.from(compact, "base64").toString("utf8");
  const entity = /<(?:\w+:)?EntityDescriptor\b[^>]*\bentityID="([^"]*)"/.exec(text)?.[1];
  if (entity === undefined || !/<\/(?:\w+:)?EntityDescriptor\s*>/.test(text)) return { kind: "unreadable", because: "document" };
  const login = /<(?:\w+:)?SingleSignOnService\b[^>]*\bLocation="([^"]*)"/.exec(text)?.[1] ?? "";
  const bodies = [...text.matchAll(/<(?:\w+:)?X509Certificate\s*>([^<]*)</g)].map((match) => match[1] ?? "");
  return { kind: "read", entity, login, certificates: bodies.map(framed) };
}

function framed(body: string): string {
  const lines = body.replace(/\s/g, "").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

/** Metadata of the zone as a service provider, in Base64. */
export function serviceMetadata(entity: string, consumer: string): string {
  const text = [
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}">`,
    '<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    `<AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${consumer}" index="0"/>`,
    "</SPSSODescriptor>",
    "</EntityDescriptor>",
  ].join("");
  return Buffer.from(text).toString("base64");
}
