import { accounts } from "../../../areas/account/rows";
import { groupOf, rule } from "../../../kernel";
import { departments } from "../../department/rows";
import { members } from "../../member/rows";
import { organizations, SELF } from "../../organization/rows";
import { scpEpoch, serviceControlIsOn } from "../bindings";
import type { BindScp, CreateScp, DeleteScp, DisableScp, EnableScp, UnbindScp, UpdateScp, ViewScp } from "../operations";
import { policiesOn, serviceControlPolicies } from "../rows";

type Any = EnableScp | DisableScp | CreateScp | UpdateScp | DeleteScp | ViewScp | BindScp | UnbindScp;

export const scpOrgUnknown = rule<Any>({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: ["enable_scp", "disable_scp", "create_scp", "update_scp", "delete_scp", "view_scp", "bind_scp", "unbind_scp"],
  sentence: "there is no organization",
  advice: "create the organization first",
  // To change policies, the cloud documents no missing organization.
  cloudCode: {
    enable_scp: "UnauthorizedOperation",
    disable_scp: "UnauthorizedOperation",
    create_scp: "UnauthorizedOperation",
    update_scp: "UnauthorizedOperation",
    delete_scp: "UnauthorizedOperation",
    bind_scp: "UnauthorizedOperation",
    unbind_scp: "UnauthorizedOperation",
    view_scp: "ResourceNotFound.OrganizationNotExist",
  },
  holds: (ask) => ask.exists(organizations, SELF),
});

export const scpUnknown = rule<UpdateScp | DeleteScp | ViewScp | BindScp | UnbindScp>({
  id: "SCP-UNKNOWN",
  kind: "presupposition",
  refuses: ["update_scp", "delete_scp", "view_scp", "bind_scp", "unbind_scp"],
  sentence: "the service control policy does not exist",
  cloudCode: "ResourceNotFound.PolicyNotExist",
  holds: (ask, { policy }) => ask.exists(serviceControlPolicies, policy),
});

export const scpExists = rule<CreateScp>({
  id: "SCP-EXISTS",
  kind: "presupposition",
  refuses: ["create_scp"],
  sentence: "a service control policy with this id exists already",
  cloudCode: "InvalidParameter.ParamError",
  holds: (ask, { policy }) => !ask.exists(serviceControlPolicies, policy),
});

export const scpDepartmentUnknown = rule<BindScp | UnbindScp>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["bind_scp", "unbind_scp"],
  sentence: "the department does not exist",
  cloudCode: { bind_scp: "ResourceNotFound.OrganizationNodeNotExist", unbind_scp: "InvalidParameter.ParamError" },
  holds: (ask, { target, target_type }) => target_type !== "department" || ask.exists(departments, target),
});

/** An account that is known without being a member is a matter of SCP-BIND-TARGETS: the user means something that cannot be bound. */
export const scpMemberUnknown = rule<BindScp | UnbindScp>({
  id: "MEMBER-UNKNOWN",
  kind: "presupposition",
  refuses: ["bind_scp", "unbind_scp"],
  sentence: "the member does not exist",
  cloudCode: { bind_scp: "ResourceNotFound.OrganizationMemberNotExist", unbind_scp: "InvalidParameter.ParamError" },
  holds(ask, { name, target, target_type }) {
    if (target_type !== "member" || ask.exists(members, target)) return true;
    if (name === "unbind_scp") return false;
    return ask.exists(accounts, target) || ask.value(organizations, SELF, "managementAccount") === target;
  },
});

export const scpAlreadyEnabled = rule<EnableScp>({
  id: "SCP-ALREADY-ENABLED",
  kind: "presupposition",
  refuses: ["enable_scp"],
  sentence: "service control is on already",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotDisabled",
  holds: (ask) => !serviceControlIsOn(ask),
});

export const scpAlreadyDisabled = rule<DisableScp>({
  id: "SCP-ALREADY-DISABLED",
  kind: "presupposition",
  refuses: ["disable_scp"],
  sentence: "service control is off already",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotEnabled",
  holds: serviceControlIsOn,
});

/** While service control is off nothing is bound, and SCP-BIND-NEEDS-ENABLED is the better answer. */
export const scpAlreadyBound = rule<BindScp>({
  id: "SCP-ALREADY-BOUND",
  kind: "presupposition",
  refuses: ["bind_scp"],
  sentence: "the service control policy is bound to this target already",
  cloudCode: "InvalidParameter.ParamError",
  holds: (ask, { policy, target }) => !serviceControlIsOn(ask) || !ask.has(groupOf(policiesOn, scpEpoch(ask), target), policy),
});

export const scpNotBound = rule<UnbindScp>({
  id: "SCP-NOT-BOUND",
  kind: "presupposition",
  refuses: ["unbind_scp"],
  sentence: "the service control policy is not bound to this target",
  cloudCode: "FailedOperation.OrganizationDetachPolicyError",
  holds: (ask, { policy, target }) => !serviceControlIsOn(ask) || ask.has(groupOf(policiesOn, scpEpoch(ask), target), policy),
});
