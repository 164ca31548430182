import { system } from "../../../provider/resources/organization/actors";
import { ANN, BEN, by, op } from "./around";
import type { Examples } from "./example";

const annsPolicy = { target: ANN, target_type: "member" };

const machine = op("create_tagged_resource", { resource: "r", account: ANN, type: "cvm:instance", tags: {} });
const owned = [op("bind_tag_policy", { policy: "t-2", target: ANN, target_type: "member" }), machine];
const tagged = op("change_tagged_resource", { resource: "r", tags: { team: "b" } });
const detect = op("detect_tag_compliance", { check: "created/r", by: system });
const bucket = op("create_cos_bucket", { bucket: "b" });
const generate = op("generate_compliance_report", { report: "r", bucket: "b" });
const finish = op("finish_compliance_report", { report: "r", by: system });
const download = op("download_compliance_report", { report: "r" });

/** Of the effective tag policy and the check against it. */
export const tagExamples: Examples = {
  compute_effective_tag_policy: {
    accepted: op("compute_effective_tag_policy", annsPolicy),
    refused: op("compute_effective_tag_policy", { ...annsPolicy, ...by(ANN) }),
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  view_effective_tag_policy: {
    accepted: op("view_effective_tag_policy", { ...annsPolicy, ...by(ANN) }),
    refused: op("view_effective_tag_policy", { ...annsPolicy, ...by(BEN) }),
    rule: "TAG-EFFECTIVE-VISIBILITY",
  },
  create_tagged_resource: {
    given: owned.slice(0, 1),
    accepted: machine,
    refused: { ...machine, ...by(BEN) },
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  change_tagged_resource: { given: owned, accepted: tagged, refused: { ...tagged, ...by(BEN) }, rule: "TAG-COMPLIANCE-ACTOR" },
  delete_tagged_resource: {
    given: [...owned, detect],
    accepted: op("delete_tagged_resource", { resource: "r" }),
    refused: op("delete_tagged_resource", { resource: "r", ...by(BEN) }),
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  detect_tag_compliance: {
    given: owned,
    accepted: detect,
    refused: op("detect_tag_compliance", { check: "created/r" }),
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  view_tag_compliance: {
    accepted: op("view_tag_compliance"),
    refused: op("view_tag_compliance", by(ANN)),
    rule: "TAG-RESULTS-VIEW",
  },
  create_cos_bucket: { accepted: bucket, refused: { ...bucket, ...by(ANN) }, rule: "TAG-COMPLIANCE-ACTOR" },
  generate_compliance_report: {
    given: [bucket],
    accepted: generate,
    refused: op("generate_compliance_report", { report: "r", bucket: "c" }),
    rule: "TAG-REPORT-COS",
  },
  finish_compliance_report: {
    given: [...owned, detect, bucket, generate],
    accepted: finish,
    refused: op("finish_compliance_report", { report: "r" }),
    rule: "TAG-COMPLIANCE-ACTOR",
  },
  download_compliance_report: {
    given: [bucket, generate, finish],
    accepted: download,
    refused: op("download_compliance_report", { report: "q" }),
    rule: "TAG-REPORT-DOWNLOAD-ORDER",
  },
};
