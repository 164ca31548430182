import { resolve } from "node:path";
import { type Backend, BackendFailure } from "../backend/backend";
import { problemsAgainst, unfoundProblem } from "../desired/against";
import { readDesired } from "../desired/read";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { domainWith } from "../domain";
import { readLedger } from "../ledger/ledger";
import { openOrganization } from "../opening";
import { resourceTypes } from "../parts";
import { type Domain, makePlan, type Planned } from "../plan/make";
import type { PlaceOptions } from "./options";
import type { Terminal } from "./terminal";

/** A plan and what is needed to apply it. */
export interface Workbench extends Planned {
  readonly domain: Domain;
  readonly warnings: readonly Diagnostic[];
}

/** Opens the backend that the options name; `use` may look and act, then it is closed. */
export async function withBackend<T>(
  terminal: Terminal,
  options: PlaceOptions,
  use: (backend: Backend) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { cwd, env: environment } = terminal;
  const backend = await openOrganization({ ...options, cwd, environment });
  if (!backend.ok) return backend;
  try {
    return await use(backend.value);
  } catch (error) {
    if (error instanceof BackendFailure) return failed(error.problems);
    throw error;
  } finally {
    await backend.value.close();
  }
}

/** Reads what is declared, looks at what exists and works out the plan. Writes nothing. */
export async function planOf(
  terminal: Terminal,
  path: string,
  { ledger }: PlaceOptions,
  backend: Backend,
  destroy: boolean,
): Promise<Result<Workbench>> {
  const desired = await readDesired(resolve(terminal.cwd, path));
  if (!desired.ok) return desired;
  const owners = readLedger(resolve(terminal.cwd, ledger));
  if (!owners.ok) return failed([...desired.warnings, ...owners.problems]);
  const observation = await backend.observe();
  const against = destroy ? [] : problemsAgainst(desired.value, observation, resourceTypes);
  if (against.length > 0) return failed([...desired.warnings, ...owners.warnings, ...against]);
  const domain = domainWith(observation.settings);
  const planned = makePlan({ domain, desired: desired.value, observation, owners: owners.value, destroy });
  const warnings = [...desired.warnings, ...owners.warnings];
  const unfound = planned.diff.unfound.flatMap((address) => desired.value.declarations.get(address) ?? []);
  if (unfound.length > 0)
    return failed([...warnings, ...unfound.map((declaration) => unfoundProblem(declaration, resourceTypes))]);
  return succeeded({ ...planned, domain, warnings });
}
