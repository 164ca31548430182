/**
 * The circles of those who wait for each other: strongly connected components with more than one item (Tarjan, without
 * recursion: circles of ten thousand exist).
 */
export function circles<Item>(items: readonly Item[], waitsFor: (item: Item) => readonly Item[]): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  const numbers = new Map<Item, number>();
  const lowest = new Map<Item, number>();
  const stack: Item[] = [];
  const onStack = new Set<Item>();

  const enter = (item: Item): { readonly item: Item; readonly others: Iterator<Item> } => {
    numbers.set(item, numbers.size);
    lowest.set(item, numbers.size - 1);
    stack.push(item);
    onStack.add(item);
    return { item, others: waitsFor(item)[Symbol.iterator]() };
  };
  const lower = (item: Item, to: number | undefined): void => {
    lowest.set(item, Math.min(lowest.get(item) ?? 0, to ?? 0));
  };
  const leave = (item: Item): void => {
    if (lowest.get(item) !== numbers.get(item)) return;
    const circle: Item[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack.delete(member);
      circle.push(member);
      if (member === item) break;
    }
    if (circle.length > 1) found.push(circle);
  };

  for (const root of items) {
    if (numbers.has(root)) continue;
    const path = [enter(root)];
    for (let at = path[path.length - 1]; at !== undefined; at = path[path.length - 1]) {
      const next = at.others.next();
      if (next.done === true) {
        path.pop();
        leave(at.item);
        const above = path[path.length - 1];
        if (above !== undefined) lower(above.item, lowest.get(at.item));
      } else if (!numbers.has(next.value)) path.push(enter(next.value));
      else if (onStack.has(next.value)) lower(at.item, numbers.get(next.value));
    }
  }
  return found;
}
