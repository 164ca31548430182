import type { Observation } from "../../backend/backend";
import { domainWith } from "../../domain";
import type { HostConfig } from "../../hosted/contract";
import { meant, situationOf } from "../../hosted/errands";
import { decide, type Kernel, type Operation, type Organization } from "../../kernel";
import type { ResourceType } from "../../resources/resource-type";
import { holdsUnknown, type PlainProperties } from "../values/value";

/**
 * Does the old object have to go before the new one can come, because the two cannot exist at the same time? The rules say so: the new one is
 * refused as long as the old one is there, and accepted after it has gone.
 */
export function excludeEachOther(
  type: ResourceType,
  id: string,
  before: HostConfig,
  after: HostConfig,
  observation: Observation,
): boolean {
  const exists = type.read(observation.organization, id);
  if (exists === undefined || holdsUnknown(after as PlainProperties)) return false;
  const { kernel } = domainWith(observation.settings);
  const removal = type.remove(id, exists, situationOf(observation, meant(type, before, observation)));
  const create = type.create(`+${type.name}`, meant(type, after, observation), situationOf(observation, {}));
  const at = observation.at;
  if (removal.operations.length === 0 || replayed(kernel, observation.organization, create, at) !== undefined) return false;
  const without = replayed(kernel, observation.organization, removal.operations, at);
  return without !== undefined && replayed(kernel, without, create, at) !== undefined;
}

/** The organization after the operations; undefined when one of them is refused. */
function replayed(kernel: Kernel, start: Organization, operations: readonly Operation[], at: number): Organization | undefined {
  let organization = start;
  for (const operation of operations) {
    const decision = decide(kernel, organization, operation, at);
    if (decision.kind === "refused") return undefined;
    organization = decision.organization;
  }
  return organization;
}
