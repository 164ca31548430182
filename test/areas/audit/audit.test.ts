import { assetScans, configGroupAccounts, configGroups, trackingSets } from "../../../provider/areas/audit/rows";
import { groupItems, groupOf, rowOf } from "../../../provider/kernel";
import { ANN, activate, BEN, BETA, by, companyOf, op, refusal, remove, staffed } from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, NOON, after as performed, verdict, verdicts } from "../../support/kernel";

const deliver = (destination = "cos", fields: object = {}) =>
  op("deliver_member_logs", { tracking_set: "t", title: "all logs", destination, ...fields });
const scan = (members: readonly string[], fields: object = {}) => op("scan_member_assets", { members, ...fields });
const group = (accounts: readonly string[], fields: object = {}) =>
  op("manage_config_groups", { group: "g", title: "production", accounts, ...fields });
const delegate = (service: string, member: string) => op("add_delegated_admin", { service, member });

it("AUDIT-TRACKING-SET: the management account delivers the logs of all members", () => {
  expect(rowOf(staffed(deliver()), trackingSets, "t")).toEqual({ name: "all logs", destination: "cos" });
  const organization = staffed(delegate("cloudaudit", BEN));
  for (const who of [ANN, BEN]) expect(verdicts(organization, deliver("cos", by(who)))).toEqual(["AUDIT-TRACKING-SET"]);
});

it("AUDIT-DESTINATION: to object storage or the log service", () => {
  for (const destination of ["cos", "cls"]) expect(verdict(staffed(), deliver(destination))).toBe("accepted");
  for (const destination of ["ckafka", "", "COS"])
    expect(verdicts(staffed(), deliver(destination))).toEqual(["AUDIT-DESTINATION"]);
});

describe("AUDIT-SECURITY-SCAN", () => {
  it("the security delegated admin scans members", () => {
    const organization = staffed(delegate("csip", BEN));
    const after = performed(organization, [scan([ANN, BETA], by(BEN))]);
    expect(rowOf(after, assetScans, ANN)).toEqual({ scannedAt: NOON });
    expect(verdicts(organization, scan([ANN]))).toEqual(["AUDIT-SECURITY-SCAN"]);
    expect(verdicts(organization, scan([ANN], by(ANN)))).toEqual(["AUDIT-SECURITY-SCAN"]);
  });

  it("is appointed by the management account", () => {
    const asked = scan([ANN], by(BEN));
    const remedy = refusal(staffed(), asked).remedy();
    expect(verdict(performed(staffed(), remedy?.operations ?? []), asked)).toBe("accepted");
    expect(refusal(staffed(), scan([ANN])).remedy()).toBeUndefined();
  });

  it("MEMBER-UNKNOWN: scans members of the organization", () => {
    for (const members of [[], ["200000000009"]])
      expect(verdict(staffed(delegate("csip", BEN)), scan(members, by(BEN)))).toBe("MEMBER-UNKNOWN");
  });
});

describe("AUDIT-CONFIG-GROUPS", () => {
  const organization = staffed(delegate("config", BEN), ...activate(ANN));

  it("the management account and the delegated admin of Config group accounts", () => {
    for (const who of [{}, by(BEN)]) expect(verdict(organization, group([MANAGEMENT, ANN], who))).toBe("accepted");
    expect(verdicts(organization, group([ANN], by(ANN)))).toEqual(["AUDIT-CONFIG-GROUPS"]);
    expect(verdict(organization, group(["200000000009"]))).toBe("MEMBER-UNKNOWN");
  });

  it("MEMBER-LEAVE-EFFECTS: a member that leaves is in no group, and an empty group goes", () => {
    const both = performed(organization, [group([ANN, BETA])]);
    expect(groupItems(performed(both, [remove(ANN)]), groupOf(configGroupAccounts, "g"))).toEqual([BETA]);
    const alone = performed(both, [group([ANN]), remove(ANN)]);
    expect(rowOf(alone, configGroups, "g")).toBeUndefined();
    expect(indexProblems(alone)).toEqual([]);
    expect(rowOf(performed(both, [group([])]), configGroups, "g")).toBeUndefined();
  });

  it("nothing of it outlives the organization", () => {
    const ended = companyOf({}, deliver(), group([MANAGEMENT]), op("delete_organization"));
    expect(rowOf(ended, trackingSets, "t")).toBeUndefined();
    expect(indexProblems(ended)).toEqual([]);
  });
});
