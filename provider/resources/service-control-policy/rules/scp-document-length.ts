import { rule } from "../../../kernel";
import { documentBlockers, problemsOf } from "../document-rules";
import type { CreateScp, UpdateScp } from "../operations";

/** Clause: the error list of CreatePolicy in the cloud's API reference; no document gives the figure. */
export const scpDocumentLength = rule<CreateScp | UpdateScp>({
  id: "SCP-DOCUMENT-LENGTH",
  kind: "limit",
  refuses: ["create_scp", "update_scp"],
  sentence: "a policy document has a limited number of characters",
  advice: "write it without indentation, shorten lists with `*`, or split it into two policies",
  cloudCode: "InvalidParameter.PolicyDocumentLengthOverLimit",
  holds: (_ask, operation, given) => problemsOf("SCP-DOCUMENT-LENGTH", operation, given).length === 0,
  blockers: (_organization, operation, given) => documentBlockers("SCP-DOCUMENT-LENGTH", operation, given),
});
