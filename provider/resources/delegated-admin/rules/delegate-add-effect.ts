import { effect, groupOf } from "../../../kernel";
import type { AddDelegatedAdmin } from "../operations";
import { delegationsOf } from "../rows";

/** Guides, "manage delegated admin accounts"; management-account agreement, clauses 1.2.3 and 3.6.2. */
export const delegateAddEffect = effect<AddDelegatedAdmin>({
  id: "DELEGATE-ADD-EFFECT",
  kind: "auto_effect",
  on: ["add_delegated_admin"],
  sentence: "a delegated admin reads the organization's structure in its service and manages the service across the organization",
  does: (_ask, write, { service, member }) => write.join(groupOf(delegationsOf, member), service),
});
