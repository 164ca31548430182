import { ROOT } from "../rows";

/** Root's number on the wire. The simulator counts its own ids from 1 and never gets here. */
export const ROOT_NUMBER = 1_000_000_000;

/** A department's id as the wire has it: a number. */
export function departmentNumber(id: string): number {
  return id === ROOT ? ROOT_NUMBER : Number(id);
}

export function departmentId(number: number): string {
  return number === ROOT_NUMBER ? ROOT : String(number);
}
