import type { Ask, Write } from "../../../kernel";
import { identityNames, type NameKind, nameKey } from "./rows";

/** May the name be given to this one? */
export function isFree(ask: Ask, kind: NameKind, name: string, holder: string): boolean {
  const held = ask.value(identityNames, nameKey(kind, name), "holder");
  return held === undefined || held === holder;
}

/** A name that somebody else has stays with the one who had it first. */
export function giveName(ask: Ask, write: Write, kind: NameKind, name: string, holder: string): void {
  if (name !== "" && isFree(ask, kind, name, holder)) write.put(identityNames, nameKey(kind, name), { holder });
}

export function freeName(ask: Ask, write: Write, kind: NameKind, name: string | undefined, holder: string): void {
  if (name === undefined || name === "") return;
  if (ask.value(identityNames, nameKey(kind, name), "holder") === holder) write.drop(identityNames, nameKey(kind, name));
}

/** From one name to another. */
export function rename(ask: Ask, write: Write, kind: NameKind, from: string | undefined, to: string, holder: string): void {
  if (from?.toLowerCase() === to.toLowerCase()) return;
  freeName(ask, write, kind, from, holder);
  giveName(ask, write, kind, to, holder);
}
