import { type Ask, type Given, groupOf, type Write } from "../../kernel";
import { childrenOf, departments, membersIn } from "../../resources/department/rows";
import { members } from "../../resources/member/rows";
import { tagEpoch } from "../../resources/tag-policy/bindings";
import { tagTargetsOf } from "../../resources/tag-policy/rows";
import { complianceOf, effectivePolicyOf } from "./effective";
import {
  allNonCompliant,
  nonCompliances,
  nonCompliantIn,
  openTagChecks,
  type TagCheck,
  type TaggedResource,
  tagChecks,
  taggedResources,
  taggedResourcesIn,
} from "./rows";

/** Notes that a check has been triggered; one that waits already is triggered anew. */
export function trigger(write: Write, check: string, row: TagCheck): void {
  write.put(tagChecks, check, row);
  write.join(groupOf(openTagChecks), check);
}

export function dropCheck(write: Write, check: string): void {
  write.drop(tagChecks, check);
  write.leave(groupOf(openTagChecks), check);
}

/** Checks what a triggered check is about, as things are now. What no longer exists is passed over. */
export function carryOut(ask: Ask, write: Write, check: string, given: Given): void {
  const subject = ask.value(tagChecks, check, "subject") ?? "";
  switch (ask.value(tagChecks, check, "trigger")) {
    case "resource_created":
    case "resource_changed":
      checkResources(ask, write, ask.value(taggedResources, subject, "account") ?? "", [subject], given);
      break;
    case "policy_bound":
      checkAccounts(ask, write, accountsBelow(ask, subject), given);
      break;
    case "policy_content_changed": {
      const targets = ask.list(groupOf(tagTargetsOf, tagEpoch(ask), subject));
      checkAccounts(ask, write, new Set(targets.flatMap((target) => accountsBelow(ask, target))), given);
    }
  }
  dropCheck(write, check);
}

/** The members that a binding to this target governs. */
function accountsBelow(ask: Ask, target: string): readonly string[] {
  if (ask.exists(members, target)) return [target];
  if (!ask.exists(departments, target)) return [];
  const below = ask.list(groupOf(childrenOf, target)).flatMap((department) => accountsBelow(ask, department));
  return [...ask.list(groupOf(membersIn, target)), ...below];
}

function checkAccounts(ask: Ask, write: Write, accounts: Iterable<string>, given: Given): void {
  for (const account of accounts) {
    const held = groupOf(taggedResourcesIn, account);
    if (!ask.zero(held)) checkResources(ask, write, account, ask.list(held), given);
  }
}

/** Resources of accounts without an effective policy are not checked: what was found there is forgotten (TAG-COMPLIANCE). */
function checkResources(ask: Ask, write: Write, account: string, resources: readonly string[], given: Given): void {
  const policy = effectivePolicyOf(ask, account, given);
  for (const resource of resources) {
    const tagged = readResource(ask, resource);
    const findings = policy === undefined || tagged === undefined ? [] : complianceOf(policy, tagged, given);
    if (findings.length === 0) forget(write, account, resource);
    else {
      write.put(nonCompliances, resource, { account, findings, checkedAt: given.at });
      write.join(groupOf(nonCompliantIn, account), resource);
      write.join(groupOf(allNonCompliant), resource);
    }
  }
}

function readResource(ask: Ask, resource: string): TaggedResource | undefined {
  const account = ask.value(taggedResources, resource, "account");
  const type = ask.value(taggedResources, resource, "type");
  const tags = ask.value(taggedResources, resource, "tags");
  return account === undefined || type === undefined || tags === undefined ? undefined : { account, type, tags };
}

/** Nothing is held against the resource any more. */
export function forget(write: Write, account: string, resource: string): void {
  write.drop(nonCompliances, resource);
  write.leave(groupOf(nonCompliantIn, account), resource);
  write.leave(groupOf(allNonCompliant), resource);
}
