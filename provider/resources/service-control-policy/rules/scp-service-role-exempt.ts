import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". */
export const scpServiceRoleExempt = accessRule({
  id: "SCP-SERVICE-ROLE-EXEMPT",
  sentence: "service-linked roles are not checked",
  exempts: ({ request }) =>
    request.principal.user === "service_linked_role" ? "the request is made by a service-linked role" : undefined,
});
