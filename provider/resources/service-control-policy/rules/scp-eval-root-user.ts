import { accessRule } from "../evaluation";
import { scpRestrictsRootUser } from "../settings";

/** Clause: agreements of the management account and of members, clause 3.5; the guides name sub-users and roles only. */
export const scpEvalRootUser = accessRule({
  id: "SCP-EVAL-ROOT-USER",
  sentence: "the root user of a member is checked like everybody in it, and past the check may do everything in its own account",
  exempts: ({ request, setting }) =>
    request.principal.user === "root" && !setting(scpRestrictsRootUser) ? "the request is made by a root user" : undefined,
  permits: ({ request, owner }) => (request.principal.user === "root" && request.principal.account === owner ? true : undefined),
});
