/**
 * Remembers what a function answered, by a text that says what was asked. For pure functions that are asked the same again and again, for
 * one member after another.
 */
export function remembered<Answer>(most: number): (question: string, work: () => Answer) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (question, work) => {
    const found = known.get(question);
    if (found !== undefined) return found.answer;
    const made = { answer: work() };
    if (known.size >= most) known.clear();
    known.set(question, made);
    return made.answer;
  };
}

const written = new WeakMap<object, string>();

/** The same text for what says the same; written once per object. */
export function textOf(said: object): string {
  const known = written.get(said);
  if (known !== undefined) return known;
  const text = JSON.stringify(said);
  written.set(said, text);
  return text;
}
