import { groupItems, groupOf, rowOf } from "../../kernel";
import { nameDeclaredTwice } from "../alike";
import { document, text } from "../attributes";
import { attributeProblems } from "../policy-document";
import { policyNameFinding } from "../policy-names";
import { defineResourceType } from "../resource-type";
import { boundTo, observedScpEpoch } from "./bindings";
import { documentProblems, sameDocument } from "./document";
import type { CreateScp, DeleteScp, UpdateScp } from "./operations";
import { FULL_ACCESS, serviceControlPolicies, serviceControlPolicyNames, targetsOf } from "./rows";
import { scpNameHyphens } from "./settings";

type ServiceControlPolicyAttributes = {
  readonly name: string;
  readonly description: string;
  readonly content: string;
};

export const serviceControlPolicyType = defineResourceType<ServiceControlPolicyAttributes>({
  name: "service_control_policy",
  section: "service_control_policies",
  title: "service control policy",
  doc: "A guard-rail: what members may do at most, whatever their own permissions say. It has no effect until something binds it.",
  table: serviceControlPolicies.name,
  builtIn: [FULL_ACCESS],
  attributes: {
    name: text({ doc: "Its name, unique among the service control policies of the organization.", check: nameProblem }),
    description: text({ doc: "What it is for.", default: "" }),
    content: document({
      doc: "The policy document, in the syntax of access management, version 2.0. Compared by what it says, not by how it is written.",
      document: "service_control_policy",
      check: (content) => attributeProblems(documentProblems(content)),
    }),
  },
  check: (declaration, all) => nameDeclaredTwice("SCP-NAME-UNIQUE", "service control policies", declaration, all),
  find(organization, { name }, adopt) {
    if (adopt?.id !== undefined) return rowOf(organization, serviceControlPolicies, adopt.id) && adopt.id;
    return rowOf(organization, serviceControlPolicyNames, adopt?.name ?? name)?.policy;
  },
  read(organization, id) {
    const row = rowOf(organization, serviceControlPolicies, id);
    return row && { name: row.name, description: row.description, content: row.content };
  },
  create: (policy, { name, description, content }) => [
    { name: "create_scp", policy, title: name, description, content } satisfies CreateScp,
  ],
  update(policy, before, after) {
    // One attribute each: a name may have to wait for another, a content for a binding.
    const operations: UpdateScp[] = [];
    if (after.name !== before.name) operations.push({ name: "update_scp", policy, title: after.name });
    if (after.description !== before.description) {
      operations.push({ name: "update_scp", policy, description: after.description });
    }
    if (!sameDocument(after.content, before.content)) operations.push({ name: "update_scp", policy, content: after.content });
    return operations;
  },
  heldBy: (organization, policy) =>
    groupItems(organization, groupOf(targetsOf, observedScpEpoch(organization), policy)).map((target) =>
      boundTo(organization, target),
    ),
  remove: (policy) => ({ kind: "removed", operations: [{ name: "delete_scp", policy } satisfies DeleteScp] }),
  same: (attribute, before, after) =>
    attribute === "content" && typeof before === "string" && typeof after === "string"
      ? sameDocument(before, after)
      : before === after,
});

function nameProblem(name: string) {
  if (name === FULL_ACCESS) {
    const advice = "it exists by itself: `full_access` says where it is bound";
    return { rule: "SCP-SYSTEM-IMMUTABLE", says: `\`${name}\` is a system policy and cannot be declared`, advice };
  }
  return policyNameFinding("SCP-NAME-FORMAT", name, scpNameHyphens.default);
}
