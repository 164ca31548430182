import { groupHas, groupOf, type Operation, rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { forInsiders } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type Reply, refused } from "../../../wire/action";
import { performing, writing } from "../../../wire/answering/define";
import { accountOf, accountsOf, numberOf, numbersOf, required, textOf } from "../../../wire/answering/parameters";
import type {
  BindAuthorization,
  CreateAuthorization,
  DeleteAuthorizationPolicy,
  UnbindAuthorization,
  UpdateAuthorizationPolicy,
} from "../operations";
import { coveredBy } from "../rows";
import { subUserOf } from "./ids";

export function policyOf({ parameters }: Call): string {
  return String(required(numberOf(parameters, "PolicyId")));
}

const permissionsOf = ({ parameters }: Call): readonly string[] => [String(required(numberOf(parameters, "IdentityId")))];

/** It is given to nobody yet: that is what binding sub-accounts is for. */
function create(call: Call, covered: readonly string[]): Reply {
  const operation: CreateAuthorization = {
    name: "create_authorization",
    authorization: "+authorization",
    title: required(textOf(call.parameters, "PolicyName")),
    description: textOf(call.parameters, "Description") ?? "",
    members: covered,
    permissions: permissionsOf(call),
    subjects: [],
  };
  const performed = call.perform(operation);
  if (performed.kind === "refused") return performed;
  return answered({ PolicyId: Number(performed.ids["+authorization"]) });
}

function plainly(operations: (call: Call) => readonly Operation[]) {
  return (call: Call): Reply => performing(call, operations(call)) ?? answered();
}

function update(call: Call): readonly UpdateAuthorizationPolicy[] {
  const description = textOf(call.parameters, "Description");
  const changes = { members: accountsOf(call, "MemberUins"), permissions: permissionsOf(call) };
  const described = description === undefined ? {} : { description };
  return [
    { name: "update_authorization_policy", authorization: policyOf(call), through: "organization", ...changes, ...described },
  ];
}

const remove = (call: Call): readonly DeleteAuthorizationPolicy[] => [
  { name: "delete_authorization_policy", authorization: policyOf(call), through: "organization" },
];

const subUsersOf = ({ organization, parameters }: Call): readonly string[] => [
  ...new Set(numbersOf(parameters, "OrgSubAccountUins").map((number) => subUserOf(organization, number))),
];

const bind = (call: Call): readonly BindAuthorization[] => [
  { name: "bind_authorization", authorization: policyOf(call), subjects: subUsersOf(call) },
];

const unbind = (call: Call): readonly UnbindAuthorization[] =>
  subUsersOf(call).map((subject) => ({ name: "unbind_authorization", authorization: policyOf(call), subject }));

const unbindOne = (call: Call): readonly UnbindAuthorization[] => [
  {
    name: "unbind_authorization",
    authorization: policyOf(call),
    subject: subUserOf(call.organization, required(numberOf(call.parameters, "OrgSubAccountUin"))),
  },
];

/** For actions that name a policy by one of the members that it covers. */
function onMember(answer: (call: Call) => Reply) {
  return (call: Call): Reply => {
    const member = accountOf(call, "MemberUin");
    if (rowOf(call.organization, members, member) === undefined)
      return refused("ResourceNotFound.MemberNotExist", `account ${member} is no member`);
    if (!groupHas(call.organization, groupOf(coveredBy, policyOf(call)), member))
      return refused("ResourceNotFound.MemberPolicyNotExist", "the policy does not cover the member");
    return answer(call);
  };
}

function change(action: string, operation: string, answer: (call: Call) => Reply, refuses: readonly string[] = []): Action {
  return { ...writing(action, forInsiders(answer)), performs: [operation], refuses };
}

const UNKNOWN = ["ResourceNotFound.MemberNotExist", "ResourceNotFound.MemberPolicyNotExist"];
const CREATE = "create_authorization";

export const authorizationChanges: readonly Action[] = [
  change("CreateOrganizationMemberPolicy", CREATE, (call) => create(call, [accountOf(call, "MemberUin")])),
  change("CreateOrganizationMembersPolicy", CREATE, (call) => create(call, accountsOf(call, "MemberUins"))),
  change("UpdateOrganizationMembersPolicy", "update_authorization_policy", plainly(update)),
  change("DeleteOrganizationMembersPolicy", "delete_authorization_policy", plainly(remove)),
  change("BindOrganizationPolicySubAccount", "bind_authorization", plainly(bind)),
  change("CancelOrganizationPolicySubAccount", "unbind_authorization", plainly(unbind)),
  change("BindOrganizationMemberAuthAccount", "bind_authorization", onMember(plainly(bind)), UNKNOWN),
  change("CancelOrganizationMemberAuthAccount", "unbind_authorization", onMember(plainly(unbindOne)), UNKNOWN),
];
