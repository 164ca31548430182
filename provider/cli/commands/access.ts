import { resolve } from "node:path";
import { evaluatePlainly, settingIn } from "../../access/plain";
import { ownerOf, requestProblems } from "../../access/request";
import { accounts } from "../../areas/account/rows";
import type { Backend, Observation } from "../../backend/backend";
import { nearest } from "../../desired/nearest";
import { type Diagnostic, failed, type Result, succeeded } from "../../diagnostics";
import { calledBy, domainWith } from "../../domain";
import { groupItems, groupOf, type Operation, type Organization, rowOf } from "../../kernel";
import { type Owners, readLedger } from "../../ledger/ledger";
import { resourceTypes } from "../../parts";
import { prove } from "../../plan/prove";
import { type AccessAnswer, namedDecision, renderAccessJson } from "../../render/access";
import { renderAccess } from "../../render/text/access";
import { memberNames, members } from "../../resources/member/rows";
import { allMembers, organizations, SELF } from "../../resources/organization/rows";
import type { AccessRequest, PrincipalKind } from "../../resources/service-control-policy/evaluation";
import type { PlaceOptions } from "../options";
import { readPlan } from "../planfile";
import type { Terminal } from "../terminal";
import { planOf, withBackend } from "../workbench";

export interface AccessOptions extends PlaceOptions {
  readonly resource: readonly string[];
  readonly condition: readonly string[];
  readonly user: "root" | "sub_user" | "role" | "service-linked-role";
  readonly permissions: "allow" | "deny";
  readonly plan?: string;
  readonly after?: string;
  readonly format: "text" | "json";
}

/** The organization as it is, and as it will be. */
interface Sight {
  readonly observation: Observation;
  readonly after: Organization | undefined;
}

/** Would this call be allowed, and who says so? */
export async function access(terminal: Terminal, member: string, action: string, options: AccessOptions): Promise<number> {
  const answered = await withBackend(terminal, options, async (backend): Promise<Result<AccessAnswer>> => {
    const asked = readRequest(action, options);
    if (!asked.ok) return asked;
    const owners = readLedger(resolve(terminal.cwd, options.ledger));
    if (!owners.ok) return owners;
    const sight = await look(terminal, backend, options);
    if (!sight.ok) return sight;
    const account = accountOf(member, sight.value, owners.value);
    if (!account.ok) return account;
    return succeeded(answer(sight.value, account.value, asked.value, options), sight.warnings);
  });
  if (!answered.ok) {
    await terminal.report(answered.problems);
    return 1;
  }
  await terminal.report(answered.warnings);
  terminal.out(
    options.format === "json"
      ? renderAccessJson(answered.value)
      : renderAccess(answered.value, { color: terminal.color("stdout"), width: terminal.width("stdout") }),
  );
  return 0;
}

type Asked = Pick<AccessRequest, "action" | "conditions"> & { readonly resources: readonly string[] };

