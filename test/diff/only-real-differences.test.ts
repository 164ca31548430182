import fc from "fast-check";
import { aCompany } from "./company";
import { type Meant, meant, style, written } from "./styles";

const company = aCompany();

/** All that is declared, by address. */
function addressesOf({ departments, members, policies, tagPolicies, unit, reviewed, delegated }: Meant): readonly string[] {
  const numbered = (type: string, letter: string, items: readonly unknown[]): readonly string[] =>
    items.map((_, index) => `${type}.${letter}${index}`);
  return [
    "organization.organization",
    "organization_service.billing",
    ...numbered("department", "d", departments),
    ...numbered("member", "m", members),
    ...numbered("service_control_policy", "p", policies),
    ...numbered("tag_policy", "t", tagPolicies),
    "shared_unit.u",
    ...(reviewed && unit.resources.includes("p-1") && unit.recipients.length > 0 ? ["operation_review.r"] : []),
    ...(delegated === undefined ? [] : ["delegated_admin.a"]),
  ];
}

it("the same organization written in another way is no change, with the ledger and without", async () => {
  await fc.assert(
    fc
      .asyncProperty(meant, style, style, async (organization, one, other) => {
        await company().settle(written(organization, one));
        const rewritten = written(organization, other);
        expect(await company().left(rewritten)).toEqual({ changes: [], edits: {} });
        company().loseLedger();
        const adopted = addressesOf(organization).map((address) => `adopt ${address}`);
        expect((await company().left(rewritten)).changes).toEqual(adopted.sort());
      })
      .beforeEach(() => company().renew()),
    { numRuns: 30 },
  );
});
