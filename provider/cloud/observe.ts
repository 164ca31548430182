import { BackendFailure, type Observation } from "../backend/backend";
import { emptyOrganization, type Organization } from "../kernel";
import { notePresets } from "../resources/service-control-policy/wire/observing";
import type { JsonObject } from "../wire/action";
import { request } from "../wire/asking";
import { observed } from "../wire/observed";
import { number } from "../wire/observing";
import type { Client } from "./client";
import { draftFrom } from "./draft";
import { LookEnded, type Numbers, problemOf, wireLook } from "./look";
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
  const asked = request("DescribeOrganization");
  const described = await client.read(asked);
  if (described.kind === "refused" && described.code === "ResourceNotFound.OrganizationNotExist")
    return withoutOrganization(simulation, now);
  if (described.kind !== "answered") throw new LookEnded(problemOf(described, asked, client));
  const facts = described.response;
  const numbers = numbersIn(facts);
  const draft = draftFrom(await simulation?.records());
  const observing = wireLook(client, numbers);
  for (const part of observed) await part.observe(observing, draft);
  if (!observed.every((part) => part.fits?.(draft.organization) ?? true)) return undefined;
  return settled(simulation, draft.organization, numbers, String(number(facts, "HostUin")), now);
}

/** The numbers of an organization that was made a moment ago. */
export async function freshNumbers(client: Client): Promise<Numbers> {
  const numbers = numbersIn(await factsOf(client));
  await notePresets(wireLook(client, numbers));
  return numbers;
}

/** Says, in the words of a look, what is wrong where it fails. */
function factsOf(client: Client): Promise<JsonObject> {
  return wireLook(client, nothing).ask(request("DescribeOrganization"));
}

const nothing: Numbers = { rootNode: 0, organizationId: 0, presets: new Map() };

function numbersIn(facts: JsonObject): Numbers {
  const [rootNode, organizationId] = [number(facts, "RootNodeId"), number(facts, "OrgId")];
  return { rootNode, organizationId, presets: new Map() };
}

async function withoutOrganization(simulation: Simulation | undefined, now: () => number): Promise<Observed | undefined> {
  const organization = (await simulation?.records()) ?? emptyOrganization;
  return settled(simulation, organization, nothing, "", now);
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
