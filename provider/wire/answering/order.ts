/** Ids that are numbers, in their order: the same one in every page of a list. */
export function inOrder(ids: readonly string[]): readonly string[] {
  return [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
