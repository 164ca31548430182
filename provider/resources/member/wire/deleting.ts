import { accounts, findingsOf, unresolvedChecksOf } from "../../../areas/account/rows";
import { deployedOn, syncsOn } from "../../../areas/identity-center/directory/rows";
import { provisionedUsers } from "../../../areas/identity-center/rows";
import { type Group, type GroupKind, groupItems, groupOf, groupSize, rowOf } from "../../../kernel";
import { answered, type Call, type Reply, refused } from "../../../wire/action";
import { accountOf } from "../../../wire/answering/parameters";
import { delegationsOf } from "../../delegated-admin/rows";
import { administeredBy } from "../../entity-admin/rows";
import { reviewsOf } from "../../operation-review/rows";
import { ownOrganization } from "../../organization/wire/standing";
import { unitsSharingBy } from "../../shared-unit/rows";
import { members } from "../rows";

/** The conditions one by one, as the documents list them. Looks only: DeleteAccount judges them itself. */
export function checkAccountDelete(call: Call): Reply {
  const { organization } = call;
  const id = accountOf(call, "MemberUin");
  const member = rowOf(organization, members, id);
  if (member === undefined) return refused("ResourceNotFound.MemberNotExist", `account ${id} is no member`);
  const has = (kind: GroupKind): boolean => groupSize(organization, groupOf(kind, id)) > 0;
  const list = (group: Group): readonly string[] => groupItems(organization, group);
  const reason = {
    IsCreateMember: member.joinMethod === "created",
    DeletionPermission: ownOrganization(call).memberDeletion,
    IsAssignManager: has(delegationsOf),
    IsAuthManager: has(administeredBy),
    IsShareManager: has(unitsSharingBy),
    OperateProcess: has(reviewsOf),
    BillingPermission: member.payer === null || rowOf(organization, accounts, id)?.payExit === true,
    ExistResources: list(groupOf(findingsOf, id)),
    DetectFailedResources: list(groupOf(unresolvedChecksOf, id)),
    CICRoleConfig: groupSize(organization, groupOf(provisionedUsers, "role", id)) > 0 || has(deployedOn),
    CICUserConfig: groupSize(organization, groupOf(provisionedUsers, "sub_account", id)) > 0 || has(syncsOn),
  };
  const stands =
    reason.IsAssignManager || reason.IsAuthManager || reason.IsShareManager || reason.OperateProcess || reason.CICRoleConfig;
  const AllowDelete =
    reason.IsCreateMember &&
    reason.DeletionPermission &&
    reason.BillingPermission &&
    !stands &&
    !reason.CICUserConfig &&
    reason.ExistResources.length + reason.DetectFailedResources.length === 0;
  return answered({ AllowDelete, NotAllowReason: reason });
}
