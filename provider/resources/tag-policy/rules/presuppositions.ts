import { accounts } from "../../../areas/account/rows";
import { groupOf, rule } from "../../../kernel";
import { departments } from "../../department/rows";
import { members } from "../../member/rows";
import { organizations, SELF } from "../../organization/rows";
import { tagEpoch, tagPolicyIsOn } from "../bindings";
import type {
  BindTagPolicy,
  CreateTagPolicy,
  DeleteTagPolicy,
  DisableTagPolicy,
  EnableTagPolicy,
  UnbindTagPolicy,
  UpdateTagPolicy,
  ViewTagPolicy,
} from "../operations";
import { tagPolicies, tagPoliciesOn } from "../rows";

type Existing = UpdateTagPolicy | DeleteTagPolicy | ViewTagPolicy | BindTagPolicy | UnbindTagPolicy;
type Any = EnableTagPolicy | DisableTagPolicy | CreateTagPolicy | Existing;

export const tagOrgUnknown = rule<Any>({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: [
    "enable_tag_policy",
    "disable_tag_policy",
    "create_tag_policy",
    "update_tag_policy",
    "delete_tag_policy",
    "view_tag_policy",
    "bind_tag_policy",
    "unbind_tag_policy",
  ],
  sentence: "there is no organization",
  advice: "create the organization first",
  // To change policies, the cloud documents no missing organization.
  cloudCode: {
    enable_tag_policy: "UnauthorizedOperation",
    disable_tag_policy: "UnauthorizedOperation",
    create_tag_policy: "UnauthorizedOperation",
    update_tag_policy: "UnauthorizedOperation",
    delete_tag_policy: "UnauthorizedOperation",
    bind_tag_policy: "UnauthorizedOperation",
    unbind_tag_policy: "UnauthorizedOperation",
    view_tag_policy: "ResourceNotFound.OrganizationNotExist",
  },
  holds: (ask) => ask.exists(organizations, SELF),
});

export const tagPolicyUnknown = rule<Existing>({
  id: "TAG-POLICY-UNKNOWN",
  kind: "presupposition",
  refuses: ["update_tag_policy", "delete_tag_policy", "view_tag_policy", "bind_tag_policy", "unbind_tag_policy"],
  sentence: "the tag policy does not exist",
  cloudCode: "ResourceNotFound.PolicyNotExist",
  holds: (ask, { policy }) => ask.exists(tagPolicies, policy),
});

export const tagPolicyExists = rule<CreateTagPolicy>({
  id: "TAG-POLICY-EXISTS",
  kind: "presupposition",
  refuses: ["create_tag_policy"],
  sentence: "a tag policy with this id exists already",
  cloudCode: "InvalidParameter.ParamError",
  holds: (ask, { policy }) => !ask.exists(tagPolicies, policy),
});

export const tagDepartmentUnknown = rule<BindTagPolicy | UnbindTagPolicy>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["bind_tag_policy", "unbind_tag_policy"],
  sentence: "the department does not exist",
  cloudCode: { bind_tag_policy: "ResourceNotFound.OrganizationNodeNotExist", unbind_tag_policy: "InvalidParameter.ParamError" },
  holds: (ask, { target, target_type }) => target_type !== "department" || ask.exists(departments, target),
});

/** An account that is known without being a member is a matter of TAG-BIND-TARGETS: the user means something that cannot be bound. */
export const tagMemberUnknown = rule<BindTagPolicy | UnbindTagPolicy>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["bind_tag_policy", "unbind_tag_policy"],
  sentence: "the member does not exist",
  cloudCode: { bind_tag_policy: "ResourceNotFound.OrganizationMemberNotExist", unbind_tag_policy: "InvalidParameter.ParamError" },
  holds(ask, { name, target, target_type }) {
    if (target_type !== "member" || ask.exists(members, target)) return true;
    if (name === "unbind_tag_policy") return false;
    return ask.exists(accounts, target) || ask.value(organizations, SELF, "managementAccount") === target;
  },
});

export const tagAlreadyEnabled = rule<EnableTagPolicy>({
  id: "TAG-ALREADY-ENABLED",
  kind: "presupposition",
  refuses: ["enable_tag_policy"],
  sentence: "multi-account tag policy is on already",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotDisabled",
  holds: (ask) => !tagPolicyIsOn(ask),
});

export const tagAlreadyDisabled = rule<DisableTagPolicy>({
  id: "TAG-ALREADY-DISABLED",
  kind: "presupposition",
  refuses: ["disable_tag_policy"],
  sentence: "multi-account tag policy is off already",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotEnabled",
  holds: tagPolicyIsOn,
});

export const tagAlreadyBound = rule<BindTagPolicy>({
  id: "TAG-ALREADY-BOUND",
  kind: "presupposition",
  refuses: ["bind_tag_policy"],
  sentence: "the tag policy is bound to this target already",
  cloudCode: "InvalidParameter.ParamError",
  holds: (ask, { policy, target }) => !ask.has(groupOf(tagPoliciesOn, tagEpoch(ask), target), policy),
});

/** While tag policies are off nothing is bound, and TAG-ENABLE-BEFORE-USE is the better answer. */
export const tagNotBound = rule<UnbindTagPolicy>({
  id: "TAG-NOT-BOUND",
  kind: "presupposition",
  refuses: ["unbind_tag_policy"],
  sentence: "the tag policy is not bound to this target",
  cloudCode: "FailedOperation.OrganizationDetachPolicyError",
  holds: (ask, { policy, target }) => !tagPolicyIsOn(ask) || ask.has(groupOf(tagPoliciesOn, tagEpoch(ask), target), policy),
});
