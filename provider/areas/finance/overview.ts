import { type Group, groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { members } from "../../resources/member/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { dayOf, type Month, monthOf, monthsAfter, monthsBetween, timeIn } from "./calendar";
import type { Fen } from "./money";
import { share } from "./money";
import { type Cost, costs, costsBy, costsIn } from "./rows";

/** How far the overview reaches back, the current month counted (FIN-OVERVIEW-HALF-YEAR). */
export const OVERVIEW_MONTHS = 6;
/** How many places of the ranking are shown (FIN-OVERVIEW-TOP5). */
const PLACES = 5;

/** Someone or something that costs were for. */
export interface OverviewRow {
  /** The account id, or the name of the product. */
  readonly id: string;
  readonly amount: Fen;
  /** Of the total, in hundredths of a percent, rounded down. */
  readonly share: number;
}

export interface OverviewMonth {
  readonly month: Month;
  /** The accounts that are shown (FIN-OVERVIEW-MID-MONTH). */
  readonly shown: readonly string[];
  readonly total: Fen;
  readonly byMember: readonly OverviewRow[];
  readonly byProduct: readonly OverviewRow[];
  /** Has the bill been issued in full (FIN-OVERVIEW-MONTH-CLOSE)? */
  readonly complete: boolean;
  /** Is what it shows to be relied on (FIN-OVERVIEW-REFRESH)? */
  readonly dependable: boolean;
}

export interface FinanceOverview {
  readonly months: readonly OverviewMonth[];
  readonly total: Fen;
  readonly topMembers: readonly OverviewRow[];
  readonly topProducts: readonly OverviewRow[];
}

/** The last six months, the current one included. */
export function defaultInterval(at: number): { readonly from: Month; readonly to: Month } {
  const to = monthOf(at);
  return { from: monthsAfter(to, 1 - OVERVIEW_MONTHS), to };
}

/** The finance overview from one month to another, as it shows at a time. */
export function financeOverview(organization: Organization, from: Month, to: Month, at: number): FinanceOverview {
  const months: OverviewMonth[] = [];
  const all: Cost[] = [];
  for (let index = 0; index < monthsBetween(from, to); index += 1) {
    const month = monthsAfter(from, index);
    const shown = shownIn(organization, month);
    const counted = countedIn(organization, month, at).filter(({ account }) => shown.has(account));
    all.push(...counted);
    months.push({
      month,
      shown: [...shown],
      total: totalOf(counted),
      byMember: ranked(counted, ({ account }) => account),
      byProduct: ranked(counted, ({ product }) => product),
      complete: isComplete(month, at),
      dependable: month < monthOf(at) ? isComplete(month, at) : at >= dayOf(at) + 15 * HOUR,
    });
  }
  return {
    months,
    total: totalOf(all),
    topMembers: ranked(all, ({ account }) => account).slice(0, PLACES),
    topProducts: ranked(all, ({ product }) => product).slice(0, PLACES),
  };
}

const HOUR = 60 * 60 * 1000;

/** The bill of a month is issued on day 2 of the next month and complete after 19:00 that day (FIN-OVERVIEW-MONTH-CLOSE). */
export function isComplete(month: Month, at: number): boolean {
  return at >= timeIn(monthsAfter(month, 1), 2, 19);
}

/** The management account, and the members that were there on day 1 and still are (FIN-OVERVIEW-MID-MONTH). */
export function shownIn(organization: Organization, month: Month): ReadonlySet<string> {
  const shown = new Set<string>();
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  for (const id of groupItems(organization, groupOf(costsIn, month))) {
    const account = rowOf(organization, costs, id)?.account ?? "";
    if (account === management || wasThere(organization, account, month)) shown.add(account);
  }
  return shown;
}

/** Did the member join on day 1 of the month or before? */
export function wasThere(organization: Organization, account: string, month: Month): boolean {
  const joinedAt = rowOf(organization, members, account)?.joinedAt;
  return joinedAt !== undefined && joinedAt < timeIn(month, 2, 0);
}

/** Self-paid, not older than the organization (FIN-OVERVIEW-SELF-PAY-ONLY), and not of today (FIN-OVERVIEW-REFRESH). */
export function countedIn(organization: Organization, month: Month, now: number): readonly Cost[] {
  const createdAt = rowOf(organization, organizations, SELF)?.createdAt ?? Number.POSITIVE_INFINITY;
  return costRows(organization, groupOf(costsIn, month)).filter(
    ({ account, paidBy, at }) => paidBy === account && at >= createdAt && dayOf(at) < dayOf(now),
  );
}

function costRows(organization: Organization, group: Group): readonly Cost[] {
  return groupItems(organization, group).flatMap((id) => rowOf(organization, costs, id) ?? []);
}

function totalOf(counted: readonly Cost[]): Fen {
  return counted.reduce((sum, { amount }) => sum + amount, 0);
}

/** Largest first, on a tie by id. */
function ranked(counted: readonly Cost[], by: (cost: Cost) => string): readonly OverviewRow[] {
  const sums = new Map<string, Fen>();
  for (const one of counted) sums.set(by(one), (sums.get(by(one)) ?? 0) + one.amount);
  const total = totalOf(counted);
  return [...sums]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id, amount]) => ({ id, amount, share: total <= 0 ? 0 : share(amount, 10_000, total) }));
}

/** What a member cost in a month, whoever paid, largest product first (analyse_costs). */
export function costsOf(organization: Organization, member: string, month: Month): readonly OverviewRow[] {
  return ranked(costRows(organization, groupOf(costsBy, member, month)), ({ product }) => product);
}

/** How much of a budget the costs of a month have used. */
export function budgetUse(organization: Organization, member: string, month: Month): Fen {
  return costsOf(organization, member, month).reduce((sum, { amount }) => sum + amount, 0);
}
