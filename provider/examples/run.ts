import { evaluatePlainly } from "../access/plain";
import { memberStatistics, statisticRules } from "../areas/overview/statistics";
import { complianceOf, effectiveTagPolicy, tagComputations } from "../areas/tag-compliance/effective";
import {
  type Accepted,
  type Called,
  type ChangeRecord,
  decide,
  type Kernel,
  kernelOf,
  type Operation,
  type Organization,
  type SettingValue,
} from "../kernel";
import { kernelWith, parts } from "../parts";
import { accessRules } from "../resources/service-control-policy/access-rules";
import { changesBetween } from "./changes";
import type { Act, Acting, Answering, Example, Keeping, Refusing, Step, Steps } from "./example";
import { MANAGEMENT, NOON, op, outside, withNames } from "./words";

/** What a rule does, shown by what the kernel decides now. Texts are in the user's words. */
export type Shown = ShownRefusal | ShownDifference | ShownChange;

export interface ShownRefusal {
  readonly kind: "refusal";
  readonly given: readonly string[];
  readonly refused: Scene & { readonly refusals: readonly ShownReason[] };
  /** A text says why the rule lets nothing pass. */
  readonly accepted: Scene | string;
}

export interface Scene {
  /** Done first, all accepted. */
  readonly first: readonly string[];
  /** What is judged. */
  readonly judged: string;
}

export interface ShownReason {
  readonly rule: string;
  readonly sentence: string;
  readonly cloudCode: string;
}

/** What is different because of the rule. */
export interface ShownDifference {
  readonly kind: "difference";
  readonly given: readonly string[];
  readonly judged: string;
  /** Changes that would not happen without the rule; or the answer with it and without it. */
  readonly because: readonly string[];
}

export interface ShownChange {
  readonly kind: "change";
  readonly given: readonly string[];
  readonly judged: string;
  readonly after: readonly string[];
}

/**
 * Runs an example through the kernel. Throws when it does not show what it should (a step that is refused, a refusal by another
 * rule, nothing different): our own mistake, which a test finds first.
 */
export function runExample(rule: string, example: Example, called: (organization: Organization) => Called): Shown {
  const stage = new Stage(example.settings ?? {}, called);
  const start = stage.play(beginningOf(example), example.given ?? []);
  if ("refused" in example) return shownRefusal(rule, stage, start, example);
  if ("does" in example) return shownDifference(rule, stage, start, example);
  if ("asks" in example) return shownAnswer(rule, start, example);
  return shownChange(rule, stage, start, example);
}

function beginningOf({ from = "organization" }: Example): Organization {
  if (from === "accounts") return outside;
  const created = decide(kernelWith(), outside, op("create_organization", { account: MANAGEMENT }), NOON);
  if (created.kind === "refused") throw new Error("the organization of the examples cannot be created");
  return created.organization;
}

interface Played {
  readonly organization: Organization;
  readonly told: readonly string[];
}

/** A kernel, and how what it decides about is called. */
class Stage {
  readonly kernel: Kernel;

  constructor(
    private readonly settings: Readonly<Record<string, SettingValue>>,
    private readonly called: (organization: Organization) => Called,
  ) {
    this.kernel = kernelWith(settings);
  }

  play(start: Organization, steps: readonly Step[]): Played {
    const told: string[] = [];
    let organization = start;
    for (const step of steps) {
      if ("says" in step) {
        told.push(step.says);
        organization = step.apply(organization);
        continue;
      }
      const after = this.accepted(organization, step).organization;
      told.push(this.describe(step, organization, after));
      organization = after;
    }
    return { organization, told };
  }

  accepted(organization: Organization, step: Operation | Act, kernel = this.kernel): Accepted {
    const decision = this.decide(organization, step, kernel);
    if (decision.kind === "accepted") return decision;
    const by = decision.refusals.map(({ rule }) => rule.id).join(", ");
    throw new Error(`an example wants ${JSON.stringify(step)}, which ${by} refuses`);
  }

  decide(organization: Organization, step: Operation | Act, kernel = this.kernel) {
    const { operation, day } = actOf(step);
    return decide(kernel, organization, operation, timeOf(day));
  }

  /** In the names of afterwards: what an operation makes has none before. */
  describe(step: Operation | Act, before: Organization, after: Organization): string {
    const { operation, day } = actOf(step);
    const definition = this.kernel.operations.get(operation.name);
    if (definition === undefined) throw new Error(`the kernel knows no operation ${operation.name}`);
    const [then, now] = [this.called(before), this.called(after)];
    const text = definition.describe(operation, (table, id) => (now(table, id).includes(`\`${id}\``) ? then : now)(table, id));
    const who = operation.by === undefined ? "" : ` (${whoOf(operation.by, then)})`;
    return `${text}${who}${laterBy(day)}`;
  }

  differences(before: Organization, after: Organization): readonly string[] {
    return changesBetween(before, after, this.called(before), this.called(after));
  }

  without(rule: string): Kernel {
    return kernelOf({
      operations: parts.flatMap((part) => part.operations),
      rules: parts.flatMap((part) => part.rules),
      effects: parts.flatMap((part) => part.effects).filter(({ id }) => id !== rule),
      settings: this.settings,
    });
  }
}

