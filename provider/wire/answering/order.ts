import { type Group, groupIdentity, groupItems, type Organization } from "../../kernel";

/** Ids that are numbers, in their order: the same one in every page of a list. */
export function inOrder(ids: readonly string[]): readonly string[] {
  return [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

const ordered = new WeakMap<object, readonly string[]>();

/** The items of a group in that order. Who reads a list page by page has them put in order once, until the group changes. */
export function itemsInOrder(organization: Organization, group: Group): readonly string[] {
  const identity = groupIdentity(organization, group);
  const known = identity === undefined ? undefined : ordered.get(identity);
  if (known !== undefined) return known;
  const items = inOrder(groupItems(organization, group));
  if (identity !== undefined) ordered.set(identity, items);
  return items;
}

const found = new WeakMap<Organization, Map<string, readonly string[]>>();

/** Ids that are found by looking at everything: found once in an organization, which never changes. @param what names the look */
export function foundOnce(organization: Organization, what: string, look: () => readonly string[]): readonly string[] {
  const here = found.get(organization) ?? new Map<string, readonly string[]>();
  found.set(organization, here);
  const ids = here.get(what) ?? look();
  here.set(what, ids);
  return ids;
}
