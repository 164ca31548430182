import { groupHas, groupItems, groupOf, type Organization, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { forManagement, ownOrganization } from "../../../resources/organization/wire/standing";
import { type Times, timesOf } from "../../../resources/times";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { reading } from "../../../wire/answering/define";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { accountOf, numberOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import {
  type Authorization,
  allAuthorizations,
  authorizations,
  authorizationsOn,
  coveredBy,
  groupNamed,
  loginPermissions,
  subjectsOf,
} from "../rows";
import { policyOf } from "./authorizations";
import { roleOf } from "./identities";
import { subjectName, subjectNumber } from "./ids";

interface Shown extends Authorization, Times {
  readonly id: string;
}

function shown(call: Call, id: string): Shown {
  const row = required(rowOf(call.organization, authorizations, id));
  return { id, ...row, ...timesOf(call.organization, authorizations, id, ownOrganization(call).createdAt) };
}

/** What every list says of a policy. */
function policyFields(organization: Organization, { id, name, permission }: Shown): JsonObject {
  return {
    PolicyId: Number(id),
    PolicyName: name,
    IdentityId: Number(permission),
    ...roleOf(permission, rowOf(organization, loginPermissions, permission)?.name ?? ""),
  };
}

function timeFields({ createdAt, updatedAt }: Times): JsonObject {
  return { CreateTime: wireTime(createdAt), UpdateTime: wireTime(updatedAt) };
}

function listOfMember(call: Call): Reply {
  const { organization, parameters } = call;
  const member = accountOf(call, "MemberUin");
  if (rowOf(organization, members, member) === undefined)
    return refused("ResourceNotFound.OrganizationMemberNotExist", `account ${member} is no member`);
  const search = textOf(parameters, "SearchKey") ?? "";
  const found = itemsInOrder(organization, groupOf(authorizationsOn, member))
    .map((id) => shown(call, id))
    .filter(({ name, description }) => name.includes(search) || description.includes(search));
  return answered({
    Total: found.length,
    Items: pageOf(found, parameters).map((one) => ({
      ...policyFields(organization, one),
      Description: one.description,
      ...timeFields(one),
    })),
  });
}

/** The sub-accounts to which a policy of a member is given; user groups are in the list over all policies. */
function listAccounts(call: Call): Reply {
  const { organization, parameters } = call;
  const policy = policyOf(call);
  const covers = groupHas(organization, groupOf(coveredBy, policy), accountOf(call, "MemberUin"));
  const subjects = covers ? groupItems(organization, groupOf(subjectsOf, policy)) : [];
  const found = subjects.filter((subject) => groupNamed(subject) === undefined);
  return answered({
    Total: found.length,
    Items: pageOf(found, parameters).map((subject) => {
      const one = shown(call, policy);
      const account = { OrgSubAccountUin: subjectNumber(subject), OrgSubAccountName: subjectName(organization, subject) };
      return { ...account, ...policyFields(organization, one), ...timeFields(one) };
    }),
  });
}

/** One line for each policy and each of those to whom it is given. */
function listAll(call: Call): Reply {
  const { organization, parameters } = call;
  const member = numberOf(parameters, "MemberUin");
  const account = numberOf(parameters, "OrgSubAccountUin");
  const policy = numberOf(parameters, "PolicyId");
  const lines = itemsInOrder(organization, groupOf(allAuthorizations))
    .filter((id) => policy === undefined || Number(id) === policy)
    .filter((id) => member === undefined || groupHas(organization, groupOf(coveredBy, id), String(member)))
    .flatMap((id) => groupItems(organization, groupOf(subjectsOf, id)).map((subject) => [id, subject] as const))
    .filter(([, subject]) => account === undefined || subjectNumber(subject) === account);
  return answered({
    Total: lines.length,
    Items: pageOf(lines, parameters).map(([id, subject]) => lineOf(call, id, subject, member)),
  });
}

function lineOf(call: Call, id: string, subject: string, wanted: number | undefined): JsonObject {
  const { organization } = call;
  const covered = groupItems(organization, groupOf(coveredBy, id));
  const named = wanted === undefined ? (covered[0] ?? "") : String(wanted);
  const nameOf = (member: string): string => rowOf(organization, members, member)?.name ?? "";
  const one = shown(call, id);
  return {
    ...policyFields(organization, one),
    CreateTime: wireTime(one.createdAt),
    MemberUin: Number(named),
    MemberName: nameOf(named),
    OrgSubAccountUin: subjectNumber(subject),
    OrgSubAccountName: subjectName(organization, subject),
    BindType: groupNamed(subject) === undefined ? 1 : 2,
    Members: covered.map((member) => ({ MemberUin: Number(member), MemberName: nameOf(member) })),
  };
}

export const authorizationLooks: readonly Action[] = [
  reading("DescribeOrganizationMemberPolicies", forManagement(listOfMember)),
  reading("DescribeOrganizationMemberAuthAccounts", forManagement(listAccounts)),
  reading("DescribeOrganizationMembersAuthPolicy", forManagement(listAll)),
];
