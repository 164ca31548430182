import { emptyOrganization } from "../../kernel";
import type { Connection } from "../connection";
import { pathMessage } from "../diagnostics";
import { knownBy, knownResources } from "../known-types";
import type { Calls } from "../process/service";
import type { Sight } from "../resource/forms";
import { plannedCreation, plannedUpdate } from "../resource/plan";
import { fieldOf } from "../values/value";
import { decoded, encoded } from "../values/wire";

const BLIND: Sight = { organization: emptyOrganization, caller: "" };

export function planning(connection: Connection): Pick<Calls, "planResourceChange"> {
  return {
    async planResourceChange({ typeName, priorState, proposedNewState, config, priorPrivate }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const [prior, proposed, written] = [priorState, proposedNewState, config].map((value) => decoded(object, value));
      if (proposed === null || proposed === undefined) {
        return { plannedState: encoded(object, null), plannedPrivate: priorPrivate };
      }
      if (prior === null || prior === undefined) {
        return { plannedState: encoded(object, plannedCreation(type, written ?? null)), plannedPrivate: priorPrivate };
      }
      const observation = await connection.observe();
      const id = fieldOf(prior, "id");
      const existing = typeof id === "string" && observation !== undefined ? type.read(observation.organization, id) : undefined;
      const { planned, requiresReplace } = plannedUpdate(type, prior, written ?? null, existing, observation ?? BLIND);
      return {
        plannedState: encoded(object, planned),
        plannedPrivate: priorPrivate,
        requiresReplace: requiresReplace.map((name) => pathMessage([name])),
      };
    },
  };
}
