import * as cdktf from "../../constructs";
import * as cdktn from "../../constructs/generated/cdktn";

/** The two flavours have the same classes; what a test builds is built with either. */
export type Constructs = typeof cdktf;
export const flavours: readonly (readonly [string, Constructs])[] = [
  ["cdktf", cdktf],
  // The classes of the two packages differ in private members only, which no test looks at.
  ["cdktn", cdktn as unknown as Constructs],
];

/** Codes with the paths of their constructs. */
export function problemsOf(result: ReturnType<Constructs["Testing"]["desired"]>): readonly string[] {
  return (result.ok ? result.warnings : result.problems).map(
    ({ at, code }) => `${at?.kind === "construct" ? at.path : "?"} ${code}`,
  );
}
