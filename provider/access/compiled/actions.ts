/** After some characters of an action: where it may stand in the patterns, by places in the tokens of all of them. */
interface State {
  readonly places: readonly number[];
  /** The class of an action that ends here, once somebody asked. */
  ends: number | undefined;
  /** Whatever follows, the same patterns match. */
  readonly isSettled: boolean;
  /** By column. */
  readonly next: (State | undefined)[];
}

/** A character; any run of them, empty included, or one without `:`; and the end of a pattern. */
type Token = number | "*" | "word" | "end";

/** What is remembered at most: patterns can be written so that they overlap in ever new ways. */
const most = { states: 4_096, classes: 8_192 };

const colon = 58;

/**
 * Numbers actions so that those with the same number match the same patterns. All patterns are followed at once, character by character,
 * as one automaton that grows as actions come: a new action costs what a known one does, and nothing is remembered of it. As an action
 * has one `:`, most are told apart soon after it.
 */
export class ActionClasses {
  readonly #tokens: readonly Token[];
  /** By place: the pattern that the token is of. */
  readonly #owners: readonly number[];
  /** Characters that no pattern has are one to all of them: column 0. */
  readonly #columns = new Map<number, number>();
  /** The same for characters that nearly all texts are of. */
  readonly #asciiColumns: Uint16Array;
  readonly #start: State;
  readonly #states = new Map<string, State>();
  readonly #classes = new Map<string, number>();

  constructor(patterns: Iterable<string>) {
    const tokens: Token[] = [];
    const owners: number[] = [];
    const starts: number[] = [];
    for (const pattern of new Set(patterns)) {
      const own = [...tokensOf(pattern), "end" as const];
      owners.push(...own.map(() => starts.length));
      starts.push(tokens.length);
      tokens.push(...own);
    }
    this.#tokens = tokens;
    this.#owners = owners;
    for (const token of tokens)
      if (typeof token === "number" && !this.#columns.has(token)) this.#columns.set(token, this.#columns.size + 1);
    this.#asciiColumns = Uint16Array.from({ length: 128 }, (_, code) => this.#columns.get(code) ?? 0);
    this.#start = this.#stateAt(starts);
  }

  /** The class of an action that begins at a place of a text; undefined when there are too many to remember. */
  of(text: string, from: number): number | undefined {
    let state = this.#start;
    for (let index = from; index < text.length && !state.isSettled; index++) {
      const code = text.charCodeAt(index);
      const column = code < 128 ? (this.#asciiColumns[code] ?? 0) : (this.#columns.get(code) ?? 0);
      state = state.next[column] ?? this.#after(state, column, code);
    }
    return state.ends ?? this.#classOf(state);
  }

  #after(state: State, column: number, code: number): State {
    const places: number[] = [];
    for (const place of state.places) {
      const token = this.#tokens[place];
      if (token === "*" || (token === "word" && code !== colon)) places.push(place);
      else if (token === code) places.push(place + 1);
    }
    const after = this.#stateAt(places);
    state.next[column] = after;
    return after;
  }

  #stateAt(before: readonly number[]): State {
    const places = this.#entered(before);
    const key = places.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= most.states) this.#forget();
    const next = Array.from({ length: this.#columns.size + 1 }, () => undefined);
    const made: State = { places, ends: undefined, isSettled: this.#isSettled(places), next };
    this.#states.set(key, made);
    return made;
  }

  /** A `*` may stand for nothing, and whoever stands at one gets as far as anybody before it. */
  #entered(before: readonly number[]): readonly number[] {
    const entered = new Set(before);
    for (const place of before) if (this.#isStar(place)) entered.add(place + 1);
    const places: number[] = [];
    let overtaken = -1;
    for (const place of [...entered].sort((a, b) => b - a)) {
      const owner = this.#owners[place] ?? -1;
      if (owner === overtaken) continue;
      places.push(place);
      if (this.#isStar(place)) overtaken = owner;
    }
    return places.reverse();
  }

  #isStar(place: number): boolean {
    return this.#tokens[place] === "*" || this.#tokens[place] === "word";
  }

  #isSettled(places: readonly number[]): boolean {
    return places.every((place) => {
      const token = this.#tokens[place];
      return token === "*" ? this.#tokens[place + 1] === "end" : token === "end" && this.#tokens[place - 1] === "*";
    });
  }

  #classOf(state: State): number | undefined {
    const key = state.places.filter((place) => this.#tokens[place] === "end").join();
    const known = this.#classes.get(key);
    if (known === undefined && this.#classes.size >= most.classes) return undefined;
    state.ends = known ?? this.#classes.size;
    this.#classes.set(key, state.ends);
    return state.ends;
  }

  #forget(): void {
    this.#states.clear();
    this.#start.next.fill(undefined);
  }
}

function tokensOf(written: string): readonly Token[] {
  const pattern = written.replace(/\*+/g, "*");
  const behindService = pattern.indexOf(":");
  return pattern.split("").map((unit, place) => {
    if (unit !== "*") return unit.charCodeAt(0);
    return place < behindService ? "word" : "*";
  });
}
