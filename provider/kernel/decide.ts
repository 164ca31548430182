import { askingOf, type Read } from "./ask";
import type { Given, Operation, OperationDefinition, Setting, SettingValue } from "./operation";
import type { Organization } from "./organization";
import { type Blockers, type EffectRule, noBlockers, precedence, type Remedy, type Rule } from "./rule";
import { type ChangeRecord, type Effect, writer } from "./write";

/** What the kernel decides by. Frozen; made once by `kernelOf`. */
export interface Kernel {
  readonly operations: ReadonlyMap<string, OperationDefinition>;
  /** The rules that govern an operation, in the order of precedence. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly effects: ReadonlyMap<string, readonly EffectRule[]>;
  /** Values that differ from the defaults, by name. */
  readonly settings: Readonly<Record<string, SettingValue>>;
}

export interface KernelParts {
  readonly operations: readonly OperationDefinition[];
  readonly rules: readonly Rule[];
  readonly effects: readonly EffectRule[];
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

export type Decision = Accepted | Refused;

export interface Accepted {
  readonly kind: "accepted";
  readonly organization: Organization;
  readonly reads: readonly Read[];
  readonly effects: readonly Effect[];
  readonly records: readonly ChangeRecord[];
}

export interface Refused {
  readonly kind: "refused";
  /** In the order of precedence, never empty. */
  readonly refusals: readonly [Refusal, ...Refusal[]];
}

export interface Refusal {
  readonly rule: Rule;
  /** The error code of the cloud for this operation. */
  readonly cloudCode: string;
  /** What the refusing rule asked, and the answers it got. */
  readonly reads: readonly Read[];
  /** Worked out on demand: planners ask thousands of times and look at few. */
  blockers(): Blockers;
  remedy(): Remedy | undefined;
}

/** Puts the rules of all operations in order. Throws when two parts claim one name: our own mistake. */
export function kernelOf(parts: KernelParts): Kernel {
  const operations = new Map<string, OperationDefinition>();
  for (const definition of parts.operations) {
    if (operations.has(definition.name)) throw new Error(`two definitions of the operation ${definition.name}`);
    operations.set(definition.name, definition);
  }
  const ranked = [...parts.rules].sort((a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind));
  return {
    operations,
    rules: byOperation(operations, ranked, (rule) => rule.refuses),
    effects: byOperation(operations, parts.effects, (effect) => effect.on),
    settings: { ...parts.settings },
  };
}

/**
 * The only place where an organization changes: accepted (the new organization, what was read and what was written) or
 * refused (by which rules, blocked by what, and what has to happen first). A refused operation changes nothing.
 * Pure: the same arguments give the same decision.
 * @param at the time of the decision, in milliseconds since 1970
 */
export function decide(kernel: Kernel, organization: Organization, operation: Operation, at: number): Decision {
  return decided(kernel, organization, operation, at, { most: Number.POSITIVE_INFINITY, traced: true });
}

/** Like `decide`, but stops at the first refusal: all a planner needs to know. */
export function decideQuickly(kernel: Kernel, organization: Organization, operation: Operation, at: number): Decision {
  return decided(kernel, organization, operation, at, { most: 1, traced: true });
}

/** Like `decide`, for those who replay: what was asked and which cells were written is not noted. */
export function replay(kernel: Kernel, organization: Organization, operation: Operation, at: number): Decision {
  return decided(kernel, organization, operation, at, { most: Number.POSITIVE_INFINITY, traced: false });
}

/** The rules that refuse an operation, in the order of precedence, as `decide` finds them; nothing is carried out. */
export function refusing(kernel: Kernel, organization: Organization, operation: Operation, at: number): readonly Rule[] {
  const asking = askingOf(organization, undefined);
  const given = givenOf(kernel, at);
  const found: Rule[] = [];
  for (const rule of rulesFor(kernel, operation)) {
    if (isAlone(found[0], rule)) break;
    if (!rule.holds(asking.ask, operation, given)) found.push(rule);
  }
  return found;
}

interface How {
  /** Refusals to look for. */
  readonly most: number;
  /** Note reads and effects. */
  readonly traced: boolean;
}

function decided(kernel: Kernel, organization: Organization, operation: Operation, at: number, { most, traced }: How): Decision {
  const definition = definitionOf(kernel, operation);
  const given = givenOf(kernel, at);
  const reads: Read[] = [];
  const asking = askingOf(organization, traced ? reads : undefined);
  const refusals: Refusal[] = [];
  for (const rule of rulesFor(kernel, operation)) {
    if (isAlone(refusals[0]?.rule, rule)) break;
    const start = reads.length;
    asking.asked = rule.id;
    if (rule.holds(asking.ask, operation, given)) continue;
    refusals.push(refusalOf(rule, organization, operation, given, reads.slice(start)));
    if (refusals.length >= most) break;
  }
  const [first, ...others] = refusals;
  if (first !== undefined) return { kind: "refused", refusals: [first, ...others] };

  const { write, written } = writer(organization, traced);
  asking.asked = operation.name;
  definition.transition(asking.ask, write, operation, given);
  for (const effect of kernel.effects.get(operation.name) ?? []) {
    asking.asked = effect.id;
    effect.does(asking.ask, write, operation, given);
  }
  return { kind: "accepted", organization: written.organization, reads, effects: written.effects, records: written.records };
}

/** Rules after a presupposition may rely on it, so a missing object is reported alone. */
function isAlone(first: Rule | undefined, next: Rule): boolean {
  return first !== undefined && first.kind === "presupposition" && next.kind !== "presupposition";
}

function rulesFor(kernel: Kernel, operation: Operation): readonly Rule[] {
  definitionOf(kernel, operation);
  return kernel.rules.get(operation.name) ?? [];
}

function definitionOf(kernel: Kernel, operation: Operation): OperationDefinition {
  const definition = kernel.operations.get(operation.name);
  if (definition === undefined) throw new Error(`the kernel knows no operation ${operation.name}`);
  return definition;
}

function refusalOf(rule: Rule, organization: Organization, operation: Operation, given: Given, reads: readonly Read[]): Refusal {
  return {
    rule,
    cloudCode: rule.preciseCode?.(operation, given, organization) ?? codeFor(rule, operation),
    reads,
    blockers: () => rule.blockers?.(organization, operation, given) ?? noBlockers,
    remedy: () => rule.remedy?.(organization, operation, given),
  };
}

function codeFor(rule: Rule, operation: Operation): string {
  return typeof rule.cloudCode === "string" ? rule.cloudCode : (rule.cloudCode[operation.name] ?? "FailedOperation");
}

/** What rules are told besides the organization and the operation. */
export function givenOf(kernel: Kernel, at: number): Given {
  return {
    at,
    // A setting's value has the type of its default: `settingsOf` checks that where settings come in.
    setting: <T extends SettingValue>(of: Setting<T>): T => (kernel.settings[of.name] ?? of.default) as T,
  };
}

function byOperation<Part>(
  operations: ReadonlyMap<string, OperationDefinition>,
  parts: readonly Part[],
  namesOf: (part: Part) => readonly string[],
): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    for (const name of namesOf(part)) {
      if (!operations.has(name)) throw new Error(`a rule governs the operation ${name}, which nobody defines`);
      found.set(name, [...(found.get(name) ?? []), part]);
    }
  }
  return found;
}
