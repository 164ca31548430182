import { complianceReports, nonCompliances, type TagCheck, tagChecks } from "../../../provider/areas/tag-compliance/rows";
import { complianceSummary } from "../../../provider/areas/tag-compliance/summary";
import { type Operation, type Organization, rowOf, rowsOf } from "../../../provider/kernel";
import { accountActor, system } from "../../../provider/resources/organization/actors";
import { activate, op } from "../../support/areas";
import { indexProblems } from "../../support/indexes";
import { after, MANAGEMENT, NOON, verdict, verdicts } from "../../support/kernel";
import {
  ANNA,
  allowing,
  bindTagPolicy,
  createMember,
  createTagPolicy,
  disableScp,
  disableTags,
  governed,
  refusal,
  removeMember,
  unbindTagPolicy,
  updateTagPolicy,
} from "../../support/policies";
import vectors from "../../vectors/tag-compliance.json";

const BEN = "300000000002";
const OUTSIDE = "200000000001";
const own = (resource: string, account: string, tags: Readonly<Record<string, string>>): Operation =>
  op("create_tagged_resource", { resource, account, type: "cvm:instance", tags });
const change = (resource: string, tags: Readonly<Record<string, string>>): Operation =>
  op("change_tagged_resource", { resource, tags });
const detect = (check: string): Operation => op("detect_tag_compliance", { check, by: system });
const bucket = op("create_cos_bucket", { bucket: "b" });
const generate = op("generate_compliance_report", { report: "r", bucket: "b" });
const finish = op("finish_compliance_report", { report: "r", by: system });
const download = op("download_compliance_report", { report: "r" });

/** Anna in the department `d-1`, which has a policy for `team`; Ben in Root, which has none. */
function tagged(...operations: readonly Operation[]): Organization {
  const policy = createTagPolicy("p", { content: allowing("team", "rd-*") });
  return governed(createMember(BEN), policy, bindTagPolicy("p", "d-1"), detect("bound/p/d-1"), ...operations);
}

function checks(organization: Organization): Readonly<Record<string, TagCheck>> {
  return Object.fromEntries(rowsOf(organization, tagChecks));
}

function wanting(organization: Organization): readonly string[] {
  expect(indexProblems(organization)).toEqual([]);
  return [...rowsOf(organization, nonCompliances)].map(([id]) => id).sort();
}

const MINUTE = 60 * 1000;

describe("TAG-DETECT-TIMINGS", () => {
  const { latest_start_after, full_scan } = vectors["TAG-DETECT-TIMINGS"].expected;
  const durations: Readonly<Record<string, number>> = { PT10M: 10 * MINUTE, PT0S: 0, PT1H: 60 * MINUTE };
  const late = (event: keyof typeof latest_start_after) => NOON + (durations[latest_start_after[event]] ?? Number.NaN);

  it("TAG-DETECT-ON-CREATE: within 10 minutes, in target accounts", () => {
    const created = { trigger: "resource_created", subject: "r", triggeredAt: NOON, latestStart: late("resource_created") };
    expect(checks(tagged(own("r", ANNA, {})))).toEqual({ "created/r": created });
    for (const account of [BEN, MANAGEMENT, OUTSIDE]) expect(checks(tagged(own("r", account, {})))).toEqual({});
  });

  it("TAG-DETECT-ON-CHANGE: at once, in target accounts", () => {
    const organization = tagged(own("r", ANNA, {}), detect("created/r"), change("r", { team: "x" }));
    const changed = { trigger: "resource_changed", subject: "r", triggeredAt: NOON, latestStart: late("resource_changed") };
    expect(checks(organization)).toEqual({ "changed/r": changed });
    expect(checks(tagged(own("r", BEN, {}), change("r", { team: "x" })))).toEqual({});
  });

  it("TAG-DETECT-ON-BIND: within 1 hour, of the accounts below the target", () => {
    const organization = tagged(own("r", ANNA, {}), own("s", BEN, {}), bindTagPolicy("p", "root"));
    const bound = { trigger: "policy_bound", subject: "root", triggeredAt: NOON, latestStart: late("policy_bound") };
    expect(checks(organization)["bound/p/root"]).toEqual(bound);
    expect(wanting(after(organization, [detect("bound/p/root")]))).toEqual(["r", "s"]);
  });

  it("TAG-DETECT-ON-POLICY-CHANGE: one full check of the target accounts", () => {
    expect(full_scan).toEqual(["policy_content_changed"]);
    const start = tagged(
      own("r", ANNA, { team: "rd-1" }),
      own("s", ANNA, { team: "ops" }),
      own("t", BEN, {}),
      detect("created/s"),
    );
    expect(wanting(start)).toEqual(["s"]);
    const changed = after(start, [updateTagPolicy("p", { content: allowing("team", "ops") })]);
    expect(checks(changed)["content/p"]).toMatchObject({ subject: "p", triggeredAt: NOON, latestStart: null });
    expect(wanting(after(changed, [detect("content/p")]))).toEqual(["r"]);
    for (const same of [{ title: "q" }, { content: allowing("team", "rd-*") }])
      expect(checks(after(start, [updateTagPolicy("p", same)]))["content/p"]).toBeUndefined();
  });
});

