/** Holds requests back so that no action is asked for more often than the cloud allows. */
export interface RateLimit {
  /** Returns when the next request of this action may be sent. */
  turn(action: string): Promise<void>;
  /** The cloud said that there were too many: everybody who asks for this action waits, and longer each time in a row. */
  throttled(action: string): void;
  /** The cloud took a request of this action. */
  taken(action: string): void;
}

export interface RateParts {
  /** Milliseconds; grows evenly. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Requests per second and action; the public pages name no other dimension. */
const PER_SECOND = 20;
const EXCEPTIONS: Readonly<Record<string, number>> = { DescribeOrganization: 40 };
/** What a client sees as one second may be a little less for the server. */
const MARGIN = 0.95;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8000;

interface Lane {
  /** When the next request may leave. */
  next: number;
  /** Throttled answers since the last that was taken. */
  inARow: number;
}

/**
 * Spreads the requests of an action over time, some at once at the start.
 * @param from `start`: the documented limit holds at once. `throttle`: only once the other side has throttled for the first time, as
 * a simulator need not limit anything.
 */
export function rateLimit(from: "start" | "throttle", { now, sleep, random }: RateParts): RateLimit {
  let limited = from === "start";
  const lanes = new Map<string, Lane>();
  const laneOf = (action: string): Lane => {
    const known = lanes.get(action);
    if (known !== undefined) return known;
    const lane = { next: 0, inARow: 0 };
    lanes.set(action, lane);
    return lane;
  };
  return {
    async turn(action) {
      const lane = laneOf(action);
      const at = now();
      const leaves = Math.max(lane.next, at);
      lane.next = limited ? leaves + 1000 / ((EXCEPTIONS[action] ?? PER_SECOND) * MARGIN) : Math.max(lane.next, 0);
      if (leaves > at) await sleep(leaves - at);
    },
    throttled(action) {
      limited = true;
      const lane = laneOf(action);
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** lane.inARow) * (0.5 + random() / 2);
      lane.inARow += 1;
      lane.next = Math.max(lane.next, now() + pause);
    },
    taken(action) {
      laneOf(action).inARow = 0;
    },
  };
}
