import { findingsOf, unresolvedChecksOf } from "../../provider/areas/account/rows";
import { groupOf, type Organization, withItem } from "../../provider/kernel";
import { accountActor } from "../../provider/resources/organization/actors";
import { serviceCatalogue } from "../../provider/resources/organization-service/rows";
import { ANN, create, op } from "../support/areas";
import { company, MANAGEMENT, after as performed, verdict, verdicts } from "../support/kernel";
import { allowing, createTagPolicy } from "../support/policies";
import { addResource, createUnit, withResource } from "../support/sharing";
import vectors from "../vectors/declared.json";

/** The worked examples about tag policies, deleting members, delegated admins and shared units. */

const tagging = company(op("enable_tag_policy"));
const isValid = (content: string): boolean => verdict(tagging, createTagPolicy("t-1", { content })) === "accepted";

it("TAG-VALUE-WILDCARD-EXAMPLE: TAG-VALUE-WILDCARD", () => {
  const { input, expected } = vectors["TAG-VALUE-WILDCARD-EXAMPLE"];
  expect(isValid(allowing("mail", input.allowed_value))).toBe(expected.valid);
});

it("TAG-KEY-CASES: TAG-KEY-SYNTAX, TAG-KEY-RESERVED-PREFIX", () => {
  const { input, expected } = vectors["TAG-KEY-CASES"];
  expect(input.keys.map((key) => isValid(allowing(key, "a")))).toEqual(expected.valid);
});

it("TAG-VALUE-LENGTH: TAG-VALUE-SYNTAX", () => {
  const { input, expected } = vectors["TAG-VALUE-LENGTH"];
  expect(input.value_lengths.map((length) => isValid(allowing("key", "v".repeat(length))))).toEqual(expected.valid);
});

it("MEMBER-DELETE-SCREENSHOT: MEMBER-DELETE-ACCOUNT-RESOURCES, MEMBER-DELETE-CHECK-UNRESOLVED", () => {
  const { input, expected } = vectors["MEMBER-DELETE-SCREENSHOT"];
  // The guide shows a page on which these two lines of the nine fail, and no other.
  const lines: Readonly<Record<string, string>> = {
    "MEMBER-DELETE-ACCOUNT-RESOURCES": "has_resources",
    "MEMBER-DELETE-CHECK-UNRESOLVED": "has_unresolved_checks",
  };
  let organization = company(create(ANN), op("enable_member_deletion"));
  for (const found of input.resources) organization = withItem(organization, groupOf(findingsOf, ANN), found);
  for (const open of input.unresolved) organization = withItem(organization, groupOf(unresolvedChecksOf, ANN), open);
  const refusals = verdicts(organization, op("check_member_deletion", { member: ANN, confirm: "m-1" }));
  expect({ passed: refusals.length === 0, failing: refusals.map((rule) => lines[rule] ?? rule) }).toEqual(expected);
});

it("MEMBER-DELETE-ROOT-REFUSED: MEMBER-DELETE-OPERATOR, MEMBER-DELETION-PERMISSION-OPERATOR", () => {
  const { input, expected } = vectors["MEMBER-DELETE-ROOT-REFUSED"];
  const users: Readonly<Record<string, "root" | "administrator" | "sub_user">> = {
    management_root: "root",
    management_admin_sub_user: "administrator",
    management_plain_sub_user: "sub_user",
  };
  const callers = input.callers.map((caller) => ({ by: accountActor(MANAGEMENT, users[caller]) }));
  const confirmed = { member: ANN, confirm: "m-1" };
  const checked = company(create(ANN), op("enable_member_deletion"), op("check_member_deletion", confirmed));
  const passes = (organization: Organization, name: string, fields: object): boolean =>
    verdict(organization, op(name, fields)) === "accepted";
  expect({
    may_delete_member: callers.map((caller) => passes(checked, "delete_member", { ...confirmed, ...caller })),
    may_toggle_permission: callers.map((caller) => passes(company(), "enable_member_deletion", caller)),
  }).toEqual(expected);
});

it("DELEGATE-QUOTAS: DELEGATE-QUOTA, SVC-TOGGLE-BILLING-ONLY", () => {
  const { input, expected } = vectors["DELEGATE-QUOTAS"];
  const members = Array.from({ length: 8 }, (_, index) => String(300_000_000_101 + index));
  const staff = company(...members.map((member) => create(member, { title: member })));
  const room = (service: string): number => {
    let organization = staff;
    return members.findIndex((member) => {
      const more = op("add_delegated_admin", { service, member });
      if (verdict(organization, more) !== "accepted") return true;
      organization = performed(organization, [more]);
      return false;
    });
  };
  const toggles = (service: string): boolean =>
    verdict(staff, op("enable_service", { service, through: "organization" })) === "accepted";
  expect({
    quota: Object.fromEntries(input.services.map((service) => [service, room(service)])),
    can_toggle_in_console: Object.fromEntries(input.services.map((service) => [service, toggles(service)])),
  }).toEqual(expected);
  expect(Object.keys(serviceCatalogue)).toEqual(expect.arrayContaining(input.services));
});

it("SHARE-TEN-RESOURCES: SHARE-MAX-RESOURCES", () => {
  const { input, expected } = vectors["SHARE-TEN-RESOURCES"];
  const results = input.resources.map((count) => {
    const ids = Array.from({ length: count }, (_, index) => `p-${index}`);
    const owning = ids.reduce((organization, id) => withResource(organization, id), company());
    const shared = performed(owning, [createUnit(), ...ids.slice(1).map((id) => addResource(id))]);
    const answer = verdict(shared, addResource(ids[0] ?? ""));
    return answer === "accepted" ? "ok" : answer === "SHARE-MAX-RESOURCES" ? "refused" : answer;
  });
  expect(results).toEqual(expected.results);
});
