/** The vendor's calendar: bills, months and days are those of UTC+8. Times are milliseconds since 1970. */

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

/** A month as bills name it: "2024-03". */
export type Month = string;

export function isMonth(text: unknown): text is Month {
  return typeof text === "string" && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(at: number): Month {
  return new Date(at + OFFSET).toISOString().slice(0, 7);
}

/** When the month begins. */
export function startOf(month: Month): number {
  return Date.parse(`${month}-01T00:00:00Z`) - OFFSET;
}

/** The month `count` months later (or earlier). */
export function monthsAfter(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** How many months from one to the other, both counted. */
export function monthsBetween(from: Month, to: Month): number {
  const index = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from) + 1;
}

/** When the day began that the time lies in. */
export function dayOf(at: number): number {
  return Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;
}

/** A day of a month (1 is the first) at an hour. */
export function timeIn(month: Month, day: number, hour: number): number {
  return startOf(month) + (day - 1) * DAY + hour * HOUR;
}
