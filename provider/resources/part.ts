import type { ComputationRule, EffectRule, FactRule, OperationDefinition, Rule, Setting, UnenforceableRule } from "../kernel";
import type { ResourceType } from "./resource-type";

/** What a folder under `resources/` or `areas/` brings to the kernel and to the frontends. */
export interface Part {
  readonly operations: readonly OperationDefinition[];
  /** In the order in which they refuse, within a kind. */
  readonly rules: readonly Rule[];
  readonly effects: readonly EffectRule[];
  readonly facts: readonly FactRule[];
  /** Rules by which something is worked out on request, without an operation. */
  readonly computations?: readonly ComputationRule[];
  /** Listed, with the reason why nobody can enforce them. */
  readonly unenforceable?: readonly UnenforceableRule[];
  readonly settings: readonly Setting[];
  /** Absent for areas: nobody declares them. */
  readonly type?: ResourceType;
}
