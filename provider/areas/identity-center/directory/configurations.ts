import { type Ask, groupOf } from "../../../kernel";
import { type Change, type ChangeKind, changeKind, check, count, isNext, type Making, numbered } from "./change";
import { freeName, giveName, isFree } from "./names";
import { allConfigurations, type Configuration, type ConfigurationPolicy, configurations, deployedIn } from "./rows";
import { mostConfigurations, mostCustomPolicies, mostSystemPolicies } from "./settings";

export interface OfConfiguration extends Change {
  readonly configuration: string;
}
export interface CreateConfiguration extends Making {
  readonly kind: "create_configuration";
  readonly name: string;
  readonly description: string;
  readonly session: number;
  readonly relayState: string;
}
export interface UpdateConfiguration extends OfConfiguration {
  readonly kind: "update_configuration";
  readonly fields: Partial<Pick<Configuration, "description" | "session" | "relayState">>;
}
export interface DeleteConfiguration extends OfConfiguration {
  readonly kind: "delete_configuration";
}
/** A policy as it is added: a preset one with its number in the cloud, a custom one is numbered here. */
export type AddedPolicy =
  | { readonly kind: "preset"; readonly name: string; readonly number: number }
  | { readonly kind: "custom"; readonly name: string; readonly content: string };
export interface AddPolicies extends OfConfiguration {
  readonly kind: "add_policies";
  readonly policies: readonly AddedPolicy[];
}
interface OfPolicy extends OfConfiguration {
  readonly policy: { readonly kind: "preset" | "custom"; readonly name: string };
}
export interface RemovePolicy extends OfPolicy {
  readonly kind: "remove_policy";
}
export interface UpdatePolicy extends OfPolicy {
  readonly kind: "update_policy";
  readonly content: string;
}
export type ConfigurationChange =
  | CreateConfiguration
  | UpdateConfiguration
  | DeleteConfiguration
  | AddPolicies
  | RemovePolicy
  | UpdatePolicy;

export const configurationId = (number: number): string => numbered("rc", number);

export const configurationExists = check<OfConfiguration>(
  "InvalidParameter.RoleConfigurationNotExist",
  "there is no such permission configuration",
  (ask, { configuration }) => ask.exists(configurations, configuration),
);

const createConfiguration = changeKind<CreateConfiguration>({
  kind: "create_configuration",
  describe: ({ name }) => `create the permission configuration \`${name}\``,
  checks: [
    isNext,
    check(
      "InvalidParameter.ConfigurationNameAlreadyExists",
      "another permission configuration has the name",
      (ask, { name, number }) => isFree(ask, "configuration", name, configurationId(number)),
    ),
    check(
      "FailedOperation.ConfigurationOverUpperLimit",
      "the identity centre has as many permission configurations as it may have",
      (ask, _change, given) => ask.room(groupOf(allConfigurations), given.setting(mostConfigurations)),
    ),
  ],
  does(ask, write, { number, kind: _kind, ...fields }, { at }) {
    const id = configurationId(number);
    count(write, number);
    write.put(configurations, id, { ...fields, policies: [], createdAt: at, updatedAt: at });
    write.join(groupOf(allConfigurations), id);
    giveName(ask, write, "configuration", fields.name, id);
  },
});

const updateConfiguration = changeKind<UpdateConfiguration>({
  kind: "update_configuration",
  describe: ({ configuration }) => `change the permission configuration \`${configuration}\``,
  checks: [configurationExists],
  does: (_ask, write, { configuration, fields }, { at }) =>
    write.set(configurations, configuration, { ...fields, updatedAt: at }),
});

const deleteConfiguration = changeKind<DeleteConfiguration>({
  kind: "delete_configuration",
  describe: ({ configuration }) => `delete the permission configuration \`${configuration}\``,
  checks: [
    configurationExists,
    check(
      "FailedOperation.RoleConfigurationProvisioningAlreadyDeployed",
      "the permission configuration is still deployed in accounts",
      (ask, { configuration }) => ask.zero(groupOf(deployedIn, configuration)),
    ),
    check(
      "InvalidParameter.RolePolicyAlreadyExist",
      "the permission configuration still has policies",
      (ask, { configuration }) => (ask.value(configurations, configuration, "policies") ?? []).length === 0,
    ),
  ],
  does(ask, write, { configuration }) {
    freeName(ask, write, "configuration", ask.value(configurations, configuration, "name"), configuration);
    write.drop(configurations, configuration);
    write.leave(groupOf(allConfigurations), configuration);
  },
});

