import { effectiveTagPolicy } from "../areas/tag-compliance/effective";
import type { Examples } from "./example";
import { ANN, account, BETA, bind, by, create, MANAGEMENT, op, tagDocument, unbind } from "./words";

export const examples: Examples = {
  "TAG-MODE-EXCLUSIVE": {
    refused: [account(MANAGEMENT, { singleAccountTagPolicy: true }), op("enable_tag_policy")],
    accepted: [op("enable_tag_policy")],
  },
  "TAG-ENABLE-MANAGEMENT-ONLY": { refused: [by("vendor", op("enable_tag_policy"))], accepted: [op("enable_tag_policy")] },
  "TAG-ENABLE-CREATES-ROLE": { does: op("enable_tag_policy") },
  "TAG-ENABLE-BEFORE-USE": {
    given: [op("enable_tag_policy")],
    refused: [op("disable_tag_policy"), op("create_tag_policy", { policy: "t-9" })],
    accepted: [op("create_tag_policy", { policy: "t-9" })],
  },
  "TAG-DISABLE-UNBINDS": { given: [op("enable_tag_policy")], does: op("disable_tag_policy") },
  "TAG-CREATE-FIELDS": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-3", title: "" })],
    accepted: [op("create_tag_policy", { policy: "t-3" })],
  },
  "TAG-RULE-FIELDS": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-3", content: "{" })],
    accepted: [op("create_tag_policy", { policy: "t-3" })],
  },
  "TAG-KEY-SYNTAX": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner#1", "a") })],
    accepted: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner-1", "a") })],
  },
  "TAG-KEY-RESERVED-PREFIX": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-1", content: tagDocument("qcloud", "a") })],
    accepted: [op("create_tag_policy", { policy: "t-1", content: tagDocument("cloud", "a") })],
  },
  "TAG-VALUE-SYNTAX": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a#") })],
    accepted: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a") })],
  },
  "TAG-VALUE-WILDCARD": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a*b*") })],
    accepted: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a*") })],
  },
  "TAG-BIND-TARGETS": {
    given: [op("create_department", { department: "d-1" }), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-2" })],
    refused: [bind("tag_policy", "t-2", BETA)],
    accepted: [bind("tag_policy", "t-2", "d-1")],
  },
  "TAG-BIND-ADMIN-ACCOUNT": {
    given: [op("create_department", { department: "d-1" }), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-2" })],
    refused: [bind("tag_policy", "t-2", MANAGEMENT)],
    accepted: [bind("tag_policy", "t-2", "d-1")],
  },
  "TAG-VIEW": {
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    refused: [by(ANN, op("view_tag_policy", { policy: "t-1" }))],
    accepted: [op("view_tag_policy", { policy: "t-1" })],
  },
  "TAG-DELETE-BOUND": {
    given: [
      op("create_department", { department: "d-1" }),
      op("enable_tag_policy"),
      op("create_tag_policy", { policy: "t-1" }),
      bind("tag_policy", "t-1", "d-1"),
    ],
    refused: [op("delete_tag_policy", { policy: "t-1" })],
    accepted: [unbind("tag_policy", "t-1", "d-1"), op("delete_tag_policy", { policy: "t-1" })],
  },
  "TAG-EFFECTIVE-VISIBILITY": {
    refused: [by(ANN, op("view_effective_tag_policy", { target: "root", target_type: "department" }))],
    accepted: [op("view_effective_tag_policy", { target: "root", target_type: "department" })],
  },
  "TAG-DETECT-ON-CREATE": {
    given: [
      op("create_department", { department: "d-1" }),
      create(ANN, { department: "d-1" }),
      op("enable_tag_policy"),
      op("create_tag_policy", { policy: "p" }),
      bind("tag_policy", "p", "d-1"),
    ],
    does: op("create_tagged_resource", { resource: "r", account: ANN }),
  },
  "TAG-DETECT-ON-CHANGE": {
    given: [
      op("create_department", { department: "d-1" }),
      create(ANN, { department: "d-1" }),
      op("enable_tag_policy"),
      op("create_tag_policy", { policy: "p" }),
      bind("tag_policy", "p", "d-1"),
      op("create_tagged_resource", { resource: "r", account: ANN }),
    ],
    does: op("change_tagged_resource", { resource: "r", tags: { team: "x" } }),
  },
  "TAG-DETECT-ON-POLICY-CHANGE": {
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    does: op("update_tag_policy", { policy: "t-1", content: tagDocument("owner", "a") }),
  },
  "TAG-DETECT-ON-BIND": {
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "p-0" })],
    does: bind("tag_policy", "p-0", "root"),
  },
  "TAG-RESULTS-VIEW": { refused: [by(ANN, op("view_tag_compliance"))], accepted: [op("view_tag_compliance")] },
  "TAG-REPORT-COS": {
    given: [op("create_cos_bucket", { bucket: "b" })],
    refused: [op("generate_compliance_report", { report: "r", bucket: "" })],
    accepted: [op("generate_compliance_report", { report: "r", bucket: "b" })],
  },
  "TAG-REPORT-DOWNLOAD-ORDER": {
    given: [op("create_cos_bucket", { bucket: "b" }), op("generate_compliance_report", { report: "r", bucket: "b" })],
    refused: [op("download_compliance_report", { report: "r" })],
    accepted: [by("system", op("finish_compliance_report", { report: "r" })), op("download_compliance_report", { report: "r" })],
  },
  "TAG-MANAGEMENT-ONLY": {
    given: [op("enable_tag_policy")],
    refused: [by(ANN, op("create_tag_policy", { policy: "t-9" }))],
    accepted: [op("create_tag_policy", { policy: "t-9" })],
  },
  "TAG-NAME-UNIQUE": {
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    refused: [op("create_tag_policy", { policy: "t-3", title: "t-1" })],
    accepted: [op("create_tag_policy", { policy: "t-3", title: "a" })],
  },
  "TAG-DOCUMENT-LENGTH": {
    given: [op("enable_tag_policy")],
    refused: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a").padEnd(6_145) })],
    accepted: [op("create_tag_policy", { policy: "t-1", content: tagDocument("owner", "a").padEnd(6_144) })],
  },
  "TAG-QUOTA": {
    settings: { tag_policies: 2 },
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    refused: [op("create_tag_policy", { policy: "t-2" }), op("create_tag_policy", { policy: "t-3" })],
    accepted: [op("create_tag_policy", { policy: "t-3" })],
  },
  "TAG-TARGET-FULL": {
    settings: { tag_policies_per_target: 1 },
    given: [
      op("create_department", { department: "d-1" }),
      op("enable_tag_policy"),
      op("create_tag_policy", { policy: "t-1" }),
      op("create_tag_policy", { policy: "t-2" }),
    ],
    refused: [bind("tag_policy", "t-1", "d-1"), bind("tag_policy", "t-2", "d-1")],
    accepted: [bind("tag_policy", "t-2", "d-1")],
  },
  "TAG-COMPLIANCE": {
    given: [create(ANN), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" }), bind("tag_policy", "t-1", ANN)],
    asks: { tags: { account: ANN, type: "cvm:instance", tags: { "cost-center": "sales" } } },
  },
  "TAG-EFFECTIVE-BY-INHERITANCE": {
    given: [create(ANN), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" }), bind("tag_policy", "t-1", "root")],
    asks: { tags: { account: ANN, type: "cvm:instance", tags: { "cost-center": "sales" } } },
  },
  "TAG-EFFECTIVE-MERGE": {
    given: [
      create(ANN),
      op("enable_tag_policy"),
      op("create_tag_policy", { policy: "t-1" }),
      bind("tag_policy", "t-1", "root"),
      op("create_tag_policy", { policy: "t-2", content: tagDocument("owner", "ann") }),
      bind("tag_policy", "t-2", ANN),
    ],
    asks: { tags: { account: ANN, type: "cvm:instance", tags: { "cost-center": "sales", owner: "ben" } } },
  },
  "TAG-RESOURCE-TYPES-DEFAULT": {
    given: [create(ANN), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    keeps: bind("tag_policy", "t-1", ANN),
    seen: (organization) => effectiveTagPolicy(organization, ANN)?.rules ?? "nothing holds",
  },
  "TAG-UPDATE-IMMEDIATE": {
    given: [create(ANN), op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" }), bind("tag_policy", "t-1", ANN)],
    keeps: op("update_tag_policy", { policy: "t-1", content: tagDocument("owner", "ann") }),
    seen: (organization) => effectiveTagPolicy(organization, ANN)?.rules ?? "nothing holds",
  },
  "TAG-BIND-REQUIRED": {
    given: [create(ANN), op("enable_tag_policy")],
    keeps: op("create_tag_policy", { policy: "t-1" }),
    seen: (organization) => effectiveTagPolicy(organization, ANN)?.rules ?? "nothing holds",
  },
  "TAG-DELETE-IRREVERSIBLE": {
    given: [op("enable_tag_policy"), op("create_tag_policy", { policy: "t-1" })],
    keeps: op("delete_tag_policy", { policy: "t-1" }),
  },
};
