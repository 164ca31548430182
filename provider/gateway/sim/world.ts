import { type Account, accounts } from "../../areas/account/rows";
import type { Diagnostic } from "../../diagnostics";
import { rowsOf } from "../../kernel";
import { readWorld, seedOf } from "../../simulator/world";
import { answered, refused } from "../../wire/action";
import { required, textOf } from "../../wire/answering/parameters";
import { type SimAction, simAction } from "./action";

const describeWorld = simAction({
  action: "DescribeWorld",
  kind: "read",
  document: {
    summary: "Read what a simulation holds besides the organization: its accounts and settings, and how far it has come.",
    request: [],
    response: [
      { name: "Revision", type: "uint64", doc: "Grows by one with every operation." },
      { name: "Caller", type: "string", doc: "The account in whose name orgplane itself acts." },
      { name: "Settings", type: "string", doc: "Settings that differ from the defaults: a JSON object, by name." },
      { name: "Accounts", type: "WorldAccount[]", doc: "Every account, in the order of their ids." },
    ],
    types: {
      WorldAccount: [
        { name: "Uin", type: "string", doc: "Account id." },
        { name: "Name", type: "string", doc: "What people call it." },
        { name: "Entity", type: "string", doc: "Its verified subject; empty: not verified." },
        { name: "Status", type: "string", enum: ["active", "cancelled"], doc: "Whether it still exists." },
        { name: "InOrganization", type: "bool", doc: "Whether it belongs to this organization." },
        { name: "Answers", type: "string", enum: ["accept", "reject", "nothing"], doc: "How it answers invitations and shares." },
      ],
    },
  },
  answer({ simulator }) {
    const { organization, revision, caller, settings } = simulator.look();
    const Accounts = [...rowsOf(organization, accounts)].sort(byId).map(([id, row]) => ({
      Uin: id,
      Name: row.name,
      Entity: row.entity ?? "",
      Status: row.status,
      InOrganization: row.organization === "here",
      Answers: row.answers,
    }));
    return answered({ Revision: revision, Caller: caller, Settings: JSON.stringify(settings), Accounts });
  },
});

const loadWorld = simAction({
  action: "LoadWorld",
  kind: "write",
  document: {
    summary: "Begin anew with a world: the organization, the credentials and everything else are replaced.",
    request: [{ name: "World", type: "string", required: true, doc: "A world file: its text, in YAML or JSON." }],
    response: [{ name: "Accounts", type: "uint64", doc: "How many accounts there are now." }],
  },
  answer({ parameters, simulator }) {
    const world = readWorld(required(textOf(parameters, "World")), "World");
    const problems = world.ok ? [] : world.problems;
    const problem = world.ok ? simulator.begin(seedOf(world.value)) : undefined;
    const found = problem === undefined ? problems : [problem];
    if (found.length > 0) {
      return refused("InvalidParameterValue", found.slice(0, 5).map(sentenceOf).join("; "));
    }
    return answered({ Accounts: [...rowsOf(simulator.look().organization, accounts)].length });
  },
});

function sentenceOf({ summary, hint, at }: Diagnostic): string {
  const place = at?.kind === "file" ? `line ${at.line}: ` : "";
  return `${place}${summary}${hint === undefined ? "" : ` (${hint})`}`;
}

function byId([a]: readonly [string, Account], [b]: readonly [string, Account]): number {
  return a < b ? -1 : Number(a > b);
}

export const worldActions: readonly SimAction[] = [describeWorld, loadWorld];
