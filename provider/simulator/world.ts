import { readFile } from "node:fs/promises";
import { type Account, accountResources, accounts, findingsOf, unresolvedChecksOf } from "../areas/account/rows";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { emptyOrganization, groupOf, type Organization, type SettingValue, withItem, withRow } from "../kernel";
import { parts } from "../parts";
import { allEntities, entities } from "../resources/entity-admin/rows";
import type { Credential, Seed } from "../store/contract";
import { defaultCredentials } from "./credentials";
import { type WorldAccount, type WorldFile, worldSchema } from "./world-file";
import { withMoney } from "./world-money";
import { WorldSource } from "./world-source";

/** What a simulated organization begins with: accounts, and no organization. */
export interface World {
  readonly organization: Organization;
  /** The account whose credentials are used. */
  readonly caller: string;
  /** Where the clock stands, in milliseconds since 1970; undefined: it goes with the machine's. */
  readonly at: number | undefined;
  /** Settings that differ from the defaults, or are named anyway. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Who may call over HTTP, by secret id. */
  readonly credentials: Readonly<Record<string, Credential>>;
}

/** Reads a world from a file. */
export async function readWorldFile(path: string, shownAs: string = path): Promise<Result<World>> {
  try {
    return readWorld(await readFile(path, "utf8"), shownAs);
  } catch (error) {
    const why = error instanceof Error && "code" in error && error.code === "ENOENT" ? "there is no such file" : String(error);
    const problem: Diagnostic = { severity: "error", code: "unreadable", summary: `\`${shownAs}\` cannot be read: ${why}` };
    return failed([{ ...problem, hint: "name a world file, or leave the option out" }]);
  }
}

/**
 * Reads a world from YAML text; every problem is reported with its line and column.
 * @param file what to call the file in messages
 */
export function readWorld(text: string, file: string): Result<World> {
  const source = WorldSource.of(text, file);
  if (!source.ok) return source;
  const parsed = worldSchema.safeParse(source.value.json);
  if (!parsed.success) return failed(source.value.problemsOf(parsed.error));
  const problems = [
    ...accountProblems(parsed.data, source.value),
    ...credentialProblems(parsed.data, source.value),
    ...settingProblems(parsed.data, source.value),
  ];
  return problems.length > 0 ? failed(problems) : succeeded(worldOf(parsed.data));
}

/** The kernel state that a world describes: accounts with what they own, associated subjects, and no organization. */
export function worldOrganization(world: WorldFile): Organization {
  let organization = emptyOrganization;
  for (const account of accountsOf(world)) organization = withWorldAccount(organization, account);
  for (const entity of world.entities) {
    const { name, status } = typeof entity === "string" ? { name: entity, status: "active" as const } : entity;
    organization = withRow(organization, entities, name, { associated: true, status, admin: null });
    organization = withItem(organization, groupOf(allEntities), name);
  }
  return organization;
}

function worldOf(world: WorldFile): World {
  return {
    organization: worldOrganization(world),
    caller: String(world.caller),
    at: world.clock === "now" ? undefined : Date.parse(world.clock),
    settings: world.settings,
    credentials: credentialsOf(world),
  };
}

/** What a simulator that begins with a world begins with. */
export function seedOf({ organization, caller, at, settings, credentials }: World): Seed {
  return { organization, caller, settings, credentials, clock: at ?? null, counters: {} };
}

function credentialsOf({ credentials, caller }: WorldFile): Readonly<Record<string, Credential>> {
  if (credentials === undefined) return defaultCredentials(String(caller));
  return Object.fromEntries(
    credentials.map(({ secret_id: id, secret_key: secretKey, token, account, user }) => {
      return [id, { secretKey, account: String(account), user, ...(token === undefined ? {} : { token }) }];
    }),
  );
}

/** One company with a verified subject and an account, nothing else. */
const defaultAccounts = worldSchema.parse({
  accounts: [{ id: "100000000001", name: "Acme", entity: "Acme", entity_kind: "legal_person" }],
}).accounts;

/** The world of a simulator that was given none. */
export const defaultWorld: World = worldOf(worldSchema.parse({}));

function accountsOf(world: WorldFile): readonly WorldAccount[] {
  return world.accounts ?? defaultAccounts ?? [];
}

