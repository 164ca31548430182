import type { Connection } from "../connection";
import { diagnostic } from "../diagnostics";
import { knownBy, knownResources } from "../known-types";
import { PRIVATE } from "../private";
import type { Calls } from "../process/service";
import { complete, resolvedFrom, writtenForm } from "../resource/forms";
import { fieldOf } from "../values/value";
import { decoded, encoded } from "../values/wire";

export function applying(connection: Connection): Pick<Calls, "applyResourceChange"> {
  return {
    async applyResourceChange({ typeName, priorState, plannedState, plannedPrivate }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const prior = decoded(object, priorState);
      const planned = decoded(object, plannedState);
      const backend = connection.open;
      if (backend === undefined) return { diagnostics: [diagnostic({ severity: "error", summary: "not configured" })] };
      const observation = await backend.observe();
      const situation = {
        observed: observation.organization,
        remembered: {},
        caller: observation.caller,
        organization: undefined,
      };
      const after = complete(type, resolvedFrom(type, planned), observation);
      const id = fieldOf(prior, "id");
      const ids: Record<string, string> = {};
      const operations =
        planned === null
          ? type.remove(String(id), type.read(observation.organization, String(id)) ?? {}, situation).operations
          : prior === null
            ? type.create("+new", after, situation)
            : type.update(String(id), type.read(observation.organization, String(id)) ?? {}, after, situation);
      for (const operation of operations) {
        const outcome = await backend.perform(
          JSON.parse(JSON.stringify(operation).replaceAll('"+new"', JSON.stringify(ids["+new"] ?? "+new"))),
        );
        if (outcome.kind === "done") Object.assign(ids, outcome.ids);
        else return { diagnostics: [diagnostic({ severity: "error", summary: outcome.says })] };
      }
      if (planned === null) return { newState: encoded(object, null) };
      const now = await backend.observe();
      const real = prior === null ? (ids["+new"] ?? "") : String(id);
      const state = writtenForm(type, real, type.read(now.organization, real) ?? {}, planned, now);
      return { newState: encoded(object, state), private: plannedPrivate.length === 0 ? PRIVATE : plannedPrivate };
    },
  };
}
