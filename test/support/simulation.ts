import type { Backend } from "../../provider/backend/backend";
import { simulatedBackend } from "../../provider/backend/simulated";
import type { Result } from "../../provider/diagnostics";
import { kernelWith, resourceTypes } from "../../provider/parts";
import { calledIn } from "../../provider/resources/called";
import { openSimulator, type Simulator, type SimulatorParts } from "../../provider/simulator/simulator";
import type { Seed } from "../../provider/store/contract";
import { MANAGEMENT, NOON, outside } from "./kernel";

/** A simulated organization for tests: 100000000001 may create it, 200000000001 can be invited, the clock stands still at noon. */
export const seed: Seed = { organization: outside, caller: MANAGEMENT, clock: NOON, settings: {}, counters: {} };

export const parts: SimulatorParts = {
  kernelWith,
  called: (organization) => calledIn(organization, resourceTypes),
  now: () => NOON,
};

export function simulator(file = ":memory:", overrides: Partial<Seed> = {}): Simulator {
  return opened(openSimulator(file, { ...seed, ...overrides }, parts));
}

export function simulated(file = ":memory:", overrides: Partial<Seed> = {}): Backend {
  return simulatedBackend(simulator(file, overrides));
}

export function opened<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ summary }) => summary).join("; "));
}

export function problemsOf<T>(result: Result<T>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code, summary }) => `${code}: ${summary}`);
}