function withWorldAccount(start: Organization, world: WorldAccount): Organization {
  const id = String(world.id);
  let organization = withRow(start, accounts, id, accountRow(world));
  for (const finding of world.findings) organization = withItem(organization, groupOf(findingsOf, id), finding);
  for (const check of world.unresolved_checks) organization = withItem(organization, groupOf(unresolvedChecksOf, id), check);
  for (const { id: resource, name = resource, region, service, type, supports_leaving } of world.resources) {
    const row = { account: id, region, service, type, name, supportsLeaving: supports_leaving };
    organization = withRow(organization, accountResources, resource, row);
  }
  return world.money === undefined ? organization : withMoney(organization, id, world.money);
}

function accountRow(world: WorldAccount): Account {
  return {
    name: world.name,
    entity: world.entity ?? null,
    entityKind: world.entity === undefined ? null : (world.entity_kind ?? "legal_person"),
    organization: world.in_another_organization ? "elsewhere" : null,
    createdBy: "itself",
    status: world.cancelled ? "cancelled" : "active",
    managementAgreement: world.agreements.includes("management"),
    memberAgreement: world.agreements.includes("member"),
    affiliated: world.affiliated,
    channelCustomer: world.channel_customer,
    accountLevelDiscount: world.account_level_discount,
    payAdmission: world.pay_admission,
    payExit: world.pay_exit,
    specialPermissions: [...new Set(world.special_permissions)].sort(),
    singleAccountTagPolicy: world.single_account_tag_policy,
    answers: world.answers,
    vendorReview: world.vendor_review,
  };
}

function accountProblems(world: WorldFile, source: WorldSource): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const ids = new Set<string>();
  const resources = new Set<string>();
  for (const [index, account] of accountsOf(world).entries()) {
    const id = String(account.id);
    const at = ["accounts", index];
    if (ids.has(id))
      problems.push(source.problem([...at, "id"], "duplicate-account", `the account \`${id}\` is described twice`, "remove one"));
    ids.add(id);
    if (account.entity === undefined && account.entity_kind !== undefined) {
      const says = "the kind of a verified subject is given, but not the subject";
      problems.push(source.problem([...at, "entity_kind"], "kind-without-entity", says, "add `entity`, or remove `entity_kind`"));
    }
    for (const [place, resource] of account.resources.entries()) {
      if (resources.has(resource.id)) {
        const says = `the resource \`${resource.id}\` is described twice`;
        const hint = "ids of resources are unique over all accounts";
        problems.push(source.problem([...at, "resources", place, "id"], "duplicate-resource", says, hint));
      }
      resources.add(resource.id);
    }
  }
  if (!ids.has(String(world.caller))) {
    const says = `the caller \`${world.caller}\` is none of the accounts`;
    problems.push(source.problem(["caller"], "unknown-caller", says, "describe it under `accounts`, or name another `caller`"));
  }
  return problems;
}

function credentialProblems(world: WorldFile, source: WorldSource): readonly Diagnostic[] {
  const accounts = new Set(accountsOf(world).map(({ id }) => String(id)));
  const ids = new Set<string>();
  return (world.credentials ?? []).flatMap(({ secret_id: id, account }, index) => {
    const problems: Diagnostic[] = [];
    const at = ["credentials", index];
    // The id is not repeated: whoever reads messages need not learn it.
    if (ids.has(id)) {
      const says = "this secret id is described twice";
      problems.push(source.problem([...at, "secret_id"], "duplicate-credential", says, "remove one"));
    }
    ids.add(id);
    if (!accounts.has(String(account))) {
      const says = `the account \`${account}\` of a credential is none of the accounts`;
      problems.push(source.problem([...at, "account"], "unknown-account", says, "describe it under `accounts`"));
    }
    return problems;
  });
}

/** Settings are those that some part of orgplane has, with values of the type of their defaults. */
function settingProblems(world: WorldFile, source: WorldSource): readonly Diagnostic[] {
  const known = new Map(parts.flatMap((part) => part.settings.map((setting) => [setting.name, setting] as const)));
  return Object.entries(world.settings).flatMap(([name, value]) => {
    const setting = known.get(name);
    if (setting === undefined) {
      const hint = `there are ${[...known.keys()]
        .sort()
        .map((one) => `\`${one}\``)
        .join(", ")}`;
      return [source.problem(["settings", name], "unknown-setting", `there is no setting \`${name}\``, hint, "key")];
    }
    if (typeof value === typeof setting.default) return [];
    const says = `the setting \`${name}\` is a ${typeof setting.default}, not a ${typeof value}`;
    return [source.problem(["settings", name], "wrong-setting", says, `its default is \`${setting.default}\`: ${setting.doc}`)];
  });
}
