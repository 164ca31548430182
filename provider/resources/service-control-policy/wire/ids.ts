import { FULL_ACCESS } from "../rows";

/** The number of FullQcloudAccess on the wire. The simulator counts its own ids from 1 and never gets here. */
export const FULL_ACCESS_NUMBER = 1_000_000_001;

/** A service control policy's id as the wire has it: a number. */
export function policyNumber(id: string): number {
  return id === FULL_ACCESS ? FULL_ACCESS_NUMBER : Number(id);
}

export function policyId(number: number): string {
  return number === FULL_ACCESS_NUMBER ? FULL_ACCESS : String(number);
}
