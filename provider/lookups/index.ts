import { departmentsLookup } from "./departments";
import { effectivePoliciesLookup } from "./effective-policies";
import type { Lookup } from "./lookup";
import { memberAccessLookup } from "./member-access";
import { membersLookup } from "./members";
import { organizationLookup } from "./organization";
import { delegatedAdminsLookup, servicesLookup } from "./services";

export type { Answered, Asked, Fields, Lookup } from "./lookup";

/** Every question that a program may ask, in the order in which the documentation lists them. */
export const lookups: readonly Lookup[] = [
  organizationLookup,
  departmentsLookup,
  membersLookup,
  effectivePoliciesLookup,
  servicesLookup,
  delegatedAdminsLookup,
  memberAccessLookup,
];
