import { groupItems, groupOf, rowOf } from "../../../kernel";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { numberOf, numbersOf, objectsOf, required, textOf, textsOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { type AddedPolicy, configurationId } from "../directory/configurations";
import { allConfigurations, assignments, assignmentsThere, type Configuration, configurations } from "../directory/rows";
import { changesOf, sorted } from "./records";
import { change, changing, found, looking, nextNumber, paged } from "./zone";

const NAME = /^[A-Za-z0-9-]{1,128}$/;
const MOST_CHARACTERS = 32;
const SESSION = 3600;
const WRONG = "InvalidParameter.ParamError";
const EMPTY = "InvalidParameter.PolicyDocumentEmpty";
const LONG_NAME = "InvalidParameter.PolicyNameSizeOverUpperLimit";

interface Known extends Configuration {
  readonly id: string;
}

function known({ organization }: Call, id: string): Known | undefined {
  const row = rowOf(organization, configurations, id);
  return row === undefined ? undefined : { ...row, id };
}

const none: WireRefusal = refused("InvalidParameter.RoleConfigurationNotExist", "there is no such permission configuration");

function configurationInfo(one: Known, selected = false): JsonObject {
  return {
    RoleConfigurationId: one.id,
    RoleConfigurationName: one.name,
    Description: one.description,
    SessionDuration: one.session,
    RelayState: one.relayState,
    CreateTime: wireTime(one.createdAt),
    UpdateTime: wireTime(one.updatedAt),
    IsSelected: selected,
  };
}

const shown = (call: Call, id: string): Reply =>
  answered({ RoleConfigurationInfo: configurationInfo(required(known(call, id))) });
const named = ({ parameters }: Call): string => required(textOf(parameters, "RoleConfigurationId"));

function create(call: Call): Reply {
  const { parameters } = call;
  const name = required(textOf(parameters, "RoleConfigurationName"));
  if (!NAME.test(name))
    return refused("InvalidParameter.ConfigurationNameFormatError", "the name has 1 to 128 letters, digits or hyphens");
  const number = nextNumber(call);
  const refusal = change(call, {
    kind: "create_configuration",
    number,
    name,
    description: textOf(parameters, "Description") ?? "",
    session: numberOf(parameters, "SessionDuration") ?? SESSION,
    relayState: textOf(parameters, "RelayState") ?? "",
  });
  return refusal ?? shown(call, configurationId(number));
}

function get(call: Call): Reply {
  const one = known(call, named(call));
  return one === undefined ? none : answered({ RoleConfigurationInfo: configurationInfo(one) });
}

function list(call: Call): Reply {
  const { organization, parameters } = call;
  const targets = numbersOf(parameters, "FilterTargets").map(String);
  const principal = textOf(parameters, "PrincipalId");
  const all = groupItems(organization, groupOf(allConfigurations)).flatMap((id) => known(call, id) ?? []);
  const fitting = all.filter(({ name, description }) => found(call, name, description));
  const inOrder = sorted(call, fitting, ({ id, createdAt }) => ({ id, at: createdAt }));
  const selected = ({ id }: Known): boolean => targets.some((target) => isAssigned(call, id, target, principal));
  return paged(call, "RoleConfigurations", inOrder, (one) => configurationInfo(one, selected(one)));
}

function isAssigned({ organization }: Call, configuration: string, target: string, principal: string | undefined): boolean {
  const there = groupItems(organization, groupOf(assignmentsThere, configuration, target));
  return there.some((id) => principal === undefined || rowOf(organization, assignments, id)?.principal.id === principal);
}

function update(call: Call): Reply {
  const configuration = named(call);
  const session = numberOf(call.parameters, "NewSessionDuration");
  const texts = changesOf(call, { description: "NewDescription", relayState: "NewRelayState" });
  const fields = { ...texts, ...(session === undefined ? {} : { session }) };
  return change(call, { kind: "update_configuration", configuration, fields }) ?? shown(call, configuration);
}

/** The policies that a call adds: preset ones by name or by number, custom ones with their documents. */
function addedBy({ parameters }: Call): readonly AddedPolicy[] | WireRefusal {
  const names = textsOf(parameters, "RolePolicyNames");
  if (names.length > 20) return refused(WRONG, "at most 20 policies are added at once");
  if (names.some((name) => name.length > MOST_CHARACTERS))
    return refused(LONG_NAME, `the name of a policy has at most ${MOST_CHARACTERS} characters`);
  if (textOf(parameters, "RolePolicyType") === "System") {
    const byNumber = objectsOf(parameters, "RolePolicies").map((policy): AddedPolicy => {
      const number = required(numberOf(policy, "PolicyId"));
      return { kind: "preset", number, name: textOf(policy, "PolicyName") ?? String(number) };
    });
    const policies =
      byNumber.length > 0 ? byNumber : names.map((name): AddedPolicy => ({ kind: "preset", name, number: presetNumber(name) }));
    return policies.length === 0 ? refused(WRONG, "no policy is named") : policies;
  }
  const documents = textsOf(parameters, "CustomPolicyDocuments");
  const single = textOf(parameters, "CustomPolicyDocument");
  const contents = documents.length > 0 ? documents : single === undefined ? [] : [single];
  if (names.length === 0) return refused(WRONG, "no policy is named");
  if (contents.length === 0 || contents.some((content) => content.trim() === ""))
    return refused(EMPTY, "a custom policy has a document");
  if (contents.length !== names.length) return refused(WRONG, "every custom policy has one document");
  return names.map((name, index): AddedPolicy => ({ kind: "custom", name, content: contents[index] ?? "" }));
}

/** Preset policies have numbers in the cloud, which nothing tells: this one is always the same for a name. */
function presetNumber(name: string): number {
  let number = 0;
  for (const character of name) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 100_000_007;
  return number + 1;
}

function addPolicies(call: Call): Reply {
  const policies = addedBy(call);
  if ("kind" in policies) return policies;
  return change(call, { kind: "add_policies", configuration: named(call), policies }) ?? answered();
}

function removePolicy(call: Call): Reply {
  const { parameters, organization } = call;
  const configuration = named(call);
  const kind = textOf(parameters, "RolePolicyType") === "System" ? "preset" : "custom";
  const number = numberOf(parameters, "RolePolicyId");
  const held = rowOf(organization, configurations, configuration)?.policies ?? [];
  const name = textOf(parameters, "RolePolicyName") ?? held.find((one) => one.kind === kind && one.number === number)?.name;
  if (name === undefined && number === undefined) return refused(WRONG, "name the policy by RolePolicyName or RolePolicyId");
  return change(call, { kind: "remove_policy", configuration, policy: { kind, name: name ?? "" } }) ?? answered();
}

function updatePolicy(call: Call): Reply {
  const name = required(textOf(call.parameters, "CustomPolicyName"));
  const content = textOf(call.parameters, "NewCustomPolicyDocument") ?? "";
  if (content.trim() === "") return refused(EMPTY, "a custom policy has a document");
  const policy = { kind: "custom", name } as const;
  return change(call, { kind: "update_policy", configuration: named(call), policy, content }) ?? answered();
}

function listPolicies(call: Call): Reply {
  const one = known(call, named(call));
  if (one === undefined) return none;
  const type = textOf(call.parameters, "RolePolicyType");
  const shownType = (kind: "preset" | "custom"): string => (kind === "preset" ? "System" : "Custom");
  const fitting = one.policies.filter(({ kind, name }) => (type === undefined || shownType(kind) === type) && found(call, name));
  return answered({
    TotalCounts: fitting.length,
    RolePolicies: fitting.map((policy) => ({
      RolePolicyId: policy.number,
      RolePolicyName: policy.name,
      RolePolicyType: shownType(policy.kind),
      RolePolicyDocument: policy.kind === "custom" ? policy.content : "",
      AddTime: wireTime(policy.addedAt),
    })),
  });
}

export const configurationActions: readonly Action[] = [
  changing("CreateRoleConfiguration", create, {
    kinds: ["create_configuration"],
    refuses: ["InvalidParameter.ConfigurationNameFormatError"],
    ownLimits: ["RoleConfigurationName"],
  }),
  looking("GetRoleConfiguration", get, [none.code]),
  looking("ListRoleConfigurations", list, ["InvalidParameter.NextTokenInvalid"]),
  changing("UpdateRoleConfiguration", update, { kinds: ["update_configuration"] }),
  changing(
    "DeleteRoleConfiguration",
    (call) => change(call, { kind: "delete_configuration", configuration: named(call) }) ?? answered(),
    { kinds: ["delete_configuration"] },
  ),
  changing("AddPermissionPolicyToRoleConfiguration", addPolicies, {
    kinds: ["add_policies"],
    refuses: [WRONG, EMPTY, LONG_NAME],
    ownLimits: ["RolePolicyNames"],
  }),
  changing("RemovePermissionPolicyFromRoleConfiguration", removePolicy, { kinds: ["remove_policy"], refuses: [WRONG] }),
  changing("UpdateCustomPolicyForRoleConfiguration", updatePolicy, { kinds: ["update_policy"], refuses: [EMPTY] }),
  looking("ListPermissionPoliciesInRoleConfiguration", listPolicies, [none.code]),
];
