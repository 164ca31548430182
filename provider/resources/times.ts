import { type Ask, type Organization, rowOf, type Table, tableAside, type Write } from "../kernel";

/** When something was made and last changed, in milliseconds since 1970. For eyes only: no rule asks for it. */
export interface Times {
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const times = tableAside<Times>("times");

function key(of: Table<object>, id: string): string {
  return `${of.name}/${id}`;
}

export function noteCreated(write: Write, of: Table<object>, id: string, at: number): void {
  write.note(times, key(of, id), { createdAt: at, updatedAt: at });
}

export function noteChanged(ask: Ask, write: Write, of: Table<object>, id: string, at: number): void {
  write.note(times, key(of, id), { createdAt: ask.value(times, key(of, id), "createdAt") ?? at, updatedAt: at });
}

export function forgetTimes(write: Write, of: Table<object>, id: string): void {
  write.drop(times, key(of, id));
}

/** @param since stands in for what nobody noted: what a world file brought, or an organization was made with */
export function timesOf(organization: Organization, of: Table<object>, id: string, since: number): Times {
  return rowOf(organization, times, key(of, id)) ?? { createdAt: since, updatedAt: since };
}
