/** The department above one; null above the top, undefined when the department is unknown. */
export type ParentOf = (department: string) => string | null | undefined;

/**
 * From the topmost department down to this one, Root left out. Stops at a department that was seen before: `cycleThrough` tells.
 * @param most gives up after this many levels, so that deciding costs the same in every tree
 */
export function pathTo(department: string, parentOf: ParentOf, most = Number.POSITIVE_INFINITY): readonly string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  let at: string | null | undefined = department;
  while (at != null && !seen.has(at) && path.length < most) {
    const above = parentOf(at);
    if (above === null) break; // Root
    seen.add(at);
    path.unshift(at);
    at = above;
  }
  return path;
}

/** The departments that are each other's parents, beginning and ending with `department`; undefined when it is not its own ancestor. */
export function cycleThrough(department: string, parentOf: ParentOf): readonly string[] | undefined {
  const path = [department];
  const seen = new Set<string>();
  for (let at = parentOf(department); at != null; at = parentOf(at)) {
    path.push(at);
    if (at === department) return path;
    if (seen.has(at)) return undefined;
    seen.add(at);
  }
  return undefined;
}
