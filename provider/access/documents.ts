import { groupItems, groupOf, type Organization, rowOf } from "../kernel";
import { observedScpEpoch } from "../resources/service-control-policy/bindings";
import { type PolicyDocument, policyDocument } from "../resources/service-control-policy/document";
import { policiesOn, serviceControlPolicies } from "../resources/service-control-policy/rows";

const most = 5_000;
const read = new Map<string, PolicyDocument | undefined>();

/** What a document says, read once per text; undefined when it cannot be read. */
export function documentOf(content: string): PolicyDocument | undefined {
  if (read.has(content)) return read.get(content);
  if (read.size >= most) read.clear();
  const document = policyDocument(content);
  read.set(content, document);
  return document;
}

/** The policies bound directly to a department or an account, sorted by id: the order of binding is not kept anywhere. */
export function boundTo(organization: Organization, target: string): readonly string[] {
  const epoch = observedScpEpoch(organization);
  return epoch % 2 === 0 ? [] : groupItems(organization, groupOf(policiesOn, epoch, target));
}

export function contentOf(organization: Organization, policy: string): string {
  return rowOf(organization, serviceControlPolicies, policy)?.content ?? "";
}
