import { rowOf } from "../../../kernel";
import { members } from "../../../resources/member/rows";
import { standingOf } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type JsonObject, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { reading } from "../../../wire/answering/define";
import { pageOf } from "../../../wire/answering/paging";
import { accountsOf, numberOf, required, textOf, textsOf } from "../../../wire/answering/parameters";
import { accounts } from "../../account/rows";
import { isMonth, type Month, monthOf, monthsAfter, monthsBetween } from "../calendar";
import { countedIn, shownIn } from "../overview";
import type { Cost } from "../rows";

/** What members cost, counted as the finance overview counts it: the rules FIN-OVERVIEW-*. */

interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** At most so many months are looked at in one call. */
const MOST_MONTHS = 36;

function periodIn({ parameters }: Call): Period | WireRefusal {
  const from = required(textOf(parameters, "Month"));
  const to = textOf(parameters, "EndMonth") ?? from;
  if (!isMonth(from) || !isMonth(to)) return refused("InvalidParameter", "months are written as YYYY-MM");
  const length = monthsBetween(from, to);
  if (length < 1 || length > MOST_MONTHS)
    return refused("InvalidParameter", `a period ends after it begins, and has at most ${MOST_MONTHS} months`);
  return { from, to };
}

/** The costs of a month that the call asks for. */
function costsIn(call: Call, month: Month): readonly Cost[] {
  const { organization, at, parameters } = call;
  const shown = shownIn(organization, month);
  const asked = new Set(accountsOf(call, "MemberUins"));
  const products = new Set(textsOf(parameters, "ProductCodes"));
  return countedIn(organization, month, at).filter(
    ({ account, product }) =>
      shown.has(account) && (asked.size === 0 || asked.has(account)) && (products.size === 0 || products.has(product)),
  );
}

function costsOfPeriod(call: Call, { from, to }: Period): readonly Cost[] {
  return Array.from({ length: monthsBetween(from, to) }, (_, index) => costsIn(call, monthsAfter(from, index))).flat();
}

interface Sum {
  readonly id: string;
  readonly amount: number;
}

/** Largest first. */
function sumsBy(all: readonly Cost[], key: (cost: Cost) => string): readonly Sum[] {
  const sums = new Map<string, number>();
  for (const cost of all) sums.set(key(cost), (sums.get(key(cost)) ?? 0) + cost.amount);
  return [...sums].map(([id, amount]) => ({ id, amount })).sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
}

/** Fen as yuan: a fraction with two digits at most. */
const yuan = (fen: number): number => fen / 100;
const percent = (part: number, whole: number): string => (whole === 0 ? "0.00" : ((part * 100) / whole).toFixed(2));
const totalOf = (all: readonly Cost[]): number => all.reduce((sum, { amount }) => sum + amount, 0);

function byKey(call: Call, key: (cost: Cost) => string, named: (id: string) => JsonObject): Reply {
  const period = periodIn(call);
  if ("kind" in period) return period;
  const all = costsOfPeriod(call, period);
  const total = totalOf(all);
  const sums = sumsBy(all, key);
  const items = pageOf(sums, call.parameters).map(({ id, amount }) => ({
    ...named(id),
    TotalCost: yuan(amount),
    Ratio: percent(amount, total),
  }));
  return answered({ TotalCost: yuan(total), Items: items, Total: sums.length });
}

function byMember(call: Call): Reply {
  const { organization } = call;
  const nameOf = (id: string): string => rowOf(organization, members, id)?.name ?? rowOf(organization, accounts, id)?.name ?? "";
  return byKey(
    call,
    ({ account }) => account,
    (id) => ({ MemberUin: Number(id), MemberName: nameOf(id) }),
  );
}

const byProduct = (call: Call): Reply =>
  byKey(
    call,
    ({ product }) => product,
    (id) => ({ ProductName: id, ProductCode: id }),
  );

/** Older months first; the growth of each against the month before, where there is one to compare with. */
function byMonth(call: Call): Reply {
  const { parameters, at } = call;
  const end = textOf(parameters, "EndMonth") ?? monthOf(at);
  if (!isMonth(end)) return refused("InvalidParameter", "months are written as YYYY-MM");
  const count = numberOf(parameters, "Limit") ?? 6;
  const first = monthsAfter(end, 1 - count);
  const items = Array.from({ length: count }, (_, index) => {
    const month = monthsAfter(first, index);
    const total = totalOf(costsIn(call, month));
    const before = totalOf(costsIn(call, monthsAfter(month, -1)));
    return {
      Id: index + 1,
      Month: month,
      TotalCost: yuan(total),
      GrowthRate: before === 0 ? "" : percent(total - before, before),
    };
  });
  return answered({ Items: items });
}

/** The documents have no code for a caller without an organization. */
function forPayers(answer: (call: Call) => Reply): (call: Call) => Reply {
  return (call) =>
    standingOf(call) === "management"
      ? answer(call)
      : refused("UnauthorizedOperation", "only the management account sees what the members cost");
}

export const financeActions: readonly Action[] = [
  reading("DescribeOrganizationFinancialByMember", forPayers(byMember)),
  reading("DescribeOrganizationFinancialByProduct", forPayers(byProduct)),
  reading("DescribeOrganizationFinancialByMonth", forPayers(byMonth)),
];
