import { decide, type Operation, type Organization, type SettingValue } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { accountActor } from "../../provider/resources/organization/actors";
import { withIds } from "../../provider/simulator/ids";
import type { Call, Json, JsonObject, Performed, Reply, Service } from "../../provider/wire/action";
import { actions } from "../../provider/wire/actions";
import type { Field, Types } from "../../provider/wire/document";
import { tableActions } from "../../provider/wire/table";
import { MANAGEMENT, NOON } from "./kernel";

/** Calls actions without a gateway: straight to the kernel, against documented types. */
export class Wire {
  /** Milliseconds since 1970. */
  at = NOON;
  #counters: Readonly<Record<string, number>> = {};

  constructor(
    public organization: Organization,
    private readonly settings: Readonly<Record<string, SettingValue>> = {},
  ) {}

  /** The response, which must be one. */
  ask(action: string, parameters: JsonObject = {}, caller = MANAGEMENT, service: Service = "organization"): JsonObject {
    const reply = this.reply(action, parameters, caller, service);
    if (reply.kind === "refused") throw new Error(`${action}: ${reply.code}: ${reply.says}`);
    return reply.response;
  }

  /** The code of the refusal, which must be one; what was there before stays. */
  code(action: string, parameters: JsonObject = {}, caller = MANAGEMENT, service: Service = "organization"): string {
    const before = this.organization;
    const reply = this.reply(action, parameters, caller, service);
    if (reply.kind === "answered") throw new Error(`${action} was answered: ${JSON.stringify(reply.response)}`);
    expect(this.organization).toBe(before);
    return reply.code;
  }

  console(action: string, parameters: JsonObject = {}, caller = MANAGEMENT): JsonObject {
    return this.ask(action, parameters, caller, "console");
  }

  reply(name: string, parameters: JsonObject, caller: string, service: Service): Reply {
    const [account = "", user = "administrator"] = caller.split("/");
    const by = { account, user: user as "root" | "administrator" | "sub_user" };
    const found = actions.find((one) => one.action === name && one.service === service);
    if (found === undefined) throw new Error(`no action ${name} of ${service}`);
    const kernel = kernelWith(this.settings);
    const actor = accountActor(by.account, by.user);
    const at = this.at;
    let organization = this.organization;
    let counters = this.#counters;
    const call: Call = {
      parameters,
      caller: by,
      actor,
      language: "en-US",
      at,
      get organization() {
        return organization;
      },
      setting: (of) => (this.settings[of.name] as typeof of.default | undefined) ?? of.default,
      perform(operation: Operation): Performed {
        if (found.kind === "read") throw new Error(`${name} looks, and asked for ${operation.name}`);
        const named = withIds(kernel.operations.get(operation.name), { by: actor, ...operation }, organization, counters);
        const decision = decide(kernel, organization, named.operation, at);
        if (decision.kind === "refused") {
          const [first] = decision.refusals;
          return { kind: "refused", code: first.cloudCode, says: first.rule.sentence, rule: first.rule.id };
        }
        organization = decision.organization;
        counters = named.counters;
        return { kind: "done", ids: named.ids };
      },
    };
    const reply = found.answer(call);
    if (reply.kind === "refused") return reply;
    this.organization = organization;
    this.#counters = counters;
    const document = found.document ?? tableActions.find(({ action, version }) => action === name && version === found.version);
    if (document === undefined) throw new Error(`${name} is documented nowhere`);
    expect(typeProblems(reply.response, document.response, document.types ?? {})).toEqual([]);
    return reply;
  }
}

/** What a response has that is not documented, lacks, or has in another type. */
export function typeProblems(value: JsonObject, fields: readonly Field[], types: Types, path = ""): readonly string[] {
  const known = new Set(fields.map(({ name }) => name));
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `${path}${name} is not documented`),
    ...fields.flatMap(({ name, type }) => fieldProblems(value[name], type, types, `${path}${name}`)),
  ];
}

function fieldProblems(value: Json | undefined, type: string, types: Types, path: string): readonly string[] {
  if (value === undefined) return [`${path} is missing`];
  if (value === null) return [];
  if (type.endsWith("[]")) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return (value as readonly Json[]).flatMap((item, index) => fieldProblems(item, type.slice(0, -2), types, `${path}.${index}`));
  }
  const named = types[type];
  if (named !== undefined) return typeProblems(value as JsonObject, named, types, `${path}.`);
  const fits = {
    string: typeof value === "string",
    bool: typeof value === "boolean",
    float64: typeof value === "number",
    int64: Number.isSafeInteger(value),
    uint64: Number.isSafeInteger(value) && Number(value) >= 0,
  }[type];
  return fits === true ? [] : [`${path} is no ${type}: ${JSON.stringify(value)}`];
}
