import fc from "fast-check";
import {
  decide,
  groupHas,
  groupItems,
  groupOf,
  type Operation,
  type Organization,
  rowOf,
  rowsOf,
} from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { delegatedAdmins, delegatedAdminsOf } from "../../../provider/resources/delegated-admin/rows";
import { members } from "../../../provider/resources/member/rows";
import {
  membersReviewedWith,
  operationReviewKeys,
  operationReviews,
  reviewedMembersOf,
  reviewKey,
} from "../../../provider/resources/operation-review/rows";
import { accountActor, system, vendor } from "../../../provider/resources/organization/actors";
import { organizations, SELF } from "../../../provider/resources/organization/rows";
import { serviceNames } from "../../../provider/resources/organization-service/rows";
import { recipients, recipientsOf, unitsHolding } from "../../../provider/resources/shared-unit/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, NOON, withAccount } from "../../support/kernel";
import {
  ANNA,
  acceptShare,
  addRecipient,
  addResource,
  BERT,
  CARL,
  createReview,
  createUnit,
  joins,
  OUTSIDE,
  outOfGroup,
  quitUnit,
  REGION,
  sharers,
  unbindReview,
  withResource,
} from "../../support/sharing";

const kernel = kernelWith({ resources_per_shared_unit: 3 });
const STRANGER = "200000000002";
const start = withAccount(
  withResource(withResource(outOfGroup(sharers(), ANNA, BERT), "s-1", { service: "ssm", type: "secret" }), "p-free", {
    supportsLeaving: true,
  }),
  STRANGER,
  { name: "Stranger", entity: "Other" },
);

const account = fc.constantFrom(ANNA, BERT, CARL, OUTSIDE, MANAGEMENT, STRANGER, "999999999999");
const member = fc.constantFrom(ANNA, BERT, CARL, OUTSIDE);
const unit = fc.constantFrom("u-1", "u-2");
const resource = fc.constantFrom("p-1", "p-1", "p-free", "p-free", "p-anna", "p-2", "s-1", "p-9");
const review = fc.constantFrom("r-1", "r-2");
const service = fc.constantFrom(...serviceNames);
const through = fc.constantFrom("organization", "service");
const by = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: account.map((id) => accountActor(id)) },
  { weight: 1, arbitrary: fc.constantFrom(vendor, system) },
);

/** An operation with random arguments, asked for by a random caller. */
function asked(name: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Operation> {
  return fc
    .record({ ...fields, caller: by })
    .map(({ caller, ...rest }) => ({ name, ...rest, ...(caller === undefined ? {} : { by: caller }) }));
}

/** Units as their owners would create them, so that something happens to them later. */
const owned = fc
  .record({
    unit,
    owner: fc.constantFrom(ANNA, MANAGEMENT, MANAGEMENT, MANAGEMENT),
    resource_type: fc.constantFrom("bpaas:uniqueId", "ssm:secret"),
  })
  .map((given): Operation => createUnit(given));
const filledIn = fc
  .record({ unit, resource: fc.constantFrom("p-1", "p-2", "p-free", "p-free", "p-free"), account })
  .chain(({ unit, resource, account }) =>
    fc.constantFrom(addResource(resource, MANAGEMENT, unit), addRecipient(account, MANAGEMENT, unit)),
  );

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 3, arbitrary: owned },
  { weight: 6, arbitrary: filledIn },
  { weight: 1, arbitrary: fc.constantFrom<Operation>(...joins(OUTSIDE)) },
  { weight: 2, arbitrary: unit.map((id): Operation => addRecipient(OUTSIDE, MANAGEMENT, id)) },
  {
    weight: 8,
    arbitrary: unit.chain((id) => fc.constantFrom<Operation>(acceptShare(OUTSIDE, OUTSIDE, id), quitUnit(OUTSIDE, OUTSIDE, id))),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        member,
        review,
        event: fc.constantFrom("TerminateInstances", "StopInstances"),
        process: fc.constantFrom("p-1", "p-free"),
      })
      .map(({ member, ...others }): Operation => createReview([member], others)),
  },
  { weight: 2, arbitrary: fc.record({ member, review }).map(({ member, review }): Operation => unbindReview(member, review)) },
  asked("create_shared_unit", {
    unit,
    owner: account,
    title: fc.constant("approvals"),
    description: fc.constant(""),
    region: fc.constantFrom(REGION, ""),
    resource_type: fc.constantFrom("bpaas:uniqueId", "cvm:instance"),
  }),
  asked("update_shared_unit", { unit, title: fc.constantFrom("renamed", "") }),
  asked("delete_shared_unit", { unit }),
  { weight: 3, arbitrary: asked("add_share_resource", { unit, resource }) },
  asked("remove_share_resource", { unit, resource }),
  { weight: 3, arbitrary: asked("add_share_recipient", { unit, account }) },
  asked("remove_share_recipient", { unit, account }),
  ...["accept_share", "reject_share", "quit_shared_unit"].map((name) =>
    fc.oneof(
      asked(name, { unit, account }),
      fc.record({ unit, account }).map((rest): Operation => ({ name, ...rest, by: accountActor(rest.account) })),
    ),
  ),
  asked("view_shared_resources", { unit, account, region: fc.constantFrom(REGION, "ap-beijing") }),
  asked("use_shared_resource", { unit, account, resource }),
  { weight: 2, arbitrary: asked("add_delegated_admin", { service, member: account }) },
  asked("remove_delegated_admin", { service, member: account }),
  asked("enable_service", { service, through }),
  asked("disable_service", { service, through }),
  asked("manage_service", { service }),
  asked("list_services", {}),
  {
    weight: 3,
    arbitrary: asked("create_operation_review", {
      review,
      product_type: fc.constant("cvm"),
      event: fc.constantFrom("TerminateInstances", "StopInstances", ""),
      process: resource,
      members: fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: member }, { weight: 1, arbitrary: account }), { maxLength: 2 }),
    }),
  },
  asked("unbind_operation_review", { review, member: account }),
  fc.record({ member }).map((rest): Operation => ({ name: "evict_member", ...rest, by: vendor })),
  asked("remove_member", { member }),
  fc.constant<Operation>({ name: "delete_organization" }),
);

