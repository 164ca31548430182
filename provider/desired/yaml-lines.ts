/**
 * Offsets of the lines of a text that begins at `at`, where it may be a policy document (JSON) and stands in the file as it is: on one
 * line, or after `|`. Undefined for every other way of writing: escapes and folded lines have no such places.
 */
export function linesOf(file: string, at: number, value: string): readonly number[] | undefined {
  if (!/^\s*[{[]/.test(value)) return undefined;
  const lines = value.split("\n");
  const starts = file[at] === "|" ? literal(file, at) : [file[at] === value[0] ? at : at + 1];
  const offsets = lines.map((_, index) => starts[index] ?? -1);
  // Nothing is believed of the notation that the text itself does not bear out; a line may be all indentation, or nothing.
  const borneOut = lines.every((line, index) => line === "" || file.startsWith(line, offsets[index]));
  return borneOut ? offsets : undefined;
}

/** Where the lines of a block begin, after what they are all indented by. */
function literal(file: string, at: number): readonly number[] {
  const starts: number[] = [];
  let indent: number | undefined;
  let end = file.indexOf("\n", at);
  while (end !== -1) {
    const start = end + 1;
    end = file.indexOf("\n", start);
    const line = file.slice(start, end === -1 ? file.length : end);
    const own = line.length - line.trimStart().length;
    if (line.trim() !== "") {
      indent ??= own;
      if (own < indent) break;
    }
    starts.push(start + (indent ?? own));
  }
  return starts;
}
