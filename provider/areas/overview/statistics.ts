import { computation, type Organization, type Setting, type SettingValue } from "../../kernel";
import { overviewChange7d } from "./rules/overview-change-7d";
import { overviewChangeMonthly } from "./rules/overview-change-monthly";
import { overviewDepartmentCount } from "./rules/overview-department-count";
import { overviewLoginPermissionCount } from "./rules/overview-login-permission-count";
import { overviewLoginableCount } from "./rules/overview-loginable-count";
import { overviewMemberCount } from "./rules/overview-member-count";
import { overviewSubuserCount } from "./rules/overview-subuser-count";
import type { MemberStatistics, StatisticRule } from "./statistic-rule";

export const statisticRules: readonly StatisticRule[] = computation([
  overviewDepartmentCount,
  overviewMemberCount,
  overviewSubuserCount,
  overviewLoginPermissionCount,
  overviewLoginableCount,
  overviewChange7d,
  overviewChangeMonthly,
]);

export interface WhoLooks {
  readonly organization: Organization;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The sub-user of the management account that looks; its root user when left out. */
  readonly subUser?: string;
  setting?<T extends SettingValue>(of: Setting<T>): T;
  /** All of them when left out. */
  readonly rules?: readonly StatisticRule[];
}

/** The figures and charts of the overview. Each is the affair of one rule. */
export function memberStatistics({
  organization,
  at,
  subUser,
  setting = (of) => of.default,
  rules = statisticRules,
}: WhoLooks): MemberStatistics {
  const question = { organization, at, subUser, setting };
  return Object.assign({}, ...rules.map((rule) => rule.figures(question)));
}
