import { type Ask, groupOf, type Organization, rowOf, type Write } from "../../kernel";
import { organizations, SELF } from "../organization/rows";
import { FULL_ACCESS, policiesOn, targetsOf } from "./rows";

/** The epoch that bindings belong to; even while service control is off. */
export function scpEpoch(ask: Ask): number {
  return ask.value(organizations, SELF, "scpEpoch") ?? 0;
}

/** The same for those who look without judging an operation. */
export function observedScpEpoch(organization: Organization): number {
  return rowOf(organization, organizations, SELF)?.scpEpoch ?? 0;
}

/**
 * Takes every service control policy off a target that leaves the organization (a member) or goes (a department), and leaves behind what a
 * new target starts with: an account that joins again later must not find its old bindings.
 */
export function dropScpBindings(ask: Ask, write: Write, target: string): void {
  const epoch = scpEpoch(ask);
  const bound = groupOf(policiesOn, epoch, target);
  for (const policy of ask.list(bound)) {
    if (policy === FULL_ACCESS) continue;
    write.leave(groupOf(targetsOf, epoch, policy), target);
    write.leave(bound, policy);
  }
  write.join(bound, FULL_ACCESS);
}
