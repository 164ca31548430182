import { type Ask, groupOf, type Organization, rowOf, type Write } from "../../kernel";
import { organizations, SELF } from "../organization/rows";
import { tagPoliciesOn, tagTargetsOf } from "./rows";

/** The epoch that bindings belong to; even while multi-account tag policy is off. */
export function tagEpoch(ask: Ask): number {
  return ask.value(organizations, SELF, "tagEpoch") ?? 0;
}

/** The same for those who look without judging an operation. */
export function observedTagEpoch(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.tagEpoch ?? 0;
}

/** Takes every tag policy off a target that leaves the organization (a member) or goes (a department). */
export function dropTagBindings(ask: Ask, write: Write, target: string): void {
  const epoch = tagEpoch(ask);
  const bound = groupOf(tagPoliciesOn, epoch, target);
  for (const policy of ask.list(bound)) {
    write.leave(groupOf(tagTargetsOf, epoch, policy), target);
    write.leave(bound, policy);
  }
}
