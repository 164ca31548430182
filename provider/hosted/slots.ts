/** A number of places that are taken one by one and given back. */
export interface Slots {
  /** Waits for a free place; the answer gives it back. */
  take(): Promise<() => void>;
}

export function slots(places: number): Slots {
  let free = places;
  const queue: (() => void)[] = [];
  const giveBack = (): void => {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => queue.push(resolve));
      return giveBack;
    },
  };
}
