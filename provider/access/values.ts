import { isIP } from "node:net";

/** Reading the typed values of conditions, of documents and of requests alike. Undefined: the text is none of that type. */

export function readNumber(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

const dateForm = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** ISO 8601, or `YYYY-MM-DD hh:mm:ss`; UTC unless it says otherwise. Milliseconds since 1970; finer parts are dropped. */
export function readDate(text: string): number | undefined {
  const found = dateForm.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Number(`${found[7] ?? ""}000`.slice(0, 3));
  return midnight.getTime() + ((hour * 60 + minute - offsetOf(found[8])) * 60 + second) * 1000 + milliseconds;
}

/** Minutes that a time zone is ahead of UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith("-") ? -minutes : minutes;
}

/** An address as its bits; versions 4 and 6 have nothing in common, so they are told apart by length. */
export interface Address {
  readonly version: 4 | 6;
  readonly bits: bigint;
}

export function readAddress(text: string): Address | undefined {
  const version = isIP(text);
  if (version === 4) return { version, bits: bitsOfVersion4(text) };
  if (version !== 6 || text.includes("%")) return undefined;
  const [head = "", tail] = text.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0n);
  return { version, bits: [...before, ...zeros, ...after].reduce((bits, group) => (bits << 16n) | group, 0n) };
}

function bitsOfVersion4(text: string): bigint {
  return text.split(".").reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function groupsOf(text: string): readonly bigint[] {
  if (text === "") return [];
  return text.split(":").flatMap((group) => {
    if (!group.includes(".")) return [BigInt(`0x${group}`)];
    const bits = bitsOfVersion4(group);
    return [bits >> 16n, bits & 0xffffn];
  });
}

/** Addresses from `from` to `to`, both included: a range such as `10.0.0.0/8`, or one address. */
export interface AddressRange {
  readonly version: 4 | 6;
  readonly from: bigint;
  readonly to: bigint;
}

export function readAddressRange(text: string): AddressRange | undefined {
  const [address = "", length] = text.split("/");
  const read = readAddress(address);
  if (read === undefined) return undefined;
  const free = BigInt((read.version === 4 ? 32 : 128) - Number(length ?? (read.version === 4 ? 32 : 128)));
  const from = (read.bits >> free) << free;
  return { version: read.version, from, to: from | ((1n << free) - 1n) };
}

/** The address as people write it. */
export function addressText({ version, bits }: Address): string {
  const parts = version === 4 ? 4 : 8;
  const width = version === 4 ? 8n : 16n;
  const groups = Array.from(
    { length: parts },
    (_, index) => (bits >> (BigInt(parts - 1 - index) * width)) & ((1n << width) - 1n),
  );
  return version === 4 ? groups.join(".") : groups.map((group) => group.toString(16)).join(":");
}
