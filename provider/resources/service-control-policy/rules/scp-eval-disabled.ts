import { observedScpEpoch } from "../bindings";
import { accessRule } from "../evaluation";
import { scpOffSkipsCheck } from "../settings";

/** Clause: guide, "disable service control policies"; concluded, since nothing is bound then and nothing would be allowed. */
export const scpEvalDisabled = accessRule({
  id: "SCP-EVAL-DISABLED",
  sentence: "while service control is off, only the account's own permissions decide",
  exempts: ({ organization, setting }) =>
    observedScpEpoch(organization) % 2 === 0 && setting(scpOffSkipsCheck) ? "it is switched off" : undefined,
});
