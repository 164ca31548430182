import type { Backend, Observation } from "../../backend/backend";
import { openBackend } from "../../backend/simulated";
import type { Result } from "../../diagnostics";
import { failed, succeeded } from "../../diagnostics";
import { calledBy } from "../../domain";
import type { Operation } from "../../kernel";
import { kernelWith } from "../../parts";
import type { Resolved, ResourceType } from "../../resources/resource-type";
import { defaultWorld, readWorldFile } from "../../simulator/world";
import { resolvedFrom } from "../lifecycle/forms";
import type { PlainProperties } from "../values/value";
import type { Configuration } from "./configuration";

export type Made =
  | { readonly kind: "done"; readonly id: string }
  | { readonly kind: "failed"; readonly reasons: readonly string[]; readonly left?: string };

export class Session {
  private constructor(private readonly backend: Backend) {}

  static async open({ backend: spec, world: worldFile }: Configuration): Promise<Result<Session>> {
    const world = worldFile === undefined ? undefined : await readWorldFile(worldFile, worldFile);
    if (world?.ok === false) return failed(world.problems);
    const opened = openBackend(spec, { kernelWith, called: calledBy, now: Date.now, world: world?.value ?? defaultWorld });
    return opened.ok ? succeeded(new Session(opened.value)) : opened;
  }

  observe(): Promise<Observation> {
    return this.backend.observe();
  }

  async create(type: ResourceType, attributes: PlainProperties): Promise<Made> {
    const observation = await this.observe();
    const after = resolvedFrom(type, attributes, observation);
    const id = type.foreseenId?.(after, observation.organization) ?? "+new";
    return this.perform(type.create(id, after, situationOf(observation)), id);
  }

  async update(type: ResourceType, id: string, attributes: PlainProperties): Promise<Made> {
    const observation = await this.observe();
    const after = resolvedFrom(type, attributes, observation);
    const before: Resolved = type.read(observation.organization, id) ?? {};
    return this.perform(type.update(id, before, after, situationOf(observation)), id);
  }

  async remove(type: ResourceType, id: string, remembered: Resolved): Promise<Made> {
    const observation = await this.observe();
    const before = type.read(observation.organization, id);
    if (before === undefined) return { kind: "done", id };
    return this.perform(type.remove(id, before, { ...situationOf(observation), remembered }).operations, id);
  }

  close(): Promise<void> {
    return this.backend.close();
  }

  private async perform(operations: readonly Operation[], id: string): Promise<Made> {
    const ids: Record<string, string> = {};
    let done = 0;
    for (const operation of operations) {
      const real: Operation = JSON.parse(
        Object.entries(ids).reduce(
          (text, [from, to]) => text.replaceAll(JSON.stringify(from), JSON.stringify(to)),
          JSON.stringify(operation),
        ),
      );
      const outcome = await this.backend.perform(real);
      const known = ids[id] ?? id;
      if (outcome.kind !== "done") return { kind: "failed", reasons: [outcome.says], ...(done > 0 && { left: known }) };
      Object.assign(ids, outcome.ids);
      done++;
    }
    return { kind: "done", id: ids[id] ?? id };
  }
}

function situationOf(observation: Observation) {
  return { observed: observation.organization, remembered: {}, caller: observation.caller, organization: undefined };
}
