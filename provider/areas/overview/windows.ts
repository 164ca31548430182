import { dayOf, type Month, monthOf, monthsAfter, startOf } from "../finance/calendar";

/** The windows of the overview's charts. Days and months are those of UTC+8; times are milliseconds since 1970. */

const DAY = 24 * 60 * 60 * 1000;
const OFFSET = 8 * 60 * 60 * 1000;

/** A day as the charts name it: `2026-01-15`. */
export function dayName(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}

/** The `count` days that end yesterday, the oldest first. */
export function daysUntilYesterday(at: number, count: number): readonly string[] {
  const today = dayOf(at);
  return Array.from({ length: count }, (_, index) => dayName(today - (count - index) * DAY));
}

/** The `count` months that end with the previous one, the oldest first. */
export function monthsUntilPrevious(at: number, count: number): readonly Month[] {
  const present = monthOf(at);
  return Array.from({ length: count }, (_, index) => monthsAfter(present, index - count));
}

/** Every day of a month. */
export function daysOf(month: Month): readonly string[] {
  const first = startOf(month);
  const length = Math.round((startOf(monthsAfter(month, 1)) - first) / DAY);
  return Array.from({ length }, (_, index) => dayName(first + index * DAY));
}

/** Every day from one on, up to and including the day of `at`. */
export function daysSince(day: string, at: number): readonly string[] {
  const first = Date.parse(`${day}T00:00:00Z`) - OFFSET;
  const length = Math.max(0, Math.round((dayOf(at) - first) / DAY) + 1);
  return Array.from({ length }, (_, index) => dayName(first + index * DAY));
}
