import type { Op } from "../../kernel";

interface Node {
  target: string;
  /** The management account counts as a member here: it has no effective policy. */
  target_type: "department" | "member";
}

export type ComputeEffectiveTagPolicy = Op<"compute_effective_tag_policy", Node>;
/** `format`: a list of rules when left out. */
export type ViewEffectiveTagPolicy = Op<"view_effective_tag_policy", Node & { format?: "visual" | "json" }>;
