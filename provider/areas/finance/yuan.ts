import type { Fen } from "./money";

/** An amount for people, exact: 1234 fen is "12.34 yuan". */
export function yuan(amount: Fen): string {
  const whole = Math.abs(Math.trunc(amount));
  const sign = amount < 0 ? "-" : "";
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")} yuan`;
}
