/** The cloud writes its times without a zone; they are those of its own, which is eight hours ahead of UTC all year. */
const AHEAD = 8 * 60 * 60 * 1000;

/** The latest moment that is told or set, in milliseconds since 1970: whatever follows soon still has a year of four digits. */
export const LATEST = Date.parse("9999-01-01T00:00:00Z");

/** A time as the wire shows it: `YYYY-MM-DD hh:mm:ss`. @param at milliseconds since 1970 */
export function wireTime(at: number): string {
  return new Date(at + AHEAD).toISOString().slice(0, 19).replace("T", " ");
}

/** The time that the wire shows as `YYYY-MM-DD hh:mm:ss`, in milliseconds since 1970; undefined for anything else. */
export function timeOnWire(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text.replace(" ", "T")}Z`);
  return Number.isNaN(at) ? undefined : at - AHEAD;
}
