import { rule } from "../../../kernel";
import type { CreateScp, DeleteScp, UpdateScp } from "../operations";
import { serviceControlPolicies, serviceControlPolicyNames } from "../rows";

/** Clause: guide, "service control policies: overview" and the pages on modifying and deleting. */
export const scpSystemImmutable = rule<CreateScp | UpdateScp | DeleteScp>({
  id: "SCP-SYSTEM-IMMUTABLE",
  kind: "precondition",
  refuses: ["create_scp", "update_scp", "delete_scp"],
  sentence: "system policies such as FullQcloudAccess can only be viewed and bound: nobody creates, changes or deletes them",
  advice: "create a custom policy under a name of its own",
  cloudCode: {
    create_scp: "FailedOperation.PolicyNameInUse",
    update_scp: "InvalidParameter.ParamError",
    delete_scp: "FailedOperation",
  },
  holds(ask, operation) {
    if (operation.name !== "create_scp") return ask.value(serviceControlPolicies, operation.policy, "kind") !== "system";
    const holder = ask.value(serviceControlPolicyNames, operation.title, "policy");
    return holder === undefined || ask.value(serviceControlPolicies, holder, "kind") !== "system";
  },
});
