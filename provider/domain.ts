import { accessChanges } from "./access/changes";
import { accessGuards } from "./access/guards";
import { accounts } from "./areas/account/rows";
import { type Called, type Organization, rowOf, type SettingValue } from "./kernel";
import { kernelWith, resourceTypes } from "./parts";
import type { Domain } from "./plan/make";
import { calledIn, type Names } from "./resources/called";
import { delegatedAdmins } from "./resources/delegated-admin/rows";
import { departments, ROOT } from "./resources/department/rows";
import { invitations, members } from "./resources/member/rows";
import { operationReviews } from "./resources/operation-review/rows";
import { chartOf } from "./resources/organization/chart";
import { organizations } from "./resources/organization/rows";
import { organizationServices, type ServiceName, serviceCatalogue } from "./resources/organization-service/rows";
import { serviceControlPolicies } from "./resources/service-control-policy/rows";

/** How rows are called whose name alone does not say it. */
const names: Names = {
  [departments.name]: (_, id) => (id === ROOT ? "Root" : undefined),
  [organizations.name]: () => "the organization",
  [operationReviews.name]: (organization, id) => {
    const review = rowOf(organization, operationReviews, id);
    return review === undefined ? undefined : `operation review of \`${review.productType}:${review.event}\``;
  },
  [delegatedAdmins.name]: (organization, id) => {
    const [service = id, member = ""] = id.split("/");
    const called = rowOf(organization, members, member)?.name ?? member.replace(/^\+/, "");
    return `delegated admin \`${called}\` of ${isService(service) ? serviceCatalogue[service].title : service}`;
  },
  [organizationServices.name]: (_, id) => `organization service \`${id}\``,
  [accounts.name]: (organization, id) => `account \`${rowOf(organization, accounts, id)?.name ?? id}\``,
  [invitations.name]: (organization, id) => {
    const invitation = rowOf(organization, invitations, id);
    return invitation === undefined ? undefined : `invitation of \`${invitation.memberName}\``;
  },
};

function isService(name: string): name is ServiceName {
  return Object.hasOwn(serviceCatalogue, name);
}

/** Everything that planning, applying and rendering have to know of Tencent Cloud Organization. @param settings of the backend at hand */
export function domainWith(settings: Readonly<Record<string, SettingValue>> = {}): Domain {
  return {
    kernel: kernelWith(settings),
    types: resourceTypes,
    names,
    guards: accessGuards,
    guarded: { policy: serviceControlPolicies.name, member: members.name, place: departments.name },
    accessChanges: (before, after) => accessChanges(before, after),
    chart: (before: Organization, after: Organization, touched: ReadonlySet<string>) => chartOf(before, after, touched),
  };
}

/** How people call the rows of an organization: "department `Security`". */
export function calledBy(organization: Organization): Called {
  return calledIn(organization, resourceTypes, names);
}