function shownRefusal(
  rule: string,
  stage: Stage,
  start: Played,
  { refused, accepted, together = [rule] }: Refusing,
): ShownRefusal {
  const bad = sceneOf(stage, start, refused);
  const decision = stage.decide(bad.organization, bad.last);
  const refusals = decision.kind === "accepted" ? [] : decision.refusals;
  const by = refusals.map((refusal) => refusal.rule.id);
  if (by.join() !== together.join()) throw new Error(`the example of ${rule} is refused by ${by.join(", ") || "nobody"}`);
  return {
    kind: "refusal",
    given: start.told,
    refused: {
      ...bad.scene,
      refusals: refusals.map((refusal) => ({
        ...{ rule: refusal.rule.id, sentence: refusal.rule.sentence, cloudCode: refusal.cloudCode },
      })),
    },
    accepted: typeof accepted === "string" ? accepted : passing(stage, start, accepted),
  };
}

function passing(stage: Stage, start: Played, steps: Steps): Scene {
  const good = sceneOf(stage, start, steps);
  stage.accepted(good.organization, good.last);
  return good.scene;
}

function sceneOf(stage: Stage, start: Played, steps: Steps) {
  // The type says that the last step is an operation.
  const last = steps[steps.length - 1] as Operation | Act;
  const { organization, told } = stage.play(start.organization, steps.slice(0, -1));
  const decision = stage.decide(organization, last);
  const after = decision.kind === "accepted" ? decision.organization : organization;
  return { organization, last, scene: { first: told, judged: stage.describe(last, organization, after) } };
}

function shownDifference(rule: string, stage: Stage, { organization, told }: Played, { does }: Acting): ShownDifference {
  const having = stage.accepted(organization, does);
  const lacking = stage.accepted(organization, does, stage.without(rule));
  const because = [
    ...stage.differences(lacking.organization, having.organization),
    ...newRecords(lacking.records, having.records).map(
      ({ list, text }) => `change record, ${list.replaceAll("_", " ")}: ${text}`,
    ),
  ];
  if (because.length === 0) throw new Error(`the example of ${rule} comes out the same without it`);
  return { kind: "difference", given: told, judged: stage.describe(does, organization, having.organization), because };
}

function newRecords(before: readonly ChangeRecord[], after: readonly ChangeRecord[]): readonly ChangeRecord[] {
  const old = new Set(before.map((record) => JSON.stringify(record)));
  return after.filter((record) => !old.has(JSON.stringify(record)));
}

function shownAnswer(rule: string, { organization, told }: Played, { asks, settings = {} }: Answering): ShownDifference {
  const { question, answer } = askingOf(organization, asks, settings);
  const [having, lacking] = [answer(undefined), answer(rule)];
  if (having === lacking) throw new Error(`the example of ${rule} has the same answer without it`);
  return { kind: "difference", given: told, judged: question, because: [`${having} (without the rule: ${lacking})`] };
}

function askingOf(organization: Organization, asks: Answering["asks"], settings: Readonly<Record<string, SettingValue>>) {
  const without = <R extends { readonly id: string }>(rules: readonly R[], id: string | undefined): readonly R[] =>
    rules.filter((rule) => rule.id !== id);
  if ("access" in asks) {
    const { principal, action, resource } = asks.access;
    const answer = (id: string | undefined): string => {
      const { decision, rule } = evaluatePlainly(organization, asks.access, { settings, rules: without(accessRules, id) });
      return `${decision}, by ${rule === "" ? "no rule" : rule}`;
    };
    return { question: `may a ${principal.user.replaceAll("_", " ")} call ${action} on ${resource}?`, answer };
  }
  if ("statistics" in asks) {
    const figures = { organization, at: NOON };
    const answer = (id: string | undefined): string =>
      JSON.stringify(memberStatistics({ ...figures, rules: without(statisticRules, id) }));
    return { question: "the figures of the overview", answer };
  }
  const { account, type, tags } = asks.tags;
  const answer = (id: string | undefined): string => {
    const rules = without(tagComputations, id);
    const policy = effectiveTagPolicy(organization, account, undefined, rules);
    if (policy === undefined) return "nothing holds for the account";
    const found = complianceOf(policy, { type, tags }, undefined, rules);
    return found.length === 0 ? "complies" : `does not comply: ${found.map(({ key }) => `\`${key}\``).join(", ")}`;
  };
  return { question: `does a ${type} with the tags ${JSON.stringify(tags)} comply?`, answer };
}

function shownChange(rule: string, stage: Stage, { organization, told }: Played, { keeps, seen }: Keeping): ShownChange {
  const { organization: next } = stage.accepted(organization, keeps);
  const after = seen === undefined ? stage.differences(organization, next) : lookedAt(seen, organization, next);
  if (after.length === 0) throw new Error(`the example of ${rule} shows nothing`);
  return { kind: "change", given: told, judged: stage.describe(keeps, organization, next), after };
}

function lookedAt(seen: (organization: Organization) => unknown, before: Organization, after: Organization): readonly string[] {
  const [was, is] = [withNames(textOf(seen(before))), withNames(textOf(seen(after)))];
  return was === is ? [`the same as before: ${is}`] : [`before: ${was}`, `after: ${is}`];
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  return typeof value === "string" ? value : JSON.stringify(value);
}

function actOf(step: Operation | Act): Act {
  return "operation" in step ? step : { operation: step, day: 0 };
}

function laterBy(day: number): string {
  if (day === 0) return "";
  return `, ${Math.abs(day)} day${Math.abs(day) === 1 ? "" : "s"} ${day < 0 ? "before" : "later"}`;
}

function timeOf(day: number): number {
  return NOON + day * 24 * 60 * 60 * 1000;
}

function whoOf(by: NonNullable<Operation["by"]>, called: Called): string {
  if (by.kind !== "account") return `by the ${by.kind}`;
  const user = by.user === "administrator" ? "" : `${by.user === "root" ? "root user" : "sub-user"} of `;
  return `by ${user}${called("account", by.account)}`;
}
