import { groupItems, groupOf, rowOf } from "../../kernel";
import { nameDeclaredTwice } from "../alike";
import { choice, document, text } from "../attributes";
import { attributeProblems } from "../policy-document";
import { policyNameFinding } from "../policy-names";
import { defineResourceType } from "../resource-type";
import { boundTo } from "../service-control-policy/bindings";
import { observedTagEpoch } from "./bindings";
import { documentProblems, sameDocument } from "./document";
import type { CreateTagPolicy, DeleteTagPolicy, UpdateTagPolicy } from "./operations";
import { tagPolicies, tagPolicyNames, tagTargetsOf } from "./rows";
import { tagPolicyNameHyphens } from "./settings";

type TagPolicyAttributes = {
  readonly name: string;
  readonly description: string;
  readonly content: string;
  readonly deletion_policy: string;
};

export const tagPolicyType = defineResourceType<TagPolicyAttributes>({
  name: "tag_policy",
  section: "tag_policies",
  title: "tag policy",
  doc: "Which values a tag may have, on which resources. Resources that differ are reported. It has no effect until something binds it.",
  table: tagPolicies.name,
  attributes: {
    name: text({ doc: "Its name, unique among the tag policies of the organization.", check: nameProblem }),
    description: text({ doc: "What it is for.", default: "" }),
    content: document({
      doc: "The tag policy document, a rule per tag key. Compared by what it says, not by how it is written.",
      document: "tag_policy",
      check: (content) => attributeProblems(documentProblems(content)),
    }),
    deletion_policy: choice({
      doc: "What becomes of it when its declaration is gone: it stays, or it is deleted, which cannot be undone.",
      choices: ["retain", "delete"],
      default: "retain",
    }),
  },
  check: (declaration, all) => nameDeclaredTwice("TAG-NAME-UNIQUE", "tag policies", declaration, all),
  find(organization, { name }, adopt) {
    if (adopt?.id !== undefined) return rowOf(organization, tagPolicies, adopt.id) && adopt.id;
    return rowOf(organization, tagPolicyNames, adopt?.name ?? name)?.policy;
  },
  read(organization, id) {
    const row = rowOf(organization, tagPolicies, id);
    return row && { name: row.name, description: row.description, content: row.content, deletion_policy: "retain" };
  },
  create: (policy, { name, description, content }) => [
    { name: "create_tag_policy", policy, title: name, description, content } satisfies CreateTagPolicy,
  ],
  update(policy, before, after) {
    // One attribute each: a name may have to wait for another.
    const operations: UpdateTagPolicy[] = [];
    if (after.name !== before.name) operations.push({ name: "update_tag_policy", policy, title: after.name });
    if (after.description !== before.description) {
      operations.push({ name: "update_tag_policy", policy, description: after.description });
    }
    if (!sameDocument(after.content, before.content)) {
      operations.push({ name: "update_tag_policy", policy, content: after.content });
    }
    return operations;
  },
  heldBy: (organization, policy) =>
    groupItems(organization, groupOf(tagTargetsOf, observedTagEpoch(organization), policy)).map((target) =>
      boundTo(organization, target),
    ),
  remove(policy, _before, { remembered }) {
    if (remembered["deletion_policy"] === "delete") {
      return { kind: "removed", operations: [{ name: "delete_tag_policy", policy } satisfies DeleteTagPolicy] };
    }
    const why = "its deletion policy is `retain`: a deleted tag policy cannot be restored";
    return { kind: "retained", why, operations: [] };
  },
  remember: ({ deletion_policy }) => ({ deletion_policy }),
  same(attribute, before, after) {
    // Nothing in the cloud knows the deletion policy: the ledger does.
    if (attribute === "deletion_policy") return true;
    return attribute === "content" && typeof before === "string" && typeof after === "string"
      ? sameDocument(before, after)
      : before === after;
  },
});

function nameProblem(name: string) {
  return policyNameFinding("TAG-CREATE-FIELDS", name, tagPolicyNameHyphens.default);
}
