import { BackendFailure, type Observation } from "../backend/backend";
import type { Called, Operation, Refusal, Subject } from "../kernel";
import type { Domain } from "../plan/make";
import { calledIn } from "../resources/called";
import type { ResourceType } from "../resources/resource-type";
import type { HostConfig, HostProblem } from "./contract";
import type { Blocked, Failure } from "./errand";

/**
 * Why an errand came to nothing, for the person who must act.
 * @param standing what stands where something was to be made
 */
export function problemsOf(
  failure: Failure,
  domain: Domain,
  { organization }: Observation,
  standing?: Subject,
): readonly HostProblem[] {
  const called = calledIn(organization, domain.types, domain.names);
  if (failure.kind === "aborted") {
    const summary = "stopped before it was done";
    return [{ severity: "error", code: "stopped", summary, hint: "apply again to do the rest" }];
  }
  if (failure.kind === "late") {
    const summary = "it was not done in the time that it was given";
    return [{ severity: "error", code: "timeout", summary, hint: "give it more time, or apply again to do the rest" }];
  }
  if (failure.kind === "unseen") return unseen(failure.error);
  const what = described(domain, failure.operation, called);
  switch (failure.kind) {
    case "blocked":
      return failure.refusals.map((refusal) => blocked(what, refusal, failure, called, standing));
    case "refused": {
      const { rule, cloudCode, says } = failure.outcome;
      const summary = `cannot ${what}: ${says}`;
      const detail = rule === cloudCode ? `the cloud answers ${cloudCode}` : `refused by ${rule} (${cloudCode})`;
      return [{ severity: "error", code: rule, summary, detail, ...adviceOf(domain, rule), ...existing(standing) }];
    }
    case "pending": {
      const by = domain.kernel.operations.get(failure.operation.name)?.answeredBy?.(failure.operation, called);
      const summary = `${what}: ${failure.says}`;
      const hint = `${by === undefined ? "" : `it is for ${by}; `}apply again when it is done`;
      return [{ severity: "error", code: "waiting-for-answer", summary, hint }];
    }
    case "unknown": {
      const summary = `no answer to: ${what}`;
      const hint = "look whether it has happened; then import it, or apply again";
      return [{ severity: "error", code: "unknown-outcome", summary, detail: failure.says, hint }];
    }
  }
}

/** The rules, by which what is to be made has its name already. */
export function naming(domain: Domain, { table, title }: ResourceType, placeholder: string, { name }: HostConfig): Domain {
  const { [table]: named } = domain.names;
  const own = typeof name === "string" ? `${title} \`${name}\`` : undefined;
  const names = { ...domain.names, [table]: (...[now, id]: Parameters<Named>) => (id === placeholder ? own : named?.(now, id)) };
  return { ...domain, names };
}

type Named = Domain["names"][string];

/** Errands that wait at the same time, from which on the host may have no room for the one that they wait for. */
const CROWDED = 5;

function blocked(
  what: string,
  { rule, blockers }: Refusal,
  { waited, waiting }: Blocked,
  called: Called,
  standing?: Subject,
): HostProblem {
  const { first, count } = blockers();
  const isStanding = first.some(({ table, id }) => table === standing?.table && id === standing.id);
  const named = first.map(({ table, id, says }) => `${called(table, id)} ${says}`);
  const more = count > named.length ? [`and ${count - named.length} more`] : [];
  const seconds = Math.round(waited / 1000);
  const patience = seconds > 0 ? [`waited ${seconds} s for another change of this run to make room for it`] : [];
  const crowd =
    waiting < CROWDED
      ? []
      : [
          `${waiting} changes waited at the same time: if the change that makes room is part of this run, let more run in parallel`,
        ];
  const detail = [...named, ...more, `rule ${rule.id}`, ...patience, ...crowd].join("\n");
  const summary = `cannot ${what}: ${rule.sentence}`;
  const hint = rule.advice === undefined ? {} : { hint: rule.advice };
  return { severity: "error", code: rule.id, summary, detail, ...hint, ...(isStanding ? existing(standing) : {}) };
}

function existing(standing: Subject | undefined): Pick<HostProblem, "exists"> {
  return standing === undefined ? {} : { exists: standing.id };
}

/** Some of it was done, and then nobody could look any more. */
function unseen(error: unknown): readonly HostProblem[] {
  if (!(error instanceof BackendFailure)) throw error;
  return error.problems.map(({ code, summary, detail, hint = "apply again to do the rest" }) => ({
    severity: "error",
    code,
    summary: `stopped before it was done: ${summary}`,
    ...(detail === undefined ? {} : { detail }),
    hint,
  }));
}

export function described({ kernel }: Domain, operation: Operation, called: Called): string {
  return kernel.operations.get(operation.name)?.describe(operation, called) ?? operation.name;
}

function adviceOf({ kernel }: Domain, id: string): Pick<HostProblem, "hint"> {
  for (const rules of kernel.rules.values())
    for (const rule of rules) if (rule.id === id && rule.advice !== undefined) return { hint: rule.advice };
  return {};
}
