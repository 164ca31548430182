import type { Organization, SettingValue } from "../kernel";
import { type JsonObject, SIM_VERSION } from "../wire/action";
import { request } from "../wire/asking";
import { observed } from "../wire/observed";
import { number, records, text } from "../wire/observing";
import type { Client } from "./client";
import { draftFrom } from "./draft";
import { LookEnded, problemOf } from "./look";

/** What a simulator tells besides what a cloud does. */
export interface Simulation {
  readonly state: {
    readonly revision: number;
    /** Milliseconds since 1970, by its clock. */
    readonly at: number;
    readonly caller: string;
    readonly settings: Readonly<Record<string, SettingValue>>;
  };
  /** The revision by now. */
  revision(): Promise<number>;
  /** Rows and groups that the organization service does not list. */
  records(): Promise<Organization>;
}

/** Records that one answer holds. */
const PAGE = 1000;

/** Undefined where the other side is no simulator. */
export async function simulationOf(client: Client): Promise<Simulation | undefined> {
  const state = await stateOf(client);
  if (state === undefined) return undefined;
  return {
    state: {
      revision: number(state, "Revision"),
      at: number(state, "Timestamp") * 1000,
      caller: text(state, "Caller"),
      settings: JSON.parse(text(state, "Settings")),
    },
    async revision() {
      return number((await stateOf(client)) ?? {}, "Revision");
    },
    records: () => recordsOf(client),
  };
}

/** Only a simulator has such a version: a cloud knows neither it nor the action, nor does it like to be asked. */
async function stateOf(client: Client): Promise<JsonObject | undefined> {
  const asked = request("DescribeState", {}, SIM_VERSION);
  const answer = await client.read(asked);
  // Nobody is there: asking for something else as patiently would only take longer.
  if (answer.kind === "lost") throw new LookEnded(problemOf(answer, asked, client));
  return answer.kind === "answered" ? answer.response : undefined;
}

async function recordsOf(client: Client): Promise<Organization> {
  const draft = draftFrom();
  const Omit = observed.flatMap(({ tables, groups }) => [...tables, ...groups].map(({ name }) => name));
  let token = "";
  do {
    const parameters: JsonObject = { Omit, MaxResults: PAGE, ...(token === "" ? {} : { NextToken: token }) };
    const answer = await client.read(request("DescribeRecords", parameters, SIM_VERSION));
    // A token of another revision: the organization has changed.
    if (answer.kind !== "answered") throw new LookEnded(undefined);
    for (const row of records(answer.response, "Rows"))
      draft.put({ name: text(row, "Table") }, text(row, "Id"), JSON.parse(text(row, "Row")));
    for (const held of records(answer.response, "Groups")) {
      const group = { cell: text(held, "Cell"), implicit: [] };
      const items = held["Items"];
      for (const item of Array.isArray(items) ? items : []) draft.join(group, String(item));
    }
    token = text(answer.response, "NextToken");
  } while (token !== "");
  return draft.organization;
}
