import { accounts } from "../../../areas/account/rows";
import { groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply } from "../../../wire/action";
import { reading } from "../../../wire/answering/define";
import { pageOf } from "../../../wire/answering/paging";
import { textOf } from "../../../wire/answering/parameters";
import { members } from "../../member/rows";
import { forManagement, ownOrganization } from "../../organization/wire/standing";
import { allEntities, entities } from "../rows";
import { relationOf } from "./ids";

/** The verified entities in whose names the organization may have members. */
function describeAuthNodes(call: Call): Reply {
  const { organization, parameters } = call;
  const wanted = textOf(parameters, "AuthName") ?? "";
  const found = groupItems(organization, groupOf(allEntities)).filter((entity) => {
    const row = rowOf(organization, entities, entity);
    return row?.associated === true && row.status === "active" && entity.includes(wanted);
  });
  return answered({
    Total: found.length,
    Items: pageOf(found, parameters).map((entity) => ({
      RelationId: relationOf(entity),
      AuthName: entity,
      Manager: managerOf(call, entity),
    })),
  });
}

/** The management account stands for its own entity; where nobody is appointed, nobody is named. */
function managerOf(call: Call, entity: string): JsonObject {
  const { organization } = call;
  const { managementAccount } = ownOrganization(call);
  const isOwn = rowOf(organization, accounts, managementAccount)?.entity === entity;
  const admin = rowOf(organization, entities, entity)?.admin ?? (isOwn ? managementAccount : null);
  if (admin === null) return { MemberUin: 0, MemberName: "" };
  const name = rowOf(organization, members, admin)?.name ?? rowOf(organization, accounts, admin)?.name;
  return { MemberUin: Number(admin), MemberName: name ?? "" };
}

export const entityAdminActions: readonly Action[] = [reading("DescribeOrganizationAuthNode", forManagement(describeAuthNodes))];
