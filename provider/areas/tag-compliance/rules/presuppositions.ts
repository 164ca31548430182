import { type Rule, rule } from "../../../kernel";
import { departments } from "../../../resources/department/rows";
import { members } from "../../../resources/member/rows";
import { isManagement } from "../../../resources/organization/actors";
import { organizations, SELF } from "../../../resources/organization/rows";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import type { ComputeEffectiveTagPolicy, ViewEffectiveTagPolicy } from "../operations";

type Looking = ComputeEffectiveTagPolicy | ViewEffectiveTagPolicy;

const complianceOrganizationUnknown = organizationUnknown(["compute_effective_tag_policy", "view_effective_tag_policy"]);

const effectiveDepartmentUnknown = rule<Looking>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy", "view_effective_tag_policy"],
  sentence: "the department does not exist",
  cloudCode: "ResourceNotFound.OrganizationNodeNotExist",
  holds: (ask, { target, target_type }) => target_type !== "department" || ask.exists(departments, target),
});

const effectiveMemberUnknown = rule<Looking>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy", "view_effective_tag_policy"],
  sentence: "the member does not exist",
  cloudCode: "ResourceNotFound.OrganizationMemberNotExist",
  holds: (ask, { target, target_type }) =>
    target_type !== "member" || ask.exists(members, target) || ask.value(organizations, SELF, "managementAccount") === target,
});

const computingActor = rule<ComputeEffectiveTagPolicy>({
  id: "TAG-COMPLIANCE-ACTOR",
  kind: "presupposition",
  refuses: ["compute_effective_tag_policy"],
  sentence: "the effective tag policy is worked out by the system, for the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => operation.by?.kind === "system" || isManagement(ask, operation),
});

export const compliancePresuppositions: readonly Rule[] = [
  complianceOrganizationUnknown,
  effectiveDepartmentUnknown,
  effectiveMemberUnknown,
  computingActor,
];
