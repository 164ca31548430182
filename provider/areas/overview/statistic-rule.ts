import type { ComputationRule, Organization, Setting, SettingValue } from "../../kernel";

/** How many members joined and left in a day or a month, and how many accounts there were at its end. */
export interface MemberChange {
  /** The day, `2026-01-15`; of a month its first. */
  readonly label: string;
  readonly joined: number;
  readonly left: number;
  /** Members at the end, the management account included. */
  readonly members: number;
}

/** What the overview shows. A figure that is not shown is missing. */
export interface MemberStatistics {
  readonly departments?: number;
  readonly members?: number;
  readonly subUsers?: number;
  readonly loginPermissions?: number;
  readonly loginableMembers?: number;
  readonly changesByDay?: readonly MemberChange[];
  readonly changesByMonth?: readonly MemberChange[];
}

export interface StatisticQuestion {
  readonly organization: Organization;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The sub-user of the management account that looks; undefined for its root user. */
  readonly subUser: string | undefined;
  setting<T extends SettingValue>(of: Setting<T>): T;
}

/** A rule of the overview; it works out the figures that it speaks about. */
export interface StatisticRule extends ComputationRule {
  readonly computes: "compute_member_statistics";
  figures(question: StatisticQuestion): MemberStatistics;
}

export function statisticRule(of: Omit<StatisticRule, "kind" | "computes">): StatisticRule {
  return { ...of, kind: "computation", computes: "compute_member_statistics" };
}
