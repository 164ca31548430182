import { accounts } from "../../../areas/account/rows";
import { loginPermissions, loginPermissionsOf } from "../../../areas/login/rows";
import { groupHas, groupOf, type Organization, rowOf } from "../../../kernel";
import { answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { foundOnce, inOrder, itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { carries, numberOf, required, tagsOf, textOf, wireTags } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { delegatedAdminsOf } from "../../delegated-admin/rows";
import { departments, membersIn } from "../../department/rows";
import { departmentIds } from "../../department/wire/actions";
import { departmentId, departmentNumber } from "../../department/wire/ids";
import { allMembers } from "../../organization/rows";
import { standingOf } from "../../organization/wire/standing";
import { serviceOfProduct } from "../../organization-service/wire/ids";
import { timesOf } from "../../times";
import { members, memberTags } from "../rows";
import { bindStatusOf } from "./email";
import { RELATION, termsOf } from "./permissions";

/** The management account lists the members; a delegated admin too, when it names its service. */
export function describeMembers(call: Call): Reply {
  const { organization, parameters, caller } = call;
  const product = textOf(parameters, "Product");
  const service = product === undefined ? undefined : serviceOfProduct(product);
  if (product !== undefined && service === undefined)
    return refused("ResourceNotFound.OrganizationServiceNotExist", `there is no service \`${product}\``);
  const delegated = service !== undefined && groupHas(organization, groupOf(delegatedAdminsOf, service), caller.account);
  if (standingOf(call) !== "management" && !delegated)
    return refused("UnauthorizedOperation", "only the management account and delegated admins list the members");
  const node = numberOf(parameters, "NodeId");
  if (node !== undefined && rowOf(organization, departments, departmentId(node)) === undefined)
    return refused("ResourceNotFound.OrganizationNodeNotExist", `there is no department ${node}`);
  const ids = among(organization, node, textOf(parameters, "NodeName"));
  const found = FILTERS.some((name) => parameters[name] !== undefined) ? ids.filter(filterOf(call)) : ids;
  return answered({ Items: pageOf(found, parameters).map((id) => memberOf(call, id)), Total: found.length });
}

/** The members of a department (those below it not counted), of all departments of a name, or all, in the order of their ids. */
function among(organization: Organization, node: number | undefined, nodeName: string | undefined): readonly string[] {
  const inside = (id: string): readonly string[] => itemsInOrder(organization, groupOf(membersIn, id));
  const named = (id: string): boolean => nodeName === undefined || rowOf(organization, departments, id)?.name === nodeName;
  if (node !== undefined) return named(departmentId(node)) ? inside(departmentId(node)) : [];
  if (nodeName === undefined) return itemsInOrder(organization, groupOf(allMembers));
  return foundOnce(organization, `members of departments called ${nodeName}`, () =>
    inOrder(departmentIds(organization).filter(named).flatMap(inside)),
  );
}

const FILTERS = ["SearchKey", "AuthName", "Tags"] as const;

function filterOf({ organization, parameters }: Call): (id: string) => boolean {
  const search = textOf(parameters, "SearchKey");
  const authName = textOf(parameters, "AuthName");
  const tags = tagsOf(parameters, "Tags");
  return (id) =>
    (search === undefined || id.includes(search) || rowOf(organization, members, id)?.name.includes(search) === true) &&
    (authName === undefined || rowOf(organization, accounts, id)?.entity?.includes(authName) === true) &&
    (tags === undefined || carries(rowOf(organization, memberTags, id)?.tags ?? {}, tags));
}

function memberOf(call: Call, id: string): JsonObject {
  const { organization } = call;
  const member = required(rowOf(organization, members, id));
  return {
    MemberUin: Number(id),
    Name: member.name,
    MemberType: member.joinMethod === "created" ? "Create" : "Invite",
    ...RELATION,
    NodeId: departmentNumber(member.department),
    NodeName: rowOf(organization, departments, member.department)?.name ?? "",
    Remark: member.description,
    CreateTime: wireTime(member.joinedAt),
    UpdateTime: wireTime(timesOf(organization, members, id, member.joinedAt).updatedAt),
    IsAllowQuit: member.allowQuit ? "Allow" : "Denied",
    ...termsOf(call, member),
    OrgIdentity: itemsInOrder(organization, groupOf(loginPermissionsOf, id)).map((permission) => ({
      IdentityId: Number(permission),
      IdentityAliasName: rowOf(organization, loginPermissions, permission)?.name ?? "",
    })),
    BindStatus: bindStatusOf(organization, id),
    PermissionStatus: member.unconfirmedPermissions.length === 0 ? "Confirmed" : "UnConfirmed",
    Tags: wireTags(rowOf(organization, memberTags, id)?.tags ?? {}),
    NickName: rowOf(organization, accounts, id)?.name ?? "",
  };
}
