/** Policy documents by themselves: what constructs and Pulumi programs share. */
export { Condition, type ConditionKey, type ConditionOperator, type GeneralKey, type Operand } from "./conditions";
export { type ActionPattern, type Effect, PolicyDocument, type ResourcePattern, Statement } from "./policy-document";
export { TagPolicyDocument, TagRule } from "./tag-policy-document";
