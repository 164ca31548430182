import { accounts } from "../../../areas/account/rows";
import type { AssignLoginPermission } from "../../../areas/login/operations";
import { ADMIN } from "../../../areas/login/rows";
import { type Operation, rowOf } from "../../../kernel";
import { answered, type Call, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { performing } from "../../../wire/answering/define";
import { accountOf, accountsOf, numberOf, numbersOf, required, tagsOf, textOf } from "../../../wire/answering/parameters";
import { departmentId } from "../../department/wire/ids";
import { entityOfRelation } from "../../entity-admin/wire/ids";
import { memberNameProblem } from "../names";
import type {
  CheckMemberDeletion,
  CreateMember,
  DeleteMember,
  MoveMember,
  RemoveMember,
  SetPaymentMode,
  UpdateMember,
  UpdateMemberFinancePermissions,
} from "../operations";
import { type Member, members } from "../rows";
import { memberNameSymbols } from "../settings";
import { grantedPermissions } from "../terms";
import { askedTerms, wrongTerms } from "./permissions";

/** For another entity it only leaves a request, and the id is the one that the member will have. */
export function createMember(call: Call): Reply {
  const { organization, parameters } = call;
  const wrong = wrongTerms(call) ?? wrongAccountName(call);
  if (wrong !== undefined) return wrong;
  const relation = numberOf(parameters, "AuthRelationId");
  const entity = relation === undefined ? undefined : entityOfRelation(organization, relation);
  if (relation !== undefined && entity === undefined)
    return refused("ResourceNotFound.OrganizationAuthRelationNotExist", `there is no verified entity ${relation}`);
  if (numberOf(parameters, "RecordId") !== undefined)
    return refused("FailedOperation.CreateRecordNotExist", "there is no creation that failed and could be resumed");
  const tags = tagsOf(parameters, "Tags");
  const create: CreateMember = {
    ...{ name: "create_member", member: "+member", title: required(textOf(parameters, "Name")) },
    ...{ description: textOf(parameters, "Remark") ?? "", department: departmentId(required(numberOf(parameters, "NodeId"))) },
    ...askedTerms(call),
    ...(entity === undefined ? {} : { entity }),
    ...(tags === undefined ? {} : { tags }),
    ...accountNamed(parameters),
  };
  const performed = call.perform(create);
  if (performed.kind === "refused") return performed;
  const member = required(performed.ids["+member"]);
  return performing(call, grants(call, member)) ?? answered({ Uin: Number(member) });
}

/** An account is called by the rules for names of members; the member's own is left to them. */
function wrongAccountName({ parameters, setting }: Call): WireRefusal | undefined {
  const problem = memberNameProblem(required(textOf(parameters, "AccountName")), setting(memberNameSymbols));
  return problem === undefined ? undefined : refused("InvalidParameter", `\`AccountName\`: ${problem}`);
}

function accountNamed(parameters: Call["parameters"]): { readonly account_name?: string } {
  const name = textOf(parameters, "AccountName");
  // An account is called like its member unless it is called otherwise.
  return name === undefined || name === textOf(parameters, "Name") ? {} : { account_name: name };
}

/** The login permissions that a new member has besides the default one. */
function grants({ parameters }: Call, member: string): readonly Operation[] {
  const permissions = [...new Set(numbersOf(parameters, "IdentityRoleID").map(String))].filter((id) => id !== ADMIN);
  const assign: AssignLoginPermission = { name: "assign_login_permission", members: [member], permissions };
  return permissions.length === 0 ? [] : [assign];
}

/** Everything that the call changes, or nothing. What it repeats is no change. */
export function updateMember(call: Call): Reply {
  const { organization, parameters } = call;
  const id = accountOf(call, "MemberUin");
  const member = rowOf(organization, members, id);
  if (member === undefined) return refused("ResourceNotFound.MemberNotExist", `account ${id} is no member`);
  const named = parameters["PermissionIds"] !== undefined;
  const wrong = named ? wrongTerms(call) : undefined;
  if (wrong !== undefined) return wrong;
  const terms = named ? termsChanged(call, id, member) : [];
  const update = fieldsChanged(call, id, member);
  // A call that changes nothing is judged all the same: by who asks.
  const isEmpty = Object.keys(update).every((name) => name === "name" || name === "member");
  return performing(call, terms.length > 0 && isEmpty ? terms : [...terms, update]) ?? answered();
}

function termsChanged(call: Call, id: string, member: Readonly<Member>): readonly Operation[] {
  const { finance_permissions, payment_mode, payer } = askedTerms(call);
  const grant: UpdateMemberFinancePermissions = { name: "update_member_finance_permissions", member: id, finance_permissions };
  const pay: SetPaymentMode = { name: "set_payment_mode", member: id, payment_mode, payer };
  const same = grantedPermissions(finance_permissions).join() === member.financePermissions.join();
  return [...(same ? [] : [grant]), ...(payment_mode === member.paymentMode && payer === member.payer ? [] : [pay])];
}

function fieldsChanged({ organization, parameters }: Call, id: string, member: Readonly<Member>): UpdateMember {
  const title = textOf(parameters, "Name");
  const description = textOf(parameters, "Remark");
  const allowQuit = textOf(parameters, "IsAllowQuit");
  const named = title !== undefined && title !== member.name;
  const renamesAccount = numberOf(parameters, "IsModifyNickName") === 1;
  const nickname = title ?? member.name;
  return {
    ...{ name: "update_member", member: id },
    ...(named ? { title } : {}),
    ...(description === undefined || description === member.description ? {} : { description }),
    ...(allowQuit === undefined || (allowQuit === "Allow") === member.allowQuit ? {} : { allow_quit: allowQuit === "Allow" }),
    ...(renamesAccount && rowOf(organization, accounts, id)?.name !== nickname ? { account_name: nickname } : {}),
  };
}

export function moveMembers(call: Call, list: string): Reply {
  const department = departmentId(required(numberOf(call.parameters, "NodeId")));
  const accountIds = accountsOf(call, list);
  if (accountIds.length === 0) return refused("InvalidParameter", `${list} names no member`);
  const moves = accountIds.map((member): MoveMember => ({ name: "move_member", member, department }));
  return performing(call, moves) ?? answered();
}

export function removeMembers(call: Call, list: string): Reply {
  const accountIds = accountsOf(call, list);
  if (accountIds.length === 0) return refused("InvalidParameter", `${list} names no member`);
  return (
    performing(
      call,
      accountIds.map((member): RemoveMember => ({ name: "remove_member", member })),
    ) ?? answered()
  );
}

/** The check belongs to it: what has passed earlier covers nothing new. */
export function deleteAccount(call: Call): Reply {
  const member = accountOf(call, "MemberUin");
  const confirm = rowOf(call.organization, accounts, member)?.name ?? "";
  const check: CheckMemberDeletion = { name: "check_member_deletion", member, confirm };
  const remove: DeleteMember = { name: "delete_member", member, confirm };
  return performing(call, [check, remove]) ?? answered();
}
