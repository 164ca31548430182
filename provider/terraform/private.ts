/** What the host keeps beside a state and never shows. */
export interface Kept {
  readonly version: 1;
  /** What outlives the declaration: what becomes of the object when it is destroyed. */
  readonly remembered: Readonly<Record<string, unknown>>;
}

export function privateBytes(remembered: Kept["remembered"]): Uint8Array {
  const kept: Kept = { version: 1, remembered };
  return new TextEncoder().encode(JSON.stringify(kept));
}

/** Nothing to remember. */
export const PRIVATE = privateBytes({});

/** Empty, or written by a version that knows more: nothing is remembered then, and the state says what there is. */
export function rememberedIn(bytes: Uint8Array): Kept["remembered"] {
  if (bytes.length === 0) return {};
  const read: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (typeof read !== "object" || read === null || !("version" in read) || read.version !== 1 || !("remembered" in read))
    return {};
  // Version 1 is what `privateBytes` writes.
  return read.remembered as Kept["remembered"];
}