describe("TAG-COMPLIANCE", () => {
  it("a check finds what is wrong, and a later one that it has been put right", () => {
    const found = tagged(own("r", ANNA, { team: "hr" }), detect("created/r"));
    const findings = [{ key: "team", found: "hr", allowed: ["rd-*"] }];
    expect(rowOf(found, nonCompliances, "r")).toEqual({ account: ANNA, findings, checkedAt: NOON });
    expect(wanting(after(found, [change("r", { team: "rd-1" })]))).toEqual(["r"]);
    expect(wanting(after(found, [change("r", { team: "rd-1" }), detect("changed/r")]))).toEqual([]);
    expect(wanting(after(found, [op("delete_tagged_resource", { resource: "r" })]))).toEqual([]);
  });

  it("resources of accounts without an effective policy are not checked", () => {
    const organization = tagged(own("r", ANNA, {}), unbindTagPolicy("p", "d-1"), detect("created/r"));
    expect(wanting(organization)).toEqual([]);
  });

  it("what has gone before a check starts is passed over", () => {
    const gone = tagged(own("r", ANNA, {}), op("delete_tagged_resource", { resource: "r" }));
    expect(checks(gone)).toEqual({});
    const left = tagged(...activate(ANNA), bindTagPolicy("p", ANNA), own("r", ANNA, {}), removeMember(ANNA));
    expect(wanting(after(left, [detect(`bound/p/${ANNA}`), detect("created/r")]))).toEqual([]);
  });

  it("MEMBER-LEAVE-EFFECTS: nothing is held against a member that has left", () => {
    const found = tagged(...activate(ANNA), own("r", ANNA, {}), detect("created/r"));
    expect(wanting(found)).toEqual(["r"]);
    expect(wanting(after(found, [removeMember(ANNA)]))).toEqual([]);
  });

  it("TAG-CHECK-UNKNOWN, TAG-COMPLIANCE-ACTOR: a check is triggered before, and takes place by itself, once", () => {
    const organization = tagged(own("r", ANNA, {}));
    expect(verdict(organization, detect("created/s"))).toBe("TAG-CHECK-UNKNOWN");
    expect(verdict(after(organization, [detect("created/r")]), detect("created/r"))).toBe("TAG-CHECK-UNKNOWN");
    expect(verdict(organization, op("detect_tag_compliance", { check: "created/r" }))).toBe("TAG-COMPLIANCE-ACTOR");
  });

  it("resources belong to an account, which alone changes them", () => {
    const organization = tagged(own("r", ANNA, {}));
    expect(verdict(organization, own("r", ANNA, {}))).toBe("TAGGED-RESOURCE-EXISTS");
    expect(verdict(organization, own("s", "900000000000", {}))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(organization, change("s", {}))).toBe("TAGGED-RESOURCE-UNKNOWN");
    expect(verdict(organization, { ...change("r", {}), by: accountActor(ANNA) })).toBe("accepted");
    for (const asked of [own("s", ANNA, {}), change("r", {}), op("delete_tagged_resource", { resource: "r" })])
      expect(verdict(organization, { ...asked, by: accountActor(BEN) })).toBe("TAG-COMPLIANCE-ACTOR");
  });
});

