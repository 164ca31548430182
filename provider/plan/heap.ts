/** A binary heap: the least item first, by `before`. */
export interface Heap<Item> {
  readonly size: number;
  push(item: Item): void;
  /** Takes the least item; undefined when the heap is empty. */
  pop(): Item | undefined;
}

export function heapOf<Item>(before: (a: Item, b: Item) => boolean): Heap<Item> {
  const items: Item[] = [];

  const push = (item: Item): void => {
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || !before(item, parent)) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  };

  const pop = (): Item | undefined => {
    const least = items[0];
    const last = items.pop();
    if (least === undefined || last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      const below = lesserChild(at);
      const child = items[below];
      if (child === undefined || !before(child, last)) break;
      items[at] = child;
      at = below;
    }
    items[at] = last;
    return least;
  };

  const lesserChild = (at: number): number => {
    const left = items[2 * at + 1];
    const right = items[2 * at + 2];
    return left !== undefined && right !== undefined && before(right, left) ? 2 * at + 2 : 2 * at + 1;
  };

  return {
    get size() {
      return items.length;
    },
    push,
    pop,
  };
}
