import type { ResourceType } from "../resources/resource-type";
import { nearest } from "./nearest";

/** Something that cannot be read, before it is known where it stands. */
export interface Wrong {
  readonly code: string;
  readonly summary: string;
  readonly detail?: string;
  readonly hint?: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Wrong);

/** `a department`, `an entity admin`. */
export function oneOf(type: ResourceType): string {
  return `${/^[aeiou]/i.test(type.title) ? "an" : "a"} ${type.title}`;
}

/** `a department or a member`. */
export function listed(words: readonly string[], last = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** Names that are looked at in search of the nearest: enough for a person's typing errors, bounded for a hostile file. */
const MOST_COMPARED = 100_000;

/** Names what the author probably meant. */
export class Suggestions {
  private left = MOST_COMPARED;

  /** `did you mean …?`, or what there is to choose from. */
  hint(word: string, known: readonly string[]): string | undefined {
    const near = this.left > 0 ? nearest(word, known) : undefined;
    this.left -= known.length;
    if (near !== undefined) return `did you mean \`${near}\`?`;
    if (known.length === 0 || known.length > 20) return undefined;
    return `known: ${known.map((name) => `\`${name}\``).join(", ")}`;
  }
}
