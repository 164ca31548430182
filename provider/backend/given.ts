/** The id given to what an operation called `+<address>`. Names are people's: `constructor` is none of an object's own. */
export function givenId(ids: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(ids, name) ? ids[name] : undefined;
}
