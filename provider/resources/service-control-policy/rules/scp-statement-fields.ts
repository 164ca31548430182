import { rule } from "../../../kernel";
import { documentBlockers, problemsOf } from "../document-rules";
import type { CreateScp, UpdateScp } from "../operations";

/** Clause: guide, "create a custom service control policy"; the syntax of access management, version 2.0. */
export const scpStatementFields = rule<CreateScp | UpdateScp>({
  id: "SCP-STATEMENT-FIELDS",
  kind: "precondition",
  refuses: ["create_scp", "update_scp"],
  sentence:
    "a policy document has version 2.0 and statements, each with an effect, actions, resources and, if need be, conditions in their syntax",
  advice: "correct the document at the places named",
  cloudCode: "InvalidParameter.PolicyDocumentError",
  preciseCode: (operation, given) => problemsOf("SCP-STATEMENT-FIELDS", operation, given)[0]?.cloudCode,
  holds: (_ask, operation, given) => problemsOf("SCP-STATEMENT-FIELDS", operation, given).length === 0,
  blockers: (_organization, operation, given) => documentBlockers("SCP-STATEMENT-FIELDS", operation, given),
});
