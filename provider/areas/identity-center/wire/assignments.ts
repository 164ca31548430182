import { groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { objectsOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { granting } from "../directory/reach";
import {
  type Assignment,
  allAssignments,
  allDeployments,
  assignments,
  configurations,
  type Deployment,
  deployments,
} from "../directory/rows";
import { taskId } from "../directory/tasks";
import { principalName, whereIn } from "./principals";
import { deploymentTask, taskInfo, taskKnown } from "./tasks";
import { asked, change, changing, found, looking, nextNumber, paged, targetFields, targetName, wrongTarget } from "./zone";

const NO_MEMBER = "FailedOperation.OrganizationMemberNotExist";
const NEXT_TOKEN = "InvalidParameter.NextTokenInvalid";
const MOST = 50;
const TOO_MANY = "LimitExceeded.CreateRoleAssignmentLimitExceeded";

function createAssignments(call: Call): Reply {
  const wanted = objectsOf(call.parameters, "RoleAssignmentInfo");
  if (wanted.length > MOST) return refused(TOO_MANY, `at most ${MOST} assignments are made at once`);
  if (wanted.length === 0) return refused("InvalidParameter", "RoleAssignmentInfo names no assignment");
  const tasks: string[] = [];
  for (const one of wanted) {
    const where = whereIn(call, one);
    if ("kind" in where) return where;
    const number = nextNumber(call);
    const configuration = textOf(one, "RoleConfigurationId") ?? "";
    const refusal = change(call, { kind: "assign", number, configuration, ...where });
    if (refusal !== undefined) return refusal;
    tasks.push(taskId(number));
  }
  return answered({ Tasks: tasks.map((id) => taskInfo(call, required(taskKnown(call, id)))) });
}

function deleteAssignment(call: Call): Reply {
  const { parameters } = call;
  const where = whereIn(call, parameters);
  // This action has no code for an account that is none: nothing is assigned there.
  if ("kind" in where) return { ...where, code: "ResourceNotFound.RoleConfigurationAuthorizationNotFound" };
  const number = nextNumber(call);
  const configuration = required(textOf(parameters, "RoleConfigurationId"));
  const dismantles = textOf(parameters, "DeprovisionStrategy") === "DeprovisionForLastRoleAssignmentOnAccount";
  const refusal = change(call, { kind: "unassign", number, configuration, ...where, dismantles });
  return refusal ?? answered({ Task: taskInfo(call, required(taskKnown(call, taskId(number)))) });
}

function assignmentRecord(call: Call, { principal, configuration, target, createdAt }: Assignment): JsonObject {
  return {
    RoleConfigurationId: configuration,
    RoleConfigurationName: configurationName(call, configuration),
    ...targetFields(call, target),
    PrincipalId: principal.id,
    PrincipalType: principal.type,
    PrincipalName: principalName(call, principal),
    CreateTime: wireTime(createdAt),
    UpdateTime: wireTime(createdAt),
    TargetName: targetName(call, target),
  };
}

const configurationName = ({ organization }: Call, id: string): string => rowOf(organization, configurations, id)?.name ?? "";

function listAssignments(call: Call): Reply {
  const { organization } = call;
  const all = groupItems(organization, groupOf(allAssignments)).flatMap((id) => rowOf(organization, assignments, id) ?? []);
  const fitting = all.filter(
    (one) =>
      isThere(call, one) &&
      asked(call, "PrincipalId", one.principal.id) &&
      asked(call, "PrincipalType", one.principal.type) &&
      found(call, configurationName(call, one.configuration), principalName(call, one.principal), targetName(call, one.target)),
  );
  return paged(call, "RoleAssignments", fitting, (one) => assignmentRecord(call, one));
}

function isThere(call: Call, { configuration, target }: Pick<Assignment, "configuration" | "target">): boolean {
  return (
    asked(call, "RoleConfigurationId", configuration) &&
    asked(call, "TargetUin", target) &&
    asked(call, "TargetType", targetFields(call, target).TargetType)
  );
}

/** The configuration and the account that a call names. */
function there(call: Call): { readonly configuration: string; readonly target: string } | WireRefusal {
  const configuration = required(textOf(call.parameters, "RoleConfigurationId"));
  const target = String(call.parameters["TargetUin"]);
  return wrongTarget(call, textOf(call.parameters, "TargetType"), target) ?? { configuration, target };
}

function moved(call: Call, kind: "deploy" | "dismantle"): Reply {
  const where = there(call);
  if ("kind" in where) return where;
  const number = nextNumber(call);
  const refusal = change(call, { kind, number, ...where });
  return refusal ?? answered({ Task: deploymentTask(call, required(taskKnown(call, taskId(number)))) });
}

/** What was changed since it was brought there has to be brought there again. */
function deploymentState({ organization }: Call, one: Deployment): "Deployed" | "DeployedRequired" {
  const now = rowOf(organization, configurations, one.configuration);
  const same =
    now !== undefined && now.session === one.session && JSON.stringify(granting(now.policies)) === JSON.stringify(one.policies);
  return same ? "Deployed" : "DeployedRequired";
}

function listDeployments(call: Call): Reply {
  const { organization } = call;
  const all = groupItems(organization, groupOf(allDeployments)).flatMap((id) => rowOf(organization, deployments, id) ?? []);
  const fitting = all.filter(
    (one) =>
      isThere(call, one) &&
      asked(call, "DeploymentStatus", deploymentState(call, one)) &&
      found(call, configurationName(call, one.configuration), targetName(call, one.target)),
  );
  return paged(call, "RoleConfigurationProvisionings", fitting, (one) => ({
    DeploymentStatus: deploymentState(call, one),
    RoleConfigurationId: one.configuration,
    RoleConfigurationName: configurationName(call, one.configuration),
    ...targetFields(call, one.target),
    TargetName: targetName(call, one.target),
    CreateTime: wireTime(one.createdAt),
    UpdateTime: wireTime(one.updatedAt),
  }));
}

export const assignmentActions: readonly Action[] = [
  changing("CreateRoleAssignment", createAssignments, {
    kinds: ["assign"],
    refuses: [TOO_MANY],
    ownLimits: ["RoleAssignmentInfo"],
  }),
  changing("DeleteRoleAssignment", deleteAssignment, { kinds: ["unassign"] }),
  looking("ListRoleAssignments", listAssignments, [NEXT_TOKEN]),
  changing("ProvisionRoleConfiguration", (call) => moved(call, "deploy"), { kinds: ["deploy"], refuses: [NO_MEMBER] }),
  changing("DismantleRoleConfiguration", (call) => moved(call, "dismantle"), { kinds: ["dismantle"], refuses: [NO_MEMBER] }),
  looking("ListRoleConfigurationProvisionings", listDeployments, [NEXT_TOKEN]),
];
