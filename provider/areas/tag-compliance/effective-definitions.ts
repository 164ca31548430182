import { defineOperation } from "../../kernel";
import { targetTable } from "../../resources/tag-policy/bindings";
import type { ComputeEffectiveTagPolicy, ViewEffectiveTagPolicy } from "./operations";

/** Changes nothing; what comes out is `effectiveTagPolicy`. */
const computeEffectiveTagPolicy = defineOperation<ComputeEffectiveTagPolicy>({
  name: "compute_effective_tag_policy",
  reversible: true,
  verb: "change",
  subject: ({ target, target_type }) => ({ table: targetTable(target_type), id: target }),
  describe: ({ target, target_type }, called) =>
    `work out the effective tag policy of ${called(targetTable(target_type), target)}`,
  transition: () => undefined,
});

/** API: DescribeEffectivePolicy. What is shown is `viewOfEffectivePolicy`. */
const viewEffectiveTagPolicy = defineOperation<ViewEffectiveTagPolicy>({
  name: "view_effective_tag_policy",
  reversible: true,
  verb: "change",
  subject: ({ target, target_type }) => ({ table: targetTable(target_type), id: target }),
  describe: ({ target, target_type }, called) => `view the effective tag policy of ${called(targetTable(target_type), target)}`,
  transition: () => undefined,
});

export const effectiveOperations = [computeEffectiveTagPolicy, viewEffectiveTagPolicy];
