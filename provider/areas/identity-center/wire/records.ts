import type { Call } from "../../../wire/action";
import { textOf } from "../../../wire/answering/parameters";

/** Parameters that are given, under the names that changes have for them. */
export function changesOf<Field extends string>(
  call: Call,
  names: Readonly<Record<Field, string>>,
): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {};
  // The keys of the names are the fields.
  for (const field of Object.keys(names) as Field[]) {
    const value = textOf(call.parameters, names[field]);
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

/** In the order in which they were made, or the other way round: `SortType`. */
export function sorted<T>(
  call: Call,
  records: readonly T[],
  made: (record: T) => { readonly id: string; readonly at: number },
): readonly T[] {
  const direction = textOf(call.parameters, "SortType") === "Desc" ? -1 : 1;
  return [...records].sort((a, b) => {
    const [one, other] = [made(a), made(b)];
    return direction * (one.at - other.at || (one.id < other.id ? -1 : 1));
  });
}
