import { BackendFailure, type Observation } from "../backend/backend";
import { emptyOrganization, type Organization } from "../kernel";
import { request } from "../wire/asking";
import { observed } from "../wire/observed";
import { number } from "../wire/observing";
import type { Client } from "./client";
import { draftFrom } from "./draft";
import { LookEnded, type Numbers, wireLook } from "./look";
import { type Simulation, simulationOf } from "./simulation";

/** How often a look is repeated because somebody changed the organization meanwhile. */
const LOOKS = 8;

export interface Observed {
  readonly observation: Observation;
  readonly numbers: Numbers;
}

/**
 * One consistent look at an organization over the wire. Where the other side counts its changes, the count has to be the same before and
 * after; elsewhere pages of one list and lists that name each other have to agree. A look that does not hold is repeated, never mixed.
 */
export async function observe(client: Client, now: () => number): Promise<Observed> {
  for (let attempt = 1; attempt <= LOOKS; attempt += 1) {
    try {
      const found = await lookOnce(client, now);
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof LookEnded)) throw error;
      if (error.problem !== undefined) throw new BackendFailure([error.problem]);
    }
    await client.pause(attempt);
  }
  const summary = `the organization at \`${client.endpoint.url}\` was changed by somebody else during each of ${LOOKS} looks`;
  const hint = "try again when whoever changes it is done";
  throw new BackendFailure([{ severity: "error", code: "look-unsteady", summary, hint }]);
}

/** Undefined when it does not hold. */
async function lookOnce(client: Client, now: () => number): Promise<Observed | undefined> {
  const simulation = await simulationOf(client);
  const described = await client.read(request("DescribeOrganization"));
  if (described.kind === "refused" && described.code === "ResourceNotFound.OrganizationNotExist")
    return withoutOrganization(simulation, now);
  const look = wireLook(client, { rootNode: 0, organizationId: 0, presets: new Map(), relations: new Map() });
  // The same request once more says, in the words of a look, what is wrong.
  const facts = described.kind === "answered" ? described.response : await look.ask(request("DescribeOrganization"));
  const numbers: Numbers = {
    rootNode: number(facts, "RootNodeId"),
    organizationId: number(facts, "OrgId"),
    presets: new Map(),
    relations: new Map(),
  };
  const draft = draftFrom(await simulation?.records());
  const observing = wireLook(client, numbers);
  for (const part of observed) await part.observe(observing, draft);
  return settled(simulation, draft.organization, numbers, String(number(facts, "HostUin")), now);
}

async function withoutOrganization(simulation: Simulation | undefined, now: () => number): Promise<Observed | undefined> {
  const organization = (await simulation?.records()) ?? emptyOrganization;
  const numbers: Numbers = { rootNode: 0, organizationId: 0, presets: new Map(), relations: new Map() };
  return settled(simulation, organization, numbers, "", now);
}

async function settled(
  simulation: Simulation | undefined,
  organization: Organization,
  numbers: Numbers,
  management: string,
  now: () => number,
): Promise<Observed | undefined> {
  if (simulation === undefined) {
    return { numbers, observation: { organization, at: now(), caller: management, settings: {} } };
  }
  const { revision, at, caller, settings } = simulation.state;
  if ((await simulation.revision()) !== revision) return undefined;
  return { numbers, observation: { organization, at, revision, caller, settings } };
}
