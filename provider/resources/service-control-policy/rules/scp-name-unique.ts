import { type Organization, rowOf, rule } from "../../../kernel";
import { asideName } from "../../policy-names";
import type { CreateScp, UpdateScp } from "../operations";
import { serviceControlPolicies, serviceControlPolicyNames } from "../rows";
import { scpNamesUnique } from "../settings";

/** Clause: the error lists of CreatePolicy and UpdatePolicy in the cloud's API reference. */
export const scpNameUnique = rule<CreateScp | UpdateScp>({
  id: "SCP-NAME-UNIQUE",
  kind: "precondition",
  refuses: ["create_scp", "update_scp"],
  sentence: "no two service control policies have the same name",
  advice: "choose another name, or rename the policy that has it in the same change",
  cloudCode: "FailedOperation.PolicyNameInUse",
  holds(ask, { policy, title }, { setting }) {
    if (title === undefined || !setting(scpNamesUnique)) return true;
    const holder = ask.value(serviceControlPolicyNames, title, "policy");
    return holder === undefined || holder === policy;
  },
  blockers(organization, { title }) {
    const holder = holderOf(organization, title);
    return holder === undefined
      ? { first: [], count: 0 }
      : { first: [{ table: serviceControlPolicies.name, id: holder, says: `is called \`${title}\`` }], count: 1 };
  },
  remedy(organization, { title }) {
    const holder = holderOf(organization, title);
    if (holder === undefined || title === undefined) return undefined;
    if (rowOf(organization, serviceControlPolicies, holder)?.kind === "system") return undefined;
    const rename = (to: string): UpdateScp => ({ name: "update_scp", policy: holder, title: to });
    return { add: "for-a-moment", operations: [rename(asideName(holder))], undo: [rename(title)] };
  },
});

function holderOf(organization: Organization, title: string | undefined): string | undefined {
  return title === undefined ? undefined : rowOf(organization, serviceControlPolicyNames, title)?.policy;
}
