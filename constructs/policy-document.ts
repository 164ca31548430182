import { canonicalJson } from "../provider/desired/canonical";
import type { Condition } from "./conditions";

/** `cvm:TerminateInstances`, `cvm:*`, `name/cvm:Describe*`, or `*` for everything. */
export type ActionPattern = "*" | `${string}:${string}`;

/** `*`, or six segments: `qcs::cvm:ap-guangzhou::instance/*`. */
export type ResourcePattern = "*" | `qcs:${string}`;

export type Effect = "allow" | "deny";

/** A statement of a service control policy. Every method gives another statement; without a resource it is about all of them. */
export class Statement {
  private constructor(
    readonly effect: Effect,
    readonly actions: readonly ActionPattern[],
    readonly resources: readonly ResourcePattern[],
    readonly conditions: readonly Condition[],
  ) {}

  static allow(): Statement {
    return new Statement("allow", [], [], []);
  }

  static deny(): Statement {
    return new Statement("deny", [], [], []);
  }

  action(...actions: readonly [ActionPattern, ...ActionPattern[]]): Statement {
    return new Statement(this.effect, [...this.actions, ...actions], this.resources, this.conditions);
  }

  resource(...resources: readonly [ResourcePattern, ...ResourcePattern[]]): Statement {
    return new Statement(this.effect, this.actions, [...this.resources, ...resources], this.conditions);
  }

  /** All conditions must hold, those of earlier calls included. */
  when(...conditions: readonly [Condition, ...Condition[]]): Statement {
    const all = [...this.conditions, ...conditions];
    const tests = new Set<string>();
    for (const condition of all) {
      const test = `\`${condition.test}\` on \`${condition.key}\``;
      if (tests.has(test))
        throw new Error(`a statement holds one condition ${test}: give it all values, or write two statements`);
      tests.add(test);
    }
    return new Statement(this.effect, this.actions, this.resources, all);
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return {
      effect: this.effect,
      action: this.actions,
      resource: this.resources.length === 0 ? ["*"] : this.resources,
      ...(this.conditions.length > 0 && { condition: conditionsOf(this.conditions) }),
    };
  }
}

function conditionsOf(conditions: readonly Condition[]): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const byTest: Record<string, Record<string, readonly string[]>> = {};
  for (const { test, key, values } of conditions) byTest[test] = { ...byTest[test], [key]: values };
  return byTest;
}

/** The document of a service control policy, in the syntax of access management, version 2.0. */
export class PolicyDocument {
  private constructor(readonly statements: readonly Statement[]) {}

  static of(...statements: readonly [Statement, ...Statement[]]): PolicyDocument {
    return new PolicyDocument(statements);
  }

  /** This document and more statements, or all statements of another document. */
  and(...more: readonly (Statement | PolicyDocument)[]): PolicyDocument {
    return new PolicyDocument([
      ...this.statements,
      ...more.flatMap((each) => (each instanceof PolicyDocument ? each.statements : [each])),
    ]);
  }

  toJSON(): Readonly<Record<string, unknown>> {
    return { version: "2.0", statement: this.statements.map((statement) => statement.toJSON()) };
  }

  /** The text that is sent to the cloud; the same as for the same document written in YAML. */
  toString(): string {
    return canonicalJson(this.toJSON());
  }
}
