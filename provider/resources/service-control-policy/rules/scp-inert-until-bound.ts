import { fact } from "../../../kernel";

/** Clause: guide, "service control policies: overview". */
export const scpInertUntilBound = fact({
  id: "SCP-INERT-UNTIL-BOUND",
  kind: "lifecycle",
  sentence:
    "a custom policy has no effect until it is bound to a department or a member, and none again once it is bound to nothing",
  keptBy: "create_scp writes no binding, and only bindings are evaluated",
});
