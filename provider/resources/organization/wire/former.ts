import { accounts } from "../../../areas/account/rows";
import { type Group, groupOf, groupSize, type Organization, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { type Answer, FORMER, reading, telling, writing } from "../../../wire/answering/define";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { accountOf, numberOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import type { RenameDepartment } from "../../department/operations";
import { departments, membersIn, ROOT } from "../../department/rows";
import { addNode, deleteNodes, departmentIds } from "../../department/wire/actions";
import { departmentId, departmentNumber } from "../../department/wire/ids";
import type { InviteMember, RemoveMember } from "../../member/operations";
import { members } from "../../member/rows";
import { moveMembers, removeMembers, updateMember } from "../../member/wire/changing";
import { allMembers } from "../rows";
import { createOrganization, deleteOrganization, quit } from "./actions";
import { forInsiders, forManagement, ownOrganization } from "./standing";

/**
 * Actions of 2018-12-25 that have successors: the same operations, with the names, shapes and codes of their time.
 */

/** The codes of that time, where they were called otherwise. */
const codes: Readonly<Record<string, string>> = {
  "FailedOperation.OrganizationMemberNameUsed": "FailedOperation.MemberNameUsed",
  "ResourceNotFound.OrganizationNodeNotExist": "ResourceNotFound.NodeNotExist",
  "InvalidParameter.OrganizationNodeNotExist": "ResourceNotFound.NodeNotExist",
  "FailedOperation.OrganizationNodeNotExist": "ResourceNotFound.NodeNotExist",
  "FailedOperation.OrganizationNodeNotEmpty": "FailedOperation.NodeNotEmpty",
};

function formerly(answer: Answer, own: Readonly<Record<string, string>> = {}): Answer {
  return (call) => {
    const reply = answer(call);
    if (reply.kind === "answered") return reply;
    return { ...reply, code: own[reply.code] ?? codes[reply.code] ?? reply.code };
  };
}

function create(call: Call): Reply {
  const reply = createOrganization(call);
  if (reply.kind === "refused") return reply;
  const { OrgId = 0, NickName = "" } = reply.response;
  // No e-mail address of an account is known here, and none would be shown.
  return answered({ OrgId, Nickname: NickName, Mail: "", OrgType: 1 });
}

function get(call: Call): Reply {
  const own = ownOrganization(call);
  const { organization } = call;
  return answered({
    OrgId: Number(own.cloudId),
    HostUin: Number(own.managementAccount),
    Nickname: rowOf(organization, accounts, own.managementAccount)?.name ?? "",
    Mail: "",
    OrgType: 1,
    IsEmpty: groupSize(organization, groupOf(allMembers)) === 0 ? 1 : 0,
  });
}

const noMember = (id: string): Reply => refused("ResourceNotFound.NodeNotExist", `account ${id} is in no department`);

function getMember(call: Call): Reply {
  const { organization } = call;
  const id = accountOf(call, "MemberUin");
  const member = rowOf(organization, members, id);
  if (member === undefined) return noMember(id);
  const department = rowOf(organization, departments, member.department);
  return answered({
    ...memberOf(organization, id),
    NodeId: departmentNumber(member.department),
    NodeName: department?.name ?? "",
    ParentNodeId: department?.parent == null ? 0 : departmentNumber(department.parent),
  });
}

function memberOf(organization: Organization, id: string): JsonObject {
  const member = required(rowOf(organization, members, id));
  return { Uin: Number(id), Name: member.name, Remark: member.description, JoinTime: wireTime(member.joinedAt) };
}

function listed({ organization, parameters }: Call, group: Group): Reply {
  const found = itemsInOrder(organization, group);
  return answered({ Members: pageOf(found, parameters).map((id) => memberOf(organization, id)), TotalCount: found.length });
}

function listMembers(call: Call): Reply {
  return listed(call, groupOf(allMembers));
}

function listNodeMembers(call: Call): Reply {
  const department = departmentId(required(numberOf(call.parameters, "NodeId")));
  if (rowOf(call.organization, departments, department) === undefined)
    return refused("ResourceNotFound.NodeNotExist", `there is no department ${departmentNumber(department)}`);
  return listed(call, groupOf(membersIn, department));
}

function listNodes({ organization }: Call): Reply {
  return answered({
    Nodes: departmentIds(organization).map((id) => {
      const { name, parent } = required(rowOf(organization, departments, id));
      return {
        NodeId: departmentNumber(id),
        Name: name,
        ParentNodeId: parent === null ? 0 : departmentNumber(parent),
        MemberCount: groupSize(organization, groupOf(membersIn, id)),
      };
    }),
  });
}

/** It could once hang a department below another one. No document describes that, and the present version has lost it. */
function updateNode(call: Call): Reply {
  const { organization, parameters } = call;
  const department = departmentId(required(numberOf(parameters, "NodeId")));
  const row = rowOf(organization, departments, department);
  const parent = numberOf(parameters, "ParentNodeId");
  const title = textOf(parameters, "Name");
  if (row !== undefined && parent !== undefined && parent !== (row.parent === null ? 0 : departmentNumber(row.parent))) {
    if (rowOf(organization, departments, departmentId(parent)) === undefined)
      return refused(NO_NODE, `there is no department ${parent}`);
    return refused("UnsupportedOperation", "departments cannot be moved any more");
  }
  const rename: RenameDepartment = { name: "rename_department", department, title: title ?? row?.name ?? "" };
  const performed = call.perform(rename);
  return performed.kind === "refused" ? performed : answered();
}

function removeFromNode(call: Call): Reply {
  const member = accountOf(call, "MemberUin");
  const department = departmentId(required(numberOf(call.parameters, "NodeId")));
  if (rowOf(call.organization, members, member)?.department !== department) return noMember(member);
  if (department === ROOT)
    return refused("FailedOperation.DisableDeleteMemberFromRootNode", "a member directly below Root is not removed this way");
  const remove: RemoveMember = { name: "remove_member", member };
  const performed = call.perform(remove);
  return performed.kind === "refused" ? performed : answered();
}

function invite(call: Call): Reply {
  const { parameters } = call;
  const account = accountOf(call, "InviteUin");
  if (rowOf(call.organization, accounts, account) === undefined)
    return refused("ResourceNotFound.UserNotExist", `there is no account ${account}`);
  const asked: InviteMember = {
    ...{ name: "invite_member", invitation: "+invitation", account },
    ...{ title: required(textOf(parameters, "Name")), description: required(textOf(parameters, "Remark")) },
    ...{ department: ROOT, finance_permissions: [], payment_mode: "self_pay", payer: null, allow_quit: false },
  };
  const performed = call.perform(asked);
  return performed.kind === "refused" ? performed : answered();
}

const NO_ORGANIZATION = "ResourceNotFound.OrganizationNotExist";
const NO_NODE = "ResourceNotFound.NodeNotExist";

interface Former {
  /** Codes of that time for what the present version calls otherwise, in this action. */
  readonly own?: Readonly<Record<string, string>>;
  readonly performs: readonly string[];
  /** Codes of that time that it answers; those that are the same today follow from the rules. */
  readonly refuses?: readonly string[];
  readonly notModelled?: Readonly<Record<string, string>>;
}

function write(action: string, answer: Answer, { own, performs, refuses = [], notModelled = {} }: Former): Action {
  const written = writing(action, forInsiders(formerly(answer, own)), FORMER);
  return { ...telling(written, performs, [NO_ORGANIZATION, ...refuses]), notModelled };
}

const read = (action: string, answer: Answer): Action => reading(action, forManagement(answer), FORMER);

const noSuchMember = "FailedOperation.SomeUinsNotInOrganization";

export const formerActions: readonly Action[] = [
  telling(writing("CreateOrganization", formerly(create), FORMER), ["create_organization"], ["FailedOperation"]),
  write("DeleteOrganization", deleteOrganization, { performs: ["delete_organization"] }),
  write("QuitOrganization", quit, { performs: ["quit_organization"] }),
  read("GetOrganization", get),
  read("GetOrganizationMember", getMember),
  read("ListOrganizationMembers", listMembers),
  read("ListOrganizationNodeMembers", listNodeMembers),
  read("ListOrganizationNodes", listNodes),
  write("AddOrganizationNode", addNode, {
    own: { "FailedOperation.OrganizationNodeNameUsed": "ResourceInUse.NodeName" },
    performs: ["create_department"],
    refuses: ["ResourceInUse.NodeName", NO_NODE],
  }),
  write("UpdateOrganizationNode", updateNode, {
    own: { "FailedOperation.OrganizationNodeNameUsed": "ResourceInUse.NodeNameUsed" },
    performs: ["rename_department"],
    refuses: ["ResourceInUse.NodeNameUsed", NO_NODE],
    notModelled: { "LimitExceeded.NodeDepthExceedLimit": "departments are not moved any more: no document says how" },
  }),
  write("DeleteOrganizationNodes", (call) => deleteNodes(call, "NodeIds"), {
    performs: ["delete_department"],
    refuses: ["FailedOperation.NodeNotEmpty"],
  }),
  write("SendOrganizationInvitation", invite, {
    own: {
      "FailedOperation.OrganizationMemberExist": "FailedOperation.UserInOrganization",
      "FailedOperation.MemberExistInOtherOrganization": "FailedOperation.UserInOrganization",
      "FailedOperation.InvitationExist": "FailedOperation.ReSentInvitation",
      "LimitExceeded.OrganizationMemberOverLimit": "LimitExceeded.Members",
    },
    performs: ["invite_member"],
    refuses: [
      ...["FailedOperation.UserInOrganization", "FailedOperation.ReSentInvitation", "FailedOperation.MemberNameUsed"],
      ...["LimitExceeded.Members", "ResourceNotFound.UserNotExist"],
    ],
    notModelled: { "FailedOperation.UserNotRegister": "an invitation names an account, which is its root user's" },
  }),
  write("UpdateOrganizationMember", updateMember, {
    performs: ["update_member"],
    refuses: ["FailedOperation.MemberNameUsed", "ResourceNotFound.MemberNotExist"],
  }),
  write("MoveOrganizationMembersToNode", (call) => moveMembers(call, "Uins"), {
    own: { "ResourceNotFound.MemberNotExist": noSuchMember, "ResourceNotFound.OrganizationMemberNotExist": noSuchMember },
    performs: ["move_member"],
    refuses: [noSuchMember, NO_NODE],
  }),
  write("DeleteOrganizationMembers", (call) => removeMembers(call, "Uins"), { performs: ["remove_member"] }),
  write("DeleteOrganizationMemberFromNode", removeFromNode, {
    performs: ["remove_member"],
    refuses: ["FailedOperation.DisableDeleteMemberFromRootNode", NO_NODE],
  }),
];
