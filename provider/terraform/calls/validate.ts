import { configurationProblems } from "../configuration";
import { diagnostic } from "../diagnostics";
import { knownBy, knownLookups, knownResources, providerObject } from "../known-types";
import type { Calls } from "../process/service";
import { argumentProblems, resourceProblems } from "../resource/checks";
import { decoded } from "../values/wire";

/** The calls that judge what is written, by itself. Nothing is configured, and what is not known yet is let pass. */
export const validating: Pick<Calls, "validateProviderConfig" | "validateResourceConfig" | "validateDataResourceConfig"> = {
  async validateProviderConfig({ config }) {
    const problems = configurationProblems(decoded(providerObject, config), process.env);
    const diagnostics = problems.map(({ argument, says: summary, advice }) =>
      diagnostic({ severity: "error", summary, advice, path: [argument] }),
    );
    return { diagnostics };
  },
  async validateResourceConfig({ typeName, config }) {
    const known = knownBy(knownResources, typeName);
    return { diagnostics: resourceProblems(known.of, decoded(known.object, config)).map(diagnostic) };
  },
  async validateDataResourceConfig({ typeName, config }) {
    const known = knownBy(knownLookups, typeName);
    return { diagnostics: argumentProblems(known.of.arguments, decoded(known.object, config)).map(diagnostic) };
  },
};
