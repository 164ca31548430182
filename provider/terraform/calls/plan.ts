import type { Foreseen } from "../../hosted/contract";
import type { ResourceType } from "../../resources/resource-type";
import type { Connection } from "../connection";
import { diagnostic, pathMessage } from "../diagnostics";
import type { Diagnostic } from "../generated/tfplugin6_pb";
import { lastOnes } from "../host-state";
import { knownBy, knownResources } from "../known-types";
import { privateBytes, replacedIn } from "../private";
import type { Calls } from "../process/service";
import { configOf, plannedCreation, plannedUpdate, storedOf } from "../resource/plan";
import { toldOf } from "../resource/told";
import { fieldOf } from "../values/value";
import { decoded, encoded } from "../values/wire";

/** What a change comes to. Looks, and changes nothing; the same question has the same answer as long as nothing else changes. */
export function planning(connection: Connection): Pick<Calls, "planResourceChange"> {
  const goesLast = lastOnes(process.cwd(), process.env);
  /** What can be said before it is done. An attribute that somebody sees in the plan is not said again. */
  const foreseen = async (type: ResourceType, change: Foreseen): Promise<Diagnostic[]> => {
    const problems = (await connection.session?.foresee(type.name, change)) ?? [];
    return problems.map((problem) => diagnostic(toldOf(problem, type.attributes)));
  };
  return {
    async planResourceChange({ typeName, priorState, proposedNewState, config: configured, priorPrivate }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const prior = decoded(object, priorState);
      const id = String(fieldOf(prior, "id"));
      const last = goesLast(type.name, id);
      if (decoded(object, proposedNewState) === null) {
        const diagnostics = await foreseen(type, { kind: "remove", id, before: storedOf(type, prior), goesLast: last });
        return { plannedState: encoded(object, null), plannedPrivate: priorPrivate, diagnostics };
      }
      const config = decoded(object, configured);
      if (prior === null) {
        const planned = plannedCreation(type, config);
        // The first plan of a replacement has said it.
        const isSecond = replacedIn(priorPrivate) !== undefined;
        const diagnostics = isSecond ? [] : await foreseen(type, { kind: "create", config: configOf(type, planned) });
        return { plannedState: encoded(object, planned), plannedPrivate: privateBytes(), diagnostics };
      }
      const real = await connection.session?.compare(type.name, id, configOf(type, config));
      const { planned, requiresReplace } = plannedUpdate(type, prior, config, real);
      const isReplaced = requiresReplace.length > 0;
      const change = { id, before: storedOf(type, prior), config: configOf(type, planned) };
      const diagnostics = await foreseen(
        type,
        isReplaced ? { kind: "replace", ...change, goesLast: last } : { kind: "update", ...change },
      );
      return {
        plannedState: encoded(object, planned),
        plannedPrivate: isReplaced ? privateBytes(id) : priorPrivate,
        requiresReplace: requiresReplace.map((name) => pathMessage([name])),
        diagnostics,
      };
    },
  };
}
