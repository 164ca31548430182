import { groupSize, type Organization, type Question } from "../kernel";

/**
 * Which step has to be done before, because of which rule or operation: that of the waiting step `needs` what the other did, or that
 * of the other `keeps` what it read.
 */
export type Wait = (after: number, because: string, why: "needs" | "keeps") => void;

type Counted = Extract<Question, { readonly kind: "room" | "spare" | "zero" | "list" }>;

/**
 * The steps around one group, as far as its size goes. What joins and leaves commutes; `zero` and `list` stand behind all of
 * it; `room` and `spare` hand out tokens, so that five bindings onto an empty target are independent and the sixth waits
 * for exactly one unbinding.
 */
export interface Counter {
  read(step: number, question: Counted, answer: unknown, asked: string, change: number, wait: Wait): void;
  /** The step moved the size by `change`. */
  move(step: number, change: number, wait: Wait): void;
}

/** Free places (or spare items), and the steps that gave some back. */
interface Tokens {
  readonly gains: 1 | -1;
  /** Free from the beginning; they go first. */
  readonly initial: number;
  readonly returned: number[];
  taken: number;
  readonly asked: string;
}

export function counterOf(start: Organization): Counter {
  /** Moves since the last exact reads that something moved behind, and the exact reads since. */
  let moves: number[] = [];
  let readers: { readonly step: number; readonly asked: string }[] = [];
  let behind: typeof readers = [];
  const log: { readonly step: number; readonly change: number }[] = [];
  const tokens = new Map<string, Tokens>();

  const readExactly = (step: number, asked: string, wait: Wait): void => {
    for (const move of moves) wait(move, asked, "needs");
    readers.push({ step, asked });
  };

  const tokensFor = (question: Extract<Counted, { readonly kind: "room" | "spare" }>, asked: string): Tokens | undefined => {
    const isRoom = question.kind === "room";
    const bound = isRoom ? question.limit : question.minimum;
    const key = `${question.kind} ${bound}`;
    const known = tokens.get(key);
    if (known !== undefined) return known;
    const size = groupSize(start, question.group);
    const count = isRoom ? bound - size : size - bound;
    const gains = isRoom ? -1 : 1;
    // Below the bound, or used by steps that did not ask: no single step gives the token back.
    if (count < 0 || log.some(({ change }) => change * gains < 0 || Math.abs(change) > 1)) return undefined;
    const found: Tokens = { gains, initial: count, returned: log.map(({ step }) => step), taken: 0, asked };
    tokens.set(key, found);
    return found;
  };

  return {
    read(step, question, answer, asked, change, wait) {
      const bounded = question.kind === "room" || question.kind === "spare";
      const uses = question.kind === "room" ? 1 : -1;
      const found = bounded && answer === true && change === uses ? tokensFor(question, asked) : undefined;
      // `move` takes the token.
      if (found === undefined) readExactly(step, asked, wait);
    },
    move(step, change, wait) {
      for (const one of tokens.values()) {
        if (change * one.gains > 0) for (let i = 0; i < Math.abs(change); i++) one.returned.push(step);
        else {
          for (let i = 0; i < Math.abs(change); i++) {
            const giver = one.returned[one.taken++ - one.initial];
            if (giver !== undefined) wait(giver, one.asked, "needs");
          }
        }
      }
      log.push({ step, change });
      if (readers.some((reader) => reader.step !== step)) {
        behind = readers.filter((reader) => reader.step !== step);
        moves = [];
        readers = readers.filter((reader) => reader.step === step);
      }
      for (const reader of behind) wait(reader.step, reader.asked, "keeps");
      moves.push(step);
    },
  };
}
