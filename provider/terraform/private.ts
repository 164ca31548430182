/** What the host keeps beside a state and never shows. */
interface Kept {
  readonly version: 1;
  /** The object that the planned one takes the place of: the second plan of a replacement is not told. */
  readonly replaces?: string;
}

export function privateBytes(replaces?: string): Uint8Array {
  const kept: Kept = { version: 1, ...(replaces !== undefined && { replaces }) };
  return new TextEncoder().encode(JSON.stringify(kept));
}

/** The id of the object that is replaced. Bytes of a later version say nothing to this one. */
export function replacedIn(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const read: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (typeof read !== "object" || read === null || !("version" in read) || read.version !== 1) return undefined;
  return "replaces" in read && typeof read.replaces === "string" ? read.replaces : undefined;
}
