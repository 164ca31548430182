import type { Organization } from "../../kernel";
import { hamtEntries } from "../../kernel/hamt";
import { answered, type JsonObject, refused } from "../../wire/action";
import { numberOf, textOf, textsOf } from "../../wire/answering/parameters";
import { type SimAction, simAction } from "./action";

/** Records of one page. */
const MOST = 1000;

const describeState = simAction({
  action: "DescribeState",
  kind: "read",
  document: {
    summary: "Read how far a simulation has come: the same revision before and after is the same organization.",
    request: [],
    response: [
      { name: "Revision", type: "uint64", doc: "Grows by one with every operation." },
      { name: "Timestamp", type: "int64", doc: "The time of the simulation in seconds since 1970." },
      { name: "Caller", type: "string", doc: "The account whose credentials ask." },
      { name: "Settings", type: "string", doc: "Settings that differ from the defaults: a JSON object, by name." },
    ],
  },
  answer({ simulator, caller }) {
    const { revision, at, settings } = simulator.look();
    const Settings = JSON.stringify(settings);
    return answered({ Revision: revision, Timestamp: Math.floor(at / 1000), Caller: caller.account, Settings });
  },
});

const describeRecords = simAction({
  action: "DescribeRecords",
  kind: "read",
  document: {
    summary:
      "List what rules know of an organization: records by table and id, and sets. What the organization service lists itself can be left out.",
    request: [
      { name: "Omit", type: "string[]", maxItems: 100, doc: "Tables and kinds of sets to leave out, by name." },
      { name: "MaxResults", type: "uint64", min: 1, max: MOST, default: MOST, doc: "How many at most." },
      { name: "NextToken", type: "string", doc: "From the page before; refused when something has changed since." },
    ],
    response: [
      { name: "Rows", type: "Row[]", doc: "Records of this page." },
      { name: "Groups", type: "Group[]", doc: "Sets of this page." },
      { name: "NextToken", type: "string", doc: "For the next page; empty: this is the last." },
    ],
    types: {
      Row: [
        { name: "Table", type: "string", doc: "What it is a record of, for example `account`." },
        { name: "Id", type: "string", doc: "Its id in that table." },
        { name: "Row", type: "string", doc: "The record as JSON." },
      ],
      Group: [
        { name: "Cell", type: "string", doc: "The kind of set and whose it is, for example `paid-by/100000000001`." },
        { name: "Items", type: "string[]", doc: "What is in it." },
      ],
    },
  },
  answer({ parameters, simulator }) {
    const { organization, revision } = simulator.look();
    const omitted = textsOf(parameters, "Omit");
    const [since = "", start = "0"] = (textOf(parameters, "NextToken") ?? `${revision}.0`).split(".");
    if (since !== String(revision)) return refused("InvalidParameterValue", "something has changed since that page: begin again");
    const cells = cellsOf(organization, new Set(omitted));
    const end = Number(start) + (numberOf(parameters, "MaxResults") ?? MOST);
    const page = cells.slice(Number(start), end);
    return answered({
      Rows: page.flatMap(({ row }) => row ?? []),
      Groups: page.flatMap(({ group }) => group ?? []),
      NextToken: end < cells.length ? `${revision}.${end}` : "",
    });
  },
});

interface Cell {
  readonly row?: JsonObject;
  readonly group?: JsonObject;
}

// The pages of one list come one after the other; a few others may be read in between.
const latest: { readonly organization: Organization; readonly omitted: string; readonly cells: readonly Cell[] }[] = [];
const KEPT = 4;

function cellsOf(organization: Organization, omitted: ReadonlySet<string>): readonly Cell[] {
  const names = [...omitted].sort().join();
  const known = latest.find((one) => one.organization === organization && one.omitted === names);
  if (known !== undefined) return known.cells;
  const cells: Cell[] = [];
  for (const [cell, row] of hamtEntries(organization.rows)) {
    const slash = cell.indexOf("/");
    if (omitted.has(cell.slice(0, slash))) continue;
    cells.push({ row: { Table: cell.slice(0, slash), Id: cell.slice(slash + 1), Row: JSON.stringify(row) } });
  }
  for (const [cell, items] of hamtEntries(organization.groups)) {
    if (omitted.has(cell.slice(0, cell.indexOf("/")))) continue;
    cells.push({ group: { Cell: cell, Items: [...hamtEntries(items)].map(([item]) => item) } });
  }
  latest.unshift({ organization, omitted: names, cells });
  latest.splice(KEPT);
  return cells;
}

export const recordActions: readonly SimAction[] = [describeState, describeRecords];
