import type { CallOptions, Changed, HostProblem } from "../../hosted/contract";
import type { ResourceType } from "../../resources/resource-type";
import { type Connection, notConfigured } from "../connection";
import { diagnostic } from "../diagnostics";
import type { Diagnostic } from "../generated/tfplugin6_pb";
import { knownBy, knownResources } from "../known-types";
import { privateBytes } from "../private";
import type { Calls } from "../process/service";
import { timeoutIn } from "../resource/checks";
import { configOf, stateFrom, storedOf } from "../resource/plan";
import { toldOfType } from "../resource/told";
import { fieldOf, type Value } from "../values/value";
import { decoded, encoded } from "../values/wire";

/**
 * Carries a change out. As soon as the object exists the answer holds a state, whatever went wrong after: a host that gets none forgets
 * what was made.
 */
export function applying(connection: Connection): Pick<Calls, "applyResourceChange"> {
  return {
    async applyResourceChange({ typeName, priorState, plannedState, plannedPrivate }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const [prior, planned] = [decoded(object, priorState), decoded(object, plannedState)];
      const { session } = connection;
      if (session === undefined) return { ...kept(prior), diagnostics: [diagnostic(notConfigured)] };
      const options = (operation: "create" | "update" | "delete"): CallOptions => {
        const timeout = timeoutIn(planned ?? prior, operation);
        return { signal: connection.stopped, ...(timeout !== undefined && { timeout }) };
      };
      if (planned === null) {
        const id = String(fieldOf(prior, "id"));
        const { gone, problems } = await session.remove(type.name, id, storedOf(type, prior), options("delete"));
        return { ...kept(gone ? null : prior), diagnostics: said(type, problems) };
      }
      if (prior === null) return made(await session.create(type.name, configOf(type, planned), options("create")));
      const id = String(fieldOf(prior, "id"));
      return changed(await session.update(type.name, id, configOf(type, planned), options("update")));

      function kept(state: Value) {
        return { newState: encoded(object, state), ...(state !== null && { private: plannedPrivate }) };
      }

      function made(created: Changed) {
        const { id, state, problems } = created;
        if (id === undefined || state === undefined || problems.every(({ severity }) => severity !== "error"))
          return changed(created);
        // After an error the host would destroy it, to make it anew: with a member, the account and everything in it. So it is noted as it
        // is to be, and the next look shows what is missing.
        const newState = encoded(object, stateFrom(type, id, storedOf(type, planned), planned));
        return { newState, private: privateBytes(), diagnostics: said(type, problems.map(unfinished)) };

        function unfinished(problem: HostProblem): HostProblem {
          const left = "it is kept: the next plan shows what is left to do, and the next apply does it";
          const hint = problem.hint === undefined ? left : `${problem.hint}; ${left}`;
          const summary = `the ${type.title} exists and is not finished: ${problem.summary}`;
          return { ...problem, severity: "warning", summary, hint };
        }
      }

      function changed({ id, state, problems }: Changed) {
        const diagnostics = said(type, problems);
        // Nothing was made; or nothing can be said about what is there, and the host keeps what it has.
        if (id === undefined || state === undefined) return { ...kept(prior), diagnostics };
        return { newState: encoded(object, stateFrom(type, id, state, planned)), private: privateBytes(), diagnostics };
      }
    },
  };
}

function said(type: ResourceType, problems: readonly HostProblem[]): Diagnostic[] {
  return problems.map((problem) => diagnostic(toldOfType(type, problem)));
}