describe("TAG-RESULTS-VIEW", () => {
  const organization = tagged(own("r", ANNA, {}), own("s", ANNA, { team: "rd-2" }), detect("created/r"), detect("created/s"));

  it("lists the target accounts with their policies and what was found there", () => {
    const [anna, ...others] = complianceSummary(organization);
    expect(others).toEqual([]);
    expect(anna).toMatchObject({ account: ANNA, policies: ["p"] });
    expect(Object.keys(anna?.nonCompliant ?? {})).toEqual(["r"]);
    expect(complianceSummary(after(organization, [disableTags]))).toEqual([]);
  });

  it("is for the management account", () => {
    const view = op("view_tag_compliance");
    for (const by of [{}, { by: accountActor(MANAGEMENT) }]) expect(verdict(organization, { ...view, ...by })).toBe("accepted");
    expect(verdicts(organization, { ...view, by: accountActor(ANNA) })).toEqual(["TAG-RESULTS-VIEW"]);
  });
});

describe("reports", () => {
  const organization = tagged(own("r", ANNA, {}), detect("created/r"));

  it("TAG-REPORT-COS: a bucket has to be chosen, and to exist", () => {
    expect(verdicts(organization, generate)).toEqual(["TAG-REPORT-COS"]);
    const remedy = refusal(organization, generate).remedy()?.operations ?? [];
    expect(verdict(after(organization, remedy), generate)).toBe("accepted");
    expect(refusal(organization, generate).blockers().count).toBe(1);
    const unchosen = { ...generate, bucket: "" } as Operation;
    expect(verdict(after(organization, [bucket]), unchosen)).toBe("TAG-REPORT-COS");
    expect(refusal(organization, unchosen).remedy()).toBeUndefined();
  });

  it("TAG-REPORT-DOWNLOAD-ORDER: a report is downloaded when it is finished", () => {
    for (const before of [organization, after(organization, [bucket, generate])]) {
      expect(verdicts(before, download)).toEqual(["TAG-REPORT-DOWNLOAD-ORDER"]);
      expect(refusal(before, download).blockers().count).toBe(1);
      expect(verdict(after(before, refusal(before, download).remedy()?.operations ?? []), download)).toBe("accepted");
    }
    const finished = after(organization, [bucket, generate, finish]);
    expect(verdict(finished, download)).toBe("accepted");
    expect(rowOf(finished, complianceReports, "r")).toMatchObject({
      finishedAt: NOON,
      lines: [{ account: ANNA, resource: "r" }],
    });
  });

  it("TAG-REPORT-UNKNOWN, TAG-REPORT-EXISTS, COS-BUCKET-EXISTS: one of each, finished once", () => {
    const generating = after(organization, [bucket, generate]);
    expect(verdict(generating, bucket)).toBe("COS-BUCKET-EXISTS");
    expect(verdict(generating, generate)).toBe("TAG-REPORT-EXISTS");
    expect(verdict(organization, finish)).toBe("TAG-REPORT-UNKNOWN");
    expect(verdict(after(generating, [finish]), finish)).toBe("TAG-REPORT-UNKNOWN");
    for (const asked of [op("create_cos_bucket", { bucket: "c" }), { ...generate, report: "s" }, download])
      expect(verdict(generating, { ...asked, by: accountActor(ANNA) } as Operation)).toBe("TAG-COMPLIANCE-ACTOR");
  });

  it("no check and no report outlives the organization", () => {
    const policies = [createTagPolicy("q"), bindTagPolicy("q", "root")];
    const ending = after(organization, [bucket, generate, ...policies, ...activate(ANNA), ...activate(BEN)]);
    const last = [
      removeMember(ANNA),
      removeMember(BEN),
      unbindTagPolicy("p", "d-1"),
      op("delete_department", { department: "d-1" }),
    ];
    const ended = after(ending, [...last, disableTags, disableScp, op("delete_organization")]);
    expect([...rowsOf(ended, tagChecks), ...rowsOf(ended, complianceReports)]).toEqual([]);
    expect(indexProblems(ended)).toEqual([]);
  });
});
