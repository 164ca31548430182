import { folded } from "../wildcard";

/**
 * Which combinations of patterns can match one text? Two texts that the same patterns match are the same to every statement, so a
 * dimension of a request (a service, a resource's name, a tag) falls into finitely many classes.
 */

/** Characters to match one by one; null stands for any run of them, empty included. */
export interface TextPattern {
  readonly tokens: readonly (string | null)[];
  readonly ignoreCase?: boolean;
}

/** Texts that the same patterns match, by one of them. */
export interface TextClass {
  readonly witness: string;
  /** By pattern: does it match? */
  readonly truth: readonly boolean[];
}

export interface Texts {
  /** The characters that may occur; undefined: any. */
  readonly alphabet?: string;
  readonly mayBeEmpty: boolean;
  /** Texts that people know, as witnesses where they fit. */
  readonly samples?: readonly string[];
}

export function wildcardPattern(pattern: string): TextPattern {
  return { tokens: [...pattern].flatMap((char) => (char === "*" ? [null] : char.split(""))) };
}

export function exactPattern(text: string, ignoreCase = false): TextPattern {
  return { tokens: (ignoreCase ? folded(text) : text).split(""), ignoreCase };
}

/** How many states are looked at before giving up. */
const mostStates = 4_000;

/** For every pattern, where in it a text may stand by now; a pattern that cannot match any more stands nowhere. */
type Standing = readonly (readonly number[])[];

/**
 * All classes, each once; undefined when there are too many to tell. Walks the patterns together, like one automaton: only
 * characters that some pattern waits for are told apart.
 */
export function textClasses(patterns: readonly TextPattern[], texts: Texts): readonly TextClass[] | undefined {
  const classes = new Map<string, TextClass>();
  const start: Standing = patterns.map(({ tokens }) => entering(tokens, 0));
  const seen = new Set([keyOf(start)]);
  const waiting: { readonly standing: Standing; readonly text: string }[] = [{ standing: start, text: "" }];
  for (let next = 0; next < waiting.length; next++) {
    const { standing, text } = waiting[next] ?? { standing: start, text: "" };
    if (text !== "" || texts.mayBeEmpty) note(classes, patterns, standing, text);
    for (const char of charsFor(patterns, standing, texts.alphabet)) {
      const after = standing.map((places, index) => step(patterns[index], places, char));
      const key = keyOf(after);
      // The empty text may be no text, so the way back to the start counts as well.
      if (seen.has(key) && !(key === keyOf(start) && text === "" && !texts.mayBeEmpty)) continue;
      if (seen.size >= mostStates) return undefined;
      seen.add(key);
      waiting.push({ standing: after, text: text + char });
    }
  }
  for (const sample of [...(texts.samples ?? [])].reverse()) {
    const standing = sample.split("").reduce<Standing>((at, char) => at.map((p, index) => step(patterns[index], p, char)), start);
    const key = truthKey(truthOf(patterns, standing));
    const found = classes.get(key);
    if (found !== undefined) classes.set(key, { ...found, witness: sample });
  }
  return [...classes.values()];
}

function note(classes: Map<string, TextClass>, patterns: readonly TextPattern[], standing: Standing, witness: string): void {
  const truth = truthOf(patterns, standing);
  const key = truthKey(truth);
  if (!classes.has(key)) classes.set(key, { witness, truth });
}

function truthOf(patterns: readonly TextPattern[], standing: Standing): readonly boolean[] {
  return standing.map((places, index) => places.includes(patterns[index]?.tokens.length ?? -1));
}

function truthKey(truth: readonly boolean[]): string {
  return truth.map((holds) => (holds ? "1" : "0")).join("");
}

function keyOf(standing: Standing): string {
  return standing.map((places) => places.join(",")).join(";");
}

/** A place, and those behind the `*` that begin there: a `*` may stand for nothing. */
function entering(tokens: TextPattern["tokens"], place: number): readonly number[] {
  const places = [place];
  for (let at = place; tokens[at] === null; at++) places.push(at + 1);
  return places;
}

function step(pattern: TextPattern | undefined, places: readonly number[], char: string): readonly number[] {
  if (pattern === undefined || places.length === 0) return places;
  const { tokens, ignoreCase } = pattern;
  const read = ignoreCase === true ? folded(char) : char;
  const after = new Set<number>();
  for (const place of places) {
    const token = tokens[place];
    if (token === null) after.add(place);
    if (token === null || token === undefined) continue;
    if (token === read) for (const entered of entering(tokens, place + 1)) after.add(entered);
  }
  for (const place of [...after]) if (tokens[place] === null) for (const entered of entering(tokens, place)) after.add(entered);
  // Whoever stands at a `*` gets as far as anybody before it.
  const star = Math.max(-1, ...[...after].filter((place) => tokens[place] === null));
  return [...after].filter((place) => place >= star).sort((a, b) => a - b);
}

/** The characters that some pattern waits for, and one that none does. */
function charsFor(patterns: readonly TextPattern[], standing: Standing, alphabet: string | undefined): readonly string[] {
  const awaited = new Set<string>();
  for (const [index, places] of standing.entries()) {
    const pattern = patterns[index];
    for (const place of places) {
      const token = pattern?.tokens[place];
      if (token === null || token === undefined) continue;
      awaited.add(token);
      if (pattern?.ignoreCase === true) awaited.add(token.toUpperCase());
    }
  }
  const possible = [...awaited].filter((char) => alphabet === undefined || alphabet.includes(char));
  const other = otherThan(awaited, alphabet);
  return other === undefined ? possible : [...possible, other];
}

const letters = "xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";

function otherThan(awaited: ReadonlySet<string>, alphabet: string | undefined): string | undefined {
  for (const char of letters) if ((alphabet === undefined || alphabet.includes(char)) && !awaited.has(char)) return char;
  if (alphabet !== undefined) return [...alphabet].find((char) => !awaited.has(char));
  let code = 0x4e00;
  while (awaited.has(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}