const held = (ask: Ask, configuration: string) => ask.value(configurations, configuration, "policies") ?? [];
const of = (kind: "preset" | "custom", policies: readonly { readonly kind: string; readonly name: string }[]) =>
  policies.filter((policy) => policy.kind === kind);

const addPolicies = changeKind<AddPolicies>({
  kind: "add_policies",
  describe: ({ configuration, policies }) =>
    `add ${policies.map(({ name }) => `\`${name}\``).join(", ")} to the permission configuration \`${configuration}\``,
  checks: [
    configurationExists,
    check("InvalidParameter.PolicyNameAlreadyExists", "a policy of the name is there", (ask, { configuration, policies }) => {
      const names = [...held(ask, configuration), ...policies].map(({ name }) => name);
      return new Set(names).size === names.length;
    }),
    check(
      "FailedOperation.SystemPolicyOverUpperLimit",
      "that is more system policies than a permission configuration may have",
      (ask, { configuration, policies }, given) =>
        of("preset", [...held(ask, configuration), ...policies]).length <= given.setting(mostSystemPolicies),
    ),
    check(
      "FailedOperation.CustomPolicyOverUpperLimit",
      "that is more custom policies than a permission configuration may have",
      (ask, { configuration, policies }, given) =>
        of("custom", [...held(ask, configuration), ...policies]).length <= given.setting(mostCustomPolicies),
    ),
  ],
  does(ask, write, { configuration, policies }, { at }) {
    const before = held(ask, configuration);
    const highest = Math.max(0, ...before.filter(({ kind }) => kind === "custom").map(({ number }) => number));
    const custom = policies.filter(({ kind }) => kind === "custom");
    const added = policies.map(
      (policy): ConfigurationPolicy =>
        policy.kind === "preset"
          ? { ...policy, addedAt: at }
          : { ...policy, number: highest + custom.indexOf(policy) + 1, addedAt: at },
    );
    write.set(configurations, configuration, { policies: [...before, ...added], updatedAt: at });
  },
});

const isHeld = check<OfPolicy>(
  "InvalidParameter.RolePolicyNotExist",
  "the permission configuration has no such policy",
  (ask, { configuration, policy }) =>
    held(ask, configuration).some(({ kind, name }) => kind === policy.kind && name === policy.name),
);

const removePolicy = changeKind<RemovePolicy>({
  kind: "remove_policy",
  describe: ({ configuration, policy }) => `take \`${policy.name}\` from the permission configuration \`${configuration}\``,
  checks: [configurationExists, isHeld],
  does(ask, write, { configuration, policy }, { at }) {
    const policies = held(ask, configuration).filter(({ kind, name }) => kind !== policy.kind || name !== policy.name);
    write.set(configurations, configuration, { policies, updatedAt: at });
  },
});

const updatePolicy = changeKind<UpdatePolicy>({
  kind: "update_policy",
  describe: ({ configuration, policy }) => `change \`${policy.name}\` in the permission configuration \`${configuration}\``,
  checks: [
    configurationExists,
    check(
      "InvalidParameter.PolicyTypeError",
      "only custom policies can be changed",
      (ask, { configuration, policy: { name } }) =>
        !held(ask, configuration).some((policy) => policy.kind === "preset" && policy.name === name),
    ),
    isHeld,
  ],
  does(ask, write, { configuration, policy, content }, { at }) {
    const policies = held(ask, configuration).map((one) =>
      one.kind === "custom" && one.name === policy.name ? { ...one, content } : one,
    );
    write.set(configurations, configuration, { policies, updatedAt: at });
  },
});

export const configurationChanges: readonly ChangeKind[] = [
  createConfiguration,
  updateConfiguration,
  deleteConfiguration,
  addPolicies,
  removePolicy,
  updatePolicy,
];
