/**
 * A setup file for `npm run mutate-rules` alone: every kernel that a test makes is without the rule or effect that WITHOUT_RULE
 * names (`SCP-UNBIND-LAST`), or without it for one operation (`DEPT-UNKNOWN@delete_department`). A test that still passes does not
 * depend on it.
 */
jest.mock("../../provider/kernel/decide", () => {
  const actual = jest.requireActual<typeof import("../../provider/kernel/decide")>("../../provider/kernel/decide");
  const [id, operation] = (process.env["WITHOUT_RULE"] ?? "").split("@");
  const others = (names: readonly string[]): readonly string[] =>
    names.filter((name) => operation !== undefined && name !== operation);
  const kernelOf: typeof actual.kernelOf = (parts) =>
    actual.kernelOf({
      ...parts,
      rules: parts.rules.map((rule) => (rule.id === id ? { ...rule, refuses: others(rule.refuses) } : rule)),
      effects: parts.effects.map((effect) => (effect.id === id ? { ...effect, on: others(effect.on) } : effect)),
    });
  return { ...actual, kernelOf };
});

jest.mock("../../provider/kernel/computation", () => {
  const without = process.env["WITHOUT_RULE"];
  return { computation: <R extends { readonly id: string }>(rules: readonly R[]) => rules.filter(({ id }) => id !== without) };
});
