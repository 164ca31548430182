import type { EffectRule, FactRule, OperationDefinition, Rule, Setting } from "../kernel";
import type { ResourceType } from "./resource-type";

/** What a folder under `resources/` or `areas/` brings to the kernel and to the frontends. */
export interface Part {
  readonly operations: readonly OperationDefinition[];
  /** In the order in which they refuse, within a kind. */
  readonly rules: readonly Rule[];
  readonly effects: readonly EffectRule[];
  readonly facts: readonly FactRule[];
  readonly settings: readonly Setting[];
  /** Absent for areas: nobody declares them. */
  readonly type?: ResourceType;
}