/** Without the usual bias to small values: most of what is interesting needs a few other operations first. */
const sequences = fc.noBias(fc.array(operation, { minLength: 60, maxLength: 150, size: "max" }));

/** What the rows say beyond the indexes that everybody's tests check. */
function problems(organization: Organization): readonly string[] {
  const found: string[] = [];
  const management = rowOf(organization, organizations, SELF)?.managementAccount;
  for (const [id, { scope, state }] of rowsOf(organization, recipients)) {
    const account = id.slice(id.lastIndexOf("/") + 1);
    const inside = account === management || rowOf(organization, members, account) !== undefined;
    if (inside !== (scope === "in_organization")) found.push(`${id} is ${scope}`);
    if (inside && state !== "joined") found.push(`${id} is ${state}`);
  }
  for (const [id, { service, member }] of rowsOf(organization, delegatedAdmins)) {
    if (!groupHas(organization, groupOf(delegatedAdminsOf, service), member)) found.push(`delegated-admin/${id} has no role`);
  }
  for (const service of serviceNames) {
    for (const member of groupItems(organization, groupOf(delegatedAdminsOf, service)))
      if (rowOf(organization, delegatedAdmins, `${service}/${member}`) === undefined)
        found.push(`${service}/${member} has no row`);
  }
  const reviewed = new Map<string, Set<string>>();
  for (const [id, row] of rowsOf(organization, operationReviews)) {
    if (rowOf(organization, operationReviewKeys, reviewKey(row))?.review !== id) found.push(`${id} is not found by what it says`);
    for (const member of groupItems(organization, groupOf(reviewedMembersOf, id))) {
      reviewed.set(row.process, (reviewed.get(row.process) ?? new Set()).add(member));
    }
  }
  for (const process of ["p-1", "p-2", "p-anna", "p-free"]) {
    const should = [...(reviewed.get(process) ?? [])].sort().join();
    const is = groupItems(organization, groupOf(membersReviewedWith, process)).join();
    if (should !== is) found.push(`${process} is used in reviews of [${is}] instead of [${should}]`);
  }
  if ([...rowsOf(organization, operationReviewKeys)].length !== [...rowsOf(organization, operationReviews)].length)
    found.push("an index of a review that is gone");
  return found;
}

it("random operations by random callers are accepted or refused by a rule, and every index says what the rows say", () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(sequences, (operations) => {
      let organization = start;
      for (const next of operations) {
        const decision = decide(kernel, organization, next, NOON);
        if (decision.kind === "refused") {
          for (const refusal of decision.refusals) {
            refusal.blockers();
            refusal.remedy();
          }
          continue;
        }
        names.add(next.name);
        organization = decision.organization;
        expect([...indexProblems(organization), ...problems(organization)]).toEqual([]);
      }
    }),
    { numRuns: 200, seed: 20260115 },
  );
  // The test would show nothing if all it does were refused.
  expect([...names].sort()).toEqual(
    expect.arrayContaining([
      "accept_invitation",
      "accept_share",
      "quit_shared_unit",
      "reject_share",
      "remove_share_resource",
      "remove_share_recipient",
      "remove_delegated_admin",
      "disable_service",
      "create_operation_review",
      "delete_shared_unit",
      "evict_member",
      "unbind_operation_review",
    ]),
  );
});

it("a review's process stays shared with its members, whatever is tried, unless the vendor evicts the one that shares it", () => {
  fc.assert(
    fc.property(sequences, (operations) => {
      let organization = start;
      for (const next of operations) {
        if (next.name === "evict_member") continue;
        const decision = decide(kernel, organization, next, NOON);
        if (decision.kind === "refused") continue;
        organization = decision.organization;
        for (const [id, { process }] of rowsOf(organization, operationReviews)) {
          const units = groupItems(organization, groupOf(unitsHolding, process));
          for (const member of groupItems(organization, groupOf(reviewedMembersOf, id)))
            expect(units.some((holding) => groupHas(organization, groupOf(recipientsOf, holding), member))).toBe(true);
        }
      }
    }),
    { numRuns: 100, seed: 20260116 },
  );
});
