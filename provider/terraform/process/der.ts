/** The few forms of DER (ITU-T X.690) that a certificate is made of: a tag, the length, the content. */

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return tagged(0x30, ...parts);
}

export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return tagged(0x31, ...parts);
}

export function boolean(value: boolean): Uint8Array {
  return tagged(0x01, Uint8Array.of(value ? 0xff : 0x00));
}

/** A positive integer from its bytes, the most significant first. */
export function integer(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
  // A leading bit of 1 would mean a negative number.
  return (digits[0] ?? 0) > 0x7f ? tagged(0x02, Uint8Array.of(0), digits) : tagged(0x02, digits);
}

/** `unused`: how many bits of the last byte mean nothing. */
export function bitString(bytes: Uint8Array, unused = 0): Uint8Array {
  return tagged(0x03, Uint8Array.of(unused), bytes);
}

export function octetString(content: Uint8Array): Uint8Array {
  return tagged(0x04, content);
}

export function utf8String(text: string): Uint8Array {
  return tagged(0x0c, new TextEncoder().encode(text));
}

/** An object identifier in dotted form. */
export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** RFC 5280, 4.1.2.5: two digits for the year until 2049, four from then on. */
export function time(at: Date): Uint8Array {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  const text = at.getUTCFullYear() < 2050 ? digits.slice(2) : digits;
  return tagged(at.getUTCFullYear() < 2050 ? 0x17 : 0x18, new TextEncoder().encode(text));
}

/** `[n]` around whole values. */
export function explicit(n: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return tagged(0xa0 + n, ...parts);
}

/** `[n]` in the place of a value's own tag. */
export function implicit(n: number, content: Uint8Array): Uint8Array {
  return tagged(0x80 + n, content);
}

function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag, ...lengthOf(content.length)), content]);
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 + bytes.length, ...bytes];
}

function base128(value: number): readonly number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 + (rest % 128));
  return bytes;
}
