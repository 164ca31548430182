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
  readonly #width: number;
  readonly #starts: readonly number[];

  // States, numbered from 1, which is where every action begins. In flat tables: they are what an evaluation reads most.
  /** By state and column: the next state; 0 where nobody has been yet. */
  #next = new Uint16Array();
  /** By state: 1 where the same patterns match whatever follows. */
  #settled = new Uint8Array();
  /** By state: where an action may stand in the patterns, by places in the tokens of all of them. */
  #places: (readonly number[])[] = [];
  /** By state: the class of an action that ends there, once somebody asked. */
  #ends: (number | undefined)[] = [];
  readonly #states = new Map<string, number>();
  /** How often everything was forgotten. */
  #forgotten = 0;
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
    this.#width = this.#columns.size + 1;
    this.#starts = starts;
    this.#begin();
  }

  /** The class of an action that begins at a place of a text; undefined when there are too many to remember. */
  of(text: string, from: number): number | undefined {
    const width = this.#width;
    const columns = this.#asciiColumns;
    let next = this.#next;
    let settled = this.#settled;
    let state = 1;
    for (let index = from; index < text.length && settled[state] !== 1; index++) {
      const code = text.charCodeAt(index);
      const column = (code < 128 ? columns[code] : this.#columns.get(code)) ?? 0;
      const known = next[state * width + column];
      if (known !== undefined && known !== 0) {
        state = known;
        continue;
      }
      state = this.#after(state, column, code);
      next = this.#next;
      settled = this.#settled;
    }
    return this.#ends[state] ?? this.#classOf(state);
  }

  #after(state: number, column: number, code: number): number {
    const places: number[] = [];
    for (const place of this.#places[state] ?? []) {
      const token = this.#tokens[place];
      if (token === "*" || (token === "word" && code !== colon)) places.push(place);
      else if (token === code) places.push(place + 1);
    }
    const forgotten = this.#forgotten;
    const after = this.#stateAt(places);
    // Where all was forgotten, the number of the state before is another's by now.
    if (forgotten === this.#forgotten) this.#next[state * this.#width + column] = after;
    return after;
  }

  #stateAt(before: readonly number[]): number {
    const places = this.#entered(before);
    const key = places.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    if (this.#states.size >= most.states) this.#begin();
    return this.#add(key, places);
  }

  #add(key: string, places: readonly number[]): number {
    const state = this.#states.size + 1;
    if (state >= this.#settled.length) this.#grow(2 * state);
    this.#states.set(key, state);
    this.#places[state] = places;
    this.#settled[state] = this.#isSettled(places) ? 1 : 0;
    return state;
  }

  #grow(states: number): void {
    const [next, settled] = [new Uint16Array(states * this.#width), new Uint8Array(states)];
    next.set(this.#next);
    settled.set(this.#settled);
    [this.#next, this.#settled] = [next, settled];
  }

  /** Nothing is known but where every action begins. */
  #begin(): void {
    this.#forgotten += 1;
    this.#states.clear();
    this.#places = [];
    this.#ends = [];
    this.#next.fill(0);
    const places = this.#entered(this.#starts);
    this.#add(places.join(), places);
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

  #classOf(state: number): number | undefined {
    const key = (this.#places[state] ?? []).filter((place) => this.#tokens[place] === "end").join();
    const known = this.#classes.get(key);
    if (known === undefined && this.#classes.size >= most.classes) return undefined;
    const end = known ?? this.#classes.size;
    this.#ends[state] = end;
    this.#classes.set(key, end);
    return end;
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
