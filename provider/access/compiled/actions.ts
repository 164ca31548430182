import { actionOf } from "../request";

/** An action that was asked for, by a number of its own. */
export interface KnownAction {
  readonly number: number;
  readonly service: string;
  readonly call: string;
}

/** Clouds have a few thousand actions; what people send may be anything. */
const most = 8_192;

/** Actions by number, shared by all routes: looking a text up is what costs most, so it is done once per request. */
export class Actions {
  /** Grows when numbers are given anew. */
  generation = 0;
  readonly #known = new Map<string, KnownAction>();

  of(action: string): KnownAction {
    const known = this.#known.get(action);
    if (known !== undefined) return known;
    if (this.#known.size >= most) {
      this.#known.clear();
      this.generation++;
    }
    const made = { number: this.#known.size, ...actionOf(action) };
    this.#known.set(action, made);
    return made;
  }
}
