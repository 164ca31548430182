import { type Operation, type Organization, rowOf, rule } from "../../../kernel";
import type { DisableScp } from "../../service-control-policy/operations";
import type { DisableTagPolicy } from "../../tag-policy/operations";
import type { DeleteOrganization } from "../operations";
import { organizations, SELF } from "../rows";
import { deleteNeedsPolicyTypesOff } from "../settings";

/** Not in the guides: FailedOperation.OrganizationPolicyIsNotDisabled in the error list of DeleteOrganization. */
export const orgDeletePolicyTypesOn = rule<DeleteOrganization>({
  id: "ORG-DELETE-POLICY-TYPES-ON",
  kind: "precondition",
  refuses: ["delete_organization"],
  sentence: "service control and tag policy have to be off when the organization is deleted",
  advice: "switch both off in the same change; the plan orders them",
  cloudCode: "FailedOperation.OrganizationPolicyIsNotDisabled",
  holds: (ask, _operation, { setting }) =>
    !setting(deleteNeedsPolicyTypesOff) ||
    (isOff(ask.value(organizations, SELF, "scpEpoch")) && isOff(ask.value(organizations, SELF, "tagEpoch"))),
  blockers: (organization) => {
    const on = switchesOff(organization).length;
    const says = on === 2 ? "has service control and tag policy switched on" : "has a policy type switched on";
    return { first: [{ table: organizations.name, id: SELF, says }], count: 1 };
  },
  remedy: (organization) => ({ add: "with-its-subject", operations: switchesOff(organization) }),
});

function isOff(epoch: number | undefined): boolean {
  return (epoch ?? 0) % 2 === 0;
}

function switchesOff(organization: Organization): readonly Operation[] {
  const row = rowOf(organization, organizations, SELF);
  const scp: DisableScp = { name: "disable_scp" };
  const tags: DisableTagPolicy = { name: "disable_tag_policy" };
  return [isOff(row?.scpEpoch) ? [] : [scp], isOff(row?.tagEpoch) ? [] : [tags]].flat();
}
