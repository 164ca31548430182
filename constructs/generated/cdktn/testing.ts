// Generated from constructs/testing.ts by `npm run generate`: the same, for cdktn.
import type { TerraformStack } from "cdktn";
import { RootConstruct } from "constructs";
import { canonicalJson } from "../../../provider/desired/canonical";
import type { Desired } from "../../../provider/desired/declaration";
import { readTerraform } from "../../../provider/desired/terraform";
import type { Result } from "../../../provider/diagnostics";
import { resourceTypes } from "../../../provider/parts";
import { OrganizationStack } from "./organization-stack";

/** Turns constructs into values that a test compares. */
export const Testing = {
  /** A stack with what `build` declares in it. It belongs to no app, which would make a folder. */
  stack(build: (stack: OrganizationStack) => void, id = "test"): OrganizationStack {
    const stack = new OrganizationStack(new RootConstruct(), id);
    build(stack);
    return stack;
  },

  /** The Terraform JSON of a stack: the same text for the same declarations. */
  synth(stack: TerraformStack): string {
    return canonicalJson(stack.toTerraform());
  },

  /** What a stack declares, as `orgplane plan` reads it, or everything that is wrong with it. */
  desired(stack: TerraformStack): Result<Desired> {
    return readTerraform([{ text: Testing.synth(stack), file: stack.node.path }], resourceTypes);
  },
};
