import { rateOf } from "../wire/table";

/** Counts requests: no more of an action, by one account, within any second than the documents allow. */
export class RateLimit {
  /** When the latest requests of each account and action were taken, in milliseconds since 1970; the oldest first. */
  readonly #taken = new Map<string, number[]>();

  /** Takes a request, if one may be taken now. */
  takes(account: string, action: string, now: number): boolean {
    const key = `${account} ${action}`;
    const recent = (this.#taken.get(key) ?? []).filter((at) => now - at < 1000);
    const free = recent.length < rateOf(action);
    if (free) recent.push(now);
    this.#taken.set(key, recent);
    return free;
  }
}
