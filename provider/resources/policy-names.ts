/** Names of policies of either type: the cloud keeps both under the same actions. */

/** What is wrong with a name; undefined when it is fine. Characters are counted, not bytes. */
export function policyNameProblem(name: string, hyphens: boolean): string | undefined {
  const length = [...name].length;
  if (length < 1 || length > 128) return `a policy name has 1 to 128 characters, this one ${length}`;
  if (/^[A-Za-z0-9_\p{Script=Han}]*$/u.test(hyphens ? name.replaceAll("-", "") : name)) return undefined;
  return `\`${name}\` has a character that policy names do not take: only letters, digits, Chinese characters${hyphens ? ", hyphens" : ""} and underscores`;
}

/** The same for an author, with advice. */
export function policyNameFinding(rule: string, name: string, hyphens: boolean) {
  const says = policyNameProblem(name, hyphens);
  if (says === undefined) return undefined;
  const plain = [...name].map((character) => (/[A-Za-z0-9_\p{Script=Han}]/u.test(character) ? character : "_")).join("");
  const length = [...name].length;
  const advice = length === 0 ? "give the policy a name" : length > 128 ? "shorten the name" : `for example \`${plain}\``;
  return { rule, says, advice };
}

/** A name for a policy that stands aside for a moment: always the same for one id, and within the format. */
export function asideName(policy: string): string {
  return `aside_${policy.replaceAll(/[^A-Za-z0-9_]/g, "_")}`.slice(0, 128);
}
