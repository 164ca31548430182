import { rowOf } from "../../../kernel";
import { departments } from "../../../resources/department/rows";
import { members } from "../../../resources/member/rows";
import { ownOrganization } from "../../../resources/organization/wire/standing";
import { tagKind } from "../../../resources/tag-policy/wire/kind";
import type { Call, JsonObject } from "../../../wire/action";
import { effectiveTagDocument, effectiveTagPolicy } from "../../tag-compliance/effective";

/** The tag policy that results for a target, as the API shows it; undefined when none does. */
export function effective(call: Call, target: string, number: number): JsonObject | undefined {
  const document = effectiveTagDocument(effectiveTagPolicy(call.organization, target, call));
  if (document === undefined) return undefined;
  return { TargetId: number, PolicyContent: document, LastUpdatedTimestamp: Math.floor(changedAt(call, target) / 1000) };
}

/** When a policy on the way from Root to the target was last changed or attached. */
function changedAt(call: Call, target: string): number {
  const { organization } = call;
  const since = ownOrganization(call).createdAt;
  let latest = since;
  let level: string | null | undefined = target;
  while (level != null) {
    for (const policy of tagKind.attached(organization, level)) {
      const changed = tagKind.policy(organization, policy, since)?.updatedAt ?? since;
      latest = Math.max(latest, changed, tagKind.attachedAt(organization, policy, level) ?? since);
    }
    level = (rowOf(organization, departments, level)?.parent ?? rowOf(organization, members, level)?.department) || null;
  }
  return latest;
}