function readRequest(action: string, options: AccessOptions): Result<Asked> {
  const problems: Diagnostic[] = [];
  const conditions: Record<string, string[]> = {};
  for (const written of options.condition) {
    const at = written.indexOf("=");
    if (at < 1) problems.push(problem(`\`${written}\` is no condition`, "write KEY=VALUE, for example `qcs:ip=203.0.113.7`"));
    else conditions[written.slice(0, at)] = [...(conditions[written.slice(0, at)] ?? []), written.slice(at + 1)];
  }
  const resources = options.resource.length === 0 ? ["*"] : options.resource;
  const principal = { account: "", user: kindOf(options) };
  const wrong = resources.flatMap((resource) =>
    requestProblems({ principal, action, resource, conditions, permissions: options.permissions }),
  );
  for (const says of new Set(wrong)) problems.push(problem(says));
  return problems.length > 0 ? failed(problems) : succeeded({ action: action.replace(/^name\//, ""), conditions, resources });
}

async function look(terminal: Terminal, backend: Backend, options: AccessOptions): Promise<Result<Sight>> {
  if (options.plan !== undefined && options.after !== undefined)
    return failed([problem("`--plan` and `--after` both say what comes after", "give one of them")]);
  const observation = await backend.observe();
  if (options.plan !== undefined) {
    const plan = await readPlan(terminal.cwd, options.plan);
    if (!plan.ok) return plan;
    const operations = plan.value.steps.map(({ operation }) => operation);
    return replayed(observation, operations, plan.value.executable);
  }
  if (options.after !== undefined) {
    const made = await planOf(terminal, options.after, options, backend, false);
    if (!made.ok) return made;
    const done = replayed(observation, made.value.operations, made.value.plan.executable);
    return done.ok ? succeeded(done.value, made.warnings) : done;
  }
  return succeeded({ observation, after: undefined });
}

/** The organization once the plan is applied, in the order of its steps. */
function replayed(observation: Observation, operations: readonly Operation[], executable: boolean): Result<Sight> {
  if (!executable)
    return failed([problem("the plan cannot be carried out, so nothing is after it", "`orgplane plan` says what blocks it")]);
  const proof = prove(domainWith(observation.settings).kernel, observation.organization, operations, observation.at);
  if (proof.kind === "holds") return succeeded({ observation, after: proof.end });
  const rules = proof.refusals.map(({ rule }) => rule.id).join(", ");
  return failed([
    problem(
      `step ${proof.step + 1} of the plan would be refused by ${rules}`,
      "plan again, or give the declarations with `--after PATH`",
    ),
  ]);
}

/** The account that is meant: by its id, by its name as a member, by the key of its declaration. */
function accountOf(word: string, { observation, after }: Sight, owners: Owners): Result<string> {
  const sights = [observation.organization, ...(after === undefined ? [] : [after])];
  const type = resourceTypes.find(({ table }) => table === members.name)?.name ?? "";
  const owned = [word, `${type}.${word}`].flatMap((address) => owners.get(address)?.id ?? []);
  const candidates = [word, ...owned, `+${word}`, `+${type}.${word}`];
  for (const organization of sights) {
    const management = rowOf(organization, organizations, SELF)?.managementAccount;
    if (management !== undefined && (word === management || word === rowOf(organization, accounts, management)?.name))
      return succeeded(management);
    for (const id of [...candidates, rowOf(organization, memberNames, word)?.member])
      if (id !== undefined && rowOf(organization, members, id) !== undefined) return succeeded(id);
  }
  const names = sights.flatMap((organization) =>
    groupItems(organization, groupOf(allMembers)).flatMap((id) => [id, rowOf(organization, members, id)?.name ?? id]),
  );
  const keys = [...owners.keys()].flatMap((address) => (address.startsWith(`${type}.`) ? [address.slice(type.length + 1)] : []));
  const near = nearest(word, new Set([...names, ...keys]));
  const hint =
    near === undefined ? "name it by its account id, its name, or the key of its declaration" : `did you mean \`${near}\`?`;
  return failed([problem(`there is no member \`${word}\` in the organization`, hint)]);
}

function answer({ observation, after }: Sight, account: string, asked: Asked, options: AccessOptions): AccessAnswer {
  const { permissions } = options;
  const user = kindOf(options);
  const { settings } = observation;
  const decided = (organization: Organization, resource: string) => {
    const { action, conditions } = asked;
    const request: AccessRequest = { principal: { account, user }, action, resource, conditions, permissions };
    const question = { organization, request, owner: ownerOf(request), setting: settingIn(settings) };
    return namedDecision(organization, evaluatePlainly(organization, request, { settings }), question, calledBy(organization));
  };
  return {
    format: "orgplane-access/1",
    account,
    called: calledIn(account, after ?? observation.organization, observation.organization),
    user,
    action: asked.action,
    conditions: asked.conditions,
    permissions,
    resources: asked.resources.map((resource) => ({
      resource,
      ...(after === undefined ? {} : { before: decided(observation.organization, resource) }),
      after: decided(after ?? observation.organization, resource),
    })),
  };
}

function kindOf({ user }: AccessOptions): PrincipalKind {
  return user === "service-linked-role" ? "service_linked_role" : user;
}

/** A member that the plan removes is only called by its name in the organization before. */
function calledIn(account: string, ...sights: readonly [Organization, Organization]): string {
  const organization = sights.find((one) => rowOf(one, members, account) !== undefined);
  return organization === undefined
    ? `management ${calledBy(sights[0])(accounts.name, account)}`
    : calledBy(organization)(members.name, account);
}

function problem(summary: string, hint?: string): Diagnostic {
  return { severity: "error", code: "access", summary, ...(hint === undefined ? {} : { hint }) };
}
