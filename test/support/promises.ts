import { accounts } from "../../provider/areas/account/rows";
import { groupOf, groupSize, type Organization, rowOf, rowsOf } from "../../provider/kernel";
import { delegatedAdmins } from "../../provider/resources/delegated-admin/rows";
import { departments, ROOT } from "../../provider/resources/department/rows";
import { entities } from "../../provider/resources/entity-admin/rows";
import { members } from "../../provider/resources/member/rows";
import { operationReviews, reviewedMembersOf } from "../../provider/resources/operation-review/rows";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import { policiesOn } from "../../provider/resources/service-control-policy/rows";
import { recipients, sharedUnits } from "../../provider/resources/shared-unit/rows";

/** What users may count on in every organization that operations can bring about; one line for each promise that is broken. */
export function brokenPromises(organization: Organization): readonly string[] {
  return [
    ...policiesMissing(organization),
    ...placesMissing(organization),
    ...payersOfOthers(organization),
    ...rolesOfNobody(organization),
    ...sharesOfNobody(organization),
  ];
}

/** SCP-UNBIND-LAST: every target keeps a policy while service control is on. */
function policiesMissing(organization: Organization): readonly string[] {
  const epoch = rowOf(organization, organizations, SELF)?.scpEpoch ?? 0;
  if (epoch % 2 === 0) return [];
  const targets = [...rowsOf(organization, departments), ...rowsOf(organization, members)].map(([id]) => id);
  return targets
    .filter((id) => groupSize(organization, groupOf(policiesOn, epoch, id)) === 0)
    .map((id) => `${id} has no service control policy`);
}

/** DEPT-MEMBER-SINGLE, DEPT-ROOT-EXISTS: a member is in a department, a department below another one, and all of them below Root. */
function placesMissing(organization: Organization): readonly string[] {
  const found: string[] = [];
  for (const [id, { department }] of rowsOf(organization, members))
    if (rowOf(organization, departments, department) === undefined) found.push(`${id} is in ${department}, which does not exist`);
  for (const [id] of rowsOf(organization, departments)) {
    let at = id;
    for (let level = 0; at !== ROOT && level < 50; level++) at = rowOf(organization, departments, at)?.parent ?? "nowhere";
    if (at !== ROOT) found.push(`the department ${id} is not below Root`);
  }
  return found;
}

/** PAY-SAME-ENTITY, PAY-NO-CHAIN: a payer shares its member's subject, and nobody pays for it. */
function payersOfOthers(organization: Organization): readonly string[] {
  const found: string[] = [];
  const entityOf = (account: string) => rowOf(organization, accounts, account)?.entity;
  for (const [id, { payer }] of rowsOf(organization, members)) {
    if (payer === null) continue;
    if (entityOf(payer) !== entityOf(id)) found.push(`${payer} of ${entityOf(payer)} pays for ${id} of ${entityOf(id)}`);
    const above = rowOf(organization, members, payer)?.payer ?? null;
    if (above !== null) found.push(`${above} pays for ${payer}, which pays for ${id}`);
  }
  return found;
}

/** DELEGATE-MEMBER-ONLY, ENTITY-ADMIN-CANDIDATES: roles are held by members, entity admins are of their entity. */
function rolesOfNobody(organization: Organization): readonly string[] {
  const found: string[] = [];
  for (const [id] of rowsOf(organization, delegatedAdmins)) {
    const member = id.slice(id.indexOf("/") + 1);
    if (rowOf(organization, members, member) === undefined) found.push(`${id} is delegated, and no member`);
  }
  for (const [entity, { admin }] of rowsOf(organization, entities)) {
    if (admin === null) continue;
    const account = rowOf(organization, accounts, admin);
    if (rowOf(organization, members, admin) === undefined) found.push(`${admin} is the admin of ${entity}, and no member`);
    else if (account?.entity !== entity) found.push(`${admin} of ${account?.entity} is the admin of ${entity}`);
  }
  return found;
}

/** SHARE-DELETE-ENDS, REVIEW-EFFECT: what is shared belongs to a unit that exists, reviews cover members. */
function sharesOfNobody(organization: Organization): readonly string[] {
  const found: string[] = [];
  for (const [id] of rowsOf(organization, recipients)) {
    const unit = id.slice(0, id.lastIndexOf("/"));
    if (rowOf(organization, sharedUnits, unit) === undefined) found.push(`${id} receives from a unit that does not exist`);
  }
  for (const [review] of rowsOf(organization, operationReviews))
    if (groupSize(organization, groupOf(reviewedMembersOf, review)) === 0) found.push(`the review ${review} covers nobody`);
  return found;
}
