import { accountResources, accounts, findingsOf, unresolvedChecksOf } from "../../../provider/areas/account/rows";
import { groupItems, groupOf, type Operation, rowOf, withItem } from "../../../provider/kernel";
import { accountActor, vendor } from "../../../provider/resources/organization/actors";
import { createMember } from "../../support/departments";
import { indexProblems } from "../../support/indexes";
import { company, MANAGEMENT, outside, after as performed, verdict, withAccount } from "../../support/kernel";

const BETA = "200000000001";
const own = (account: string, name: string, others: object = {}): Operation =>
  ({ name, account, by: accountActor(account), ...others }) as Operation;

describe("what an account does for itself", () => {
  const start = withAccount(company(), BETA, {
    ...{ managementAgreement: false, memberAgreement: false, entity: null, entityKind: null },
    ...{ affiliated: false, singleAccountTagPolicy: true },
  });

  it.each([
    ["accept_management_agreement", {}, { managementAgreement: true }],
    ["accept_member_agreement", {}, { memberAgreement: true }],
    [
      "verify_enterprise_identity",
      { entity: "Beta", entity_kind: "legal_person" },
      { entity: "Beta", entityKind: "legal_person" },
    ],
    ["provide_affiliation_evidence", {}, { affiliated: true }],
    ["disable_single_account_tag_policy", {}, { singleAccountTagPolicy: false }],
  ])("%s", (name, others, expected) => {
    const organization = performed(start, [own(BETA, name, others)]);
    expect(rowOf(organization, accounts, BETA)).toMatchObject(expected);
    expect(indexProblems(organization)).toEqual([]);
  });

  it.each([
    "accept_management_agreement",
    "accept_member_agreement",
    "verify_enterprise_identity",
    "disable_single_account_tag_policy",
    "create_approval_process",
  ])("ACCOUNT-ACTOR: nobody does %s for another account", (name) => {
    const others = { process: "p-1", region: "ap-guangzhou", title: "x", entity: "Beta", entity_kind: "legal_person" };
    expect(verdict(start, { ...own(BETA, name, others), by: accountActor(MANAGEMENT) })).toBe("ACCOUNT-ACTOR");
    expect(verdict(start, own(BETA, name, others))).toBe("accepted");
    const { by: _nobody, ...unsaid } = own(BETA, name, others);
    expect(verdict(start, unsaid)).toBe("ACCOUNT-ACTOR");
    // Before there is an organization, an account need not say who it is.
    expect(verdict(outside, unsaid)).toBe("accepted");
  });

  it("ACCOUNT-ACTOR: evidence is provided by the account, the management account or the vendor", () => {
    const evidence = own(BETA, "provide_affiliation_evidence");
    for (const by of [accountActor(BETA), accountActor(MANAGEMENT), vendor])
      expect(verdict(start, { ...evidence, by })).toBe("accepted");
    expect(verdict(start, { ...evidence, by: accountActor("200000000009") })).toBe("ACCOUNT-ACTOR");
  });

  it("ACCOUNT-UNKNOWN: not for an account that does not exist or was cancelled", () => {
    const accept = own("200000000009", "accept_member_agreement");
    expect(verdict(start, accept)).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(withAccount(start, "200000000009", { status: "cancelled" }), accept)).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(withAccount(start, "200000000009"), accept)).toBe("accepted");
  });
});

it("create_approval_process: a process that can be shared", () => {
  const create = {
    ...{ name: "create_approval_process", process: "p-1", account: MANAGEMENT, region: "ap-guangzhou", title: "Approval" },
  } as Operation;
  const organization = company(create);
  expect(rowOf(organization, accountResources, "p-1")).toEqual({
    ...{ account: MANAGEMENT, region: "ap-guangzhou", service: "bpaas", type: "uniqueId", name: "Approval" },
    supportsLeaving: false,
  });
  expect(verdict(organization, create)).toBe("ACCOUNT-RESOURCE-EXISTS");
});

describe("clear_account_finding", () => {
  const member = withItem(
    withItem(company(createMember("301")), groupOf(findingsOf, "301"), "cvm:instance"),
    groupOf(unresolvedChecksOf, "301"),
    "cos:bucket",
  );
  const clear = (finding: string, account = "301"): Operation =>
    ({ name: "clear_account_finding", account, finding }) as Operation;

  it("takes away what a check found, and what a check could not find out", () => {
    const cleared = performed(member, [clear("cvm:instance"), clear("cos:bucket")]);
    expect(groupItems(cleared, groupOf(findingsOf, "301"))).toEqual([]);
    expect(groupItems(cleared, groupOf(unresolvedChecksOf, "301"))).toEqual([]);
  });

  it("FINDING-UNKNOWN: only what was found", () => {
    expect(verdict(member, clear("cvm:disk"))).toBe("FINDING-UNKNOWN");
    expect(verdict(member, clear("cvm:instance"))).toBe("accepted");
  });

  it("ACCOUNT-ACTOR: by the member or the management account", () => {
    expect(verdict(member, { ...clear("cvm:instance"), by: accountActor("301") })).toBe("accepted");
    expect(verdict(member, { ...clear("cvm:instance"), by: accountActor(BETA) })).toBe("ACCOUNT-ACTOR");
  });
});
