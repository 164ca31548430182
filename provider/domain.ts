import { accounts } from "./areas/account/rows";
import { type Called, type Organization, rowOf, type SettingValue } from "./kernel";
import { kernelWith, resourceTypes } from "./parts";
import type { Domain } from "./plan/make";
import { calledIn, type Names } from "./resources/called";
import { departments, ROOT } from "./resources/department/rows";
import { invitations, members } from "./resources/member/rows";
import { chartOf } from "./resources/organization/chart";
import { serviceControlGuards } from "./resources/service-control-policy/guards";
import { serviceControlPolicies } from "./resources/service-control-policy/rows";

/** How rows are called whose name alone does not say it. */
const names: Names = {
  [departments.name]: (_, id) => (id === ROOT ? "Root" : undefined),
  [accounts.name]: (organization, id) => `account \`${rowOf(organization, accounts, id)?.name ?? id}\``,
  [invitations.name]: (organization, id) => {
    const invitation = rowOf(organization, invitations, id);
    return invitation === undefined ? undefined : `invitation of \`${invitation.memberName}\``;
  },
};

/** Everything that planning, applying and rendering have to know of Tencent Cloud Organization. @param settings of the backend at hand */
export function domainWith(settings: Readonly<Record<string, SettingValue>> = {}): Domain {
  return {
    kernel: kernelWith(settings),
    types: resourceTypes,
    names,
    guards: serviceControlGuards,
    guarded: { policy: serviceControlPolicies.name, member: members.name, place: departments.name },
    chart: (before: Organization, after: Organization, touched: ReadonlySet<string>) => chartOf(before, after, touched),
  };
}

/** How people call the rows of an organization: "department `Security`". */
export function calledBy(organization: Organization): Called {
  return calledIn(organization, resourceTypes, names);
}
