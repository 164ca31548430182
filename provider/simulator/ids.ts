import { accounts } from "../areas/account/rows";
import { type Operation, type OperationDefinition, type Organization, rowOf } from "../kernel";
import { members } from "../resources/member/rows";

/** Ids for what an operation calls `+<address>`: increasing numbers, so that the same operations always give the same ids. */

export interface Named {
  readonly operation: Operation;
  /** The id that each `+<address>` got. */
  readonly ids: Readonly<Record<string, string>>;
  readonly counters: Readonly<Record<string, number>>;
}

/** Accounts have twelve digits; those that the organization creates begin with a three. */
const FIRST_ACCOUNT = 300_000_000_001;

export function withIds(
  definition: OperationDefinition | undefined,
  operation: Operation,
  organization: Organization,
  counters: Readonly<Record<string, number>>,
): Named {
  const unchanged = { operation, ids: {}, counters };
  const creates = definition?.creates ?? [];
  if (definition === undefined || creates.length === 0) return unchanged;
  const { table } = definition.subject(operation);
  const ids: Record<string, string> = {};
  let after = counters;
  for (const [name, value] of Object.entries(operation)) {
    if (typeof value !== "string" || !value.startsWith("+") || Object.hasOwn(ids, value)) continue;
    if (!creates.includes(name)) continue;
    const given = name === "member" ? nextAccount(organization, after) : nextNumber(organization, after, table);
    ids[value] = given.id;
    after = given.counters;
  }
  if (after === counters) return unchanged;
  const named = Object.entries(operation).map(([name, value]) => [
    name,
    // A name such as `constructor` is a property of every object.
    typeof value === "string" && Object.hasOwn(ids, value) ? ids[value] : value,
  ]);
  return { operation: Object.fromEntries(named) as Operation, ids, counters: after };
}

type Given = { readonly id: string; readonly counters: Readonly<Record<string, number>> };

function nextAccount(organization: Organization, counters: Readonly<Record<string, number>>): Given {
  let count = counters["account"] ?? 0;
  let id = String(FIRST_ACCOUNT + count);
  while (rowOf(organization, accounts, id) !== undefined || rowOf(organization, members, id) !== undefined) {
    count += 1;
    id = String(FIRST_ACCOUNT + count);
  }
  return { id, counters: { ...counters, account: count + 1 } };
}

function nextNumber(organization: Organization, counters: Readonly<Record<string, number>>, table: string): Given {
  let number = (counters["number"] ?? 0) + 1;
  while (rowOf(organization, { name: table }, String(number)) !== undefined) number += 1;
  return { id: String(number), counters: { ...counters, number } };
}
