import { serviceCatalogue, serviceNames } from "../resources/organization-service/rows";
import type { Examples } from "./example";
import { ANN, account, approvalProcess, BEN, BETA, by, create, joins, MANAGEMENT, op } from "./words";

export const examples: Examples = {
  "REVIEW-NEEDS-SHARED-PROCESS": {
    given: [
      create(ANN),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
    ],
    refused: [op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] })],
    accepted: [
      op("add_share_recipient", { unit: "u-1", account: ANN }),
      op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] }),
    ],
  },
  "REVIEW-FIELDS": {
    given: [
      create(ANN),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
    ],
    refused: [op("create_operation_review", { review: "r-1", event: " ", process: "p-1", members: [ANN] })],
    accepted: [op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] })],
  },
  "REVIEW-MANAGEMENT-ONLY": {
    given: [
      create(ANN),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
    ],
    refused: [by(ANN, op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] }))],
    accepted: [op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] })],
  },
  "REVIEW-KEEPS-SHARE": {
    given: [
      create(ANN),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
    ],
    refused: [
      op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] }),
      op("delete_shared_unit", { unit: "u-1" }),
    ],
    accepted: [op("delete_shared_unit", { unit: "u-1" })],
  },
  "SHARE-SUPPORTED-TYPES": {
    refused: [op("create_shared_unit", { resource_type: "cvm:instance", unit: "u-1", owner: MANAGEMENT })],
    accepted: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
  },
  "SHARE-OWNERS": {
    refused: [op("create_shared_unit", { unit: "u-1", owner: ANN })],
    accepted: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
  },
  "SHARE-REGION-SCOPED": {
    refused: [op("create_shared_unit", { region: "", unit: "u-1", owner: MANAGEMENT })],
    accepted: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
  },
  "SHARE-OWN-RESOURCES": {
    given: [approvalProcess("p-1"), approvalProcess("p-anna", ANN), op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
    refused: [op("add_share_resource", { unit: "u-1", resource: "p-anna" })],
    accepted: [op("add_share_resource", { unit: "u-1", resource: "p-1" })],
  },
  "SHARE-MAX-RESOURCES": {
    settings: { resources_per_shared_unit: 2 },
    given: [
      ...["p-1", "p-2", "p-3"].map((id) => approvalProcess(id)),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
    ],
    refused: [
      op("add_share_resource", { unit: "u-1", resource: "p-2" }),
      op("add_share_resource", { unit: "u-1", resource: "p-3" }),
    ],
    accepted: [op("add_share_resource", { unit: "u-1", resource: "p-3" })],
  },
  "SHARE-FIELDS": {
    refused: [op("create_shared_unit", { title: "", unit: "u-1", owner: MANAGEMENT })],
    accepted: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
  },
  "SHARE-RECIPIENT-SELECTION": {
    given: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
    refused: [op("add_share_recipient", { unit: "u-1", account: MANAGEMENT })],
    accepted: [op("add_share_recipient", { unit: "u-1", account: BETA })],
  },
  "SHARE-EDIT": {
    given: [create(ANN), op("create_shared_unit", { unit: "u-1", owner: ANN })],
    refused: [op("update_shared_unit", { unit: "u-1", title: "other" })],
    accepted: [by(ANN, op("update_shared_unit", { unit: "u-1", title: "other" }))],
  },
  "SHARE-OWNER-VIEW": {
    given: [create(ANN), op("create_shared_unit", { unit: "u-1", owner: ANN })],
    refused: [op("view_shared_resources", { unit: "u-1", account: ANN })],
    accepted: [by(ANN, op("view_shared_resources", { unit: "u-1", account: ANN }))],
  },
  "SHARE-DELETE-ENDS": {
    given: [
      create(ANN),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
    ],
    does: op("delete_shared_unit", { unit: "u-1" }),
  },
  "SHARE-RECIPIENT-USE": {
    given: [create(ANN), op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
    refused: [by(ANN, op("view_shared_resources", { unit: "u-1", account: ANN }))],
    accepted: [
      op("add_share_recipient", { unit: "u-1", account: ANN }),
      by(ANN, op("view_shared_resources", { unit: "u-1", account: ANN })),
    ],
  },
  "SHARE-IN-ORG-AUTO-JOIN": {
    given: [create(ANN), op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT, title: "approvals" })],
    does: op("add_share_recipient", { unit: "u-1", account: ANN }),
  },
  "SHARE-IN-ORG-NO-QUIT": {
    given: [
      create(ANN),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
      op("add_share_recipient", { unit: "u-1", account: BETA }),
      op("accept_share", { unit: "u-1", account: BETA }),
    ],
    refused: [by(ANN, op("quit_shared_unit", { unit: "u-1", account: ANN }))],
    accepted: [by(BETA, op("quit_shared_unit", { unit: "u-1", account: BETA }))],
  },
  "SHARE-OUT-ORG-TARGET": {
    given: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT })],
    refused: [account(BETA, { entity: null }), op("add_share_recipient", { unit: "u-1", account: BETA })],
    accepted: [op("add_share_recipient", { unit: "u-1", account: BETA })],
  },
  "SHARE-OUT-ORG-CONSENT": {
    given: [
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_recipient", { unit: "u-1", account: BETA }),
    ],
    refused: [by(BETA, op("view_shared_resources", { unit: "u-1", account: BETA }))],
    accepted: [
      op("accept_share", { unit: "u-1", account: BETA }),
      by(BETA, op("view_shared_resources", { unit: "u-1", account: BETA })),
    ],
  },
  "SHARE-OUT-ORG-STATES": {
    given: [
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_recipient", { unit: "u-1", account: BETA }),
    ],
    refused: [by(MANAGEMENT, op("accept_share", { unit: "u-1", account: BETA }))],
    accepted: [op("accept_share", { unit: "u-1", account: BETA })],
  },
  "SHARE-OUT-ORG-QUIT": {
    given: [
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_recipient", { unit: "u-1", account: BETA }),
      op("accept_share", { unit: "u-1", account: BETA }),
    ],
    refused: [
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      by(BETA, op("quit_shared_unit", { unit: "u-1", account: BETA })),
    ],
    accepted: [by(BETA, op("quit_shared_unit", { unit: "u-1", account: BETA }))],
  },
  "SHARE-IN-ORG-TARGET": {
    given: [create(ANN), op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT, title: "approvals" })],
    does: op("add_share_recipient", { unit: "u-1", account: ANN }),
  },
  "SHARE-RECIPIENT-LEAVES": {
    settings: { share_recipients_may_leave: false },
    given: [op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }), ...joins(BETA)],
    refused: [op("add_share_recipient", { unit: "u-1", account: BETA }), op("remove_member", { member: BETA })],
    accepted: [op("remove_member", { member: BETA })],
  },
  "SVC-OPERATORS": {
    refused: [by("system", op("manage_service", { service: "config" }))],
    accepted: [op("manage_service", { service: "config" })],
  },
  "SVC-TOGGLE-BILLING-ONLY": {
    refused: [op("enable_service", { service: "tag" })],
    accepted: [op("enable_service", { service: "tag", through: "service" })],
  },
  "SVC-TOGGLE-IN-SERVICE": {
    refused: [by("system", op("enable_service", { service: "billing" }))],
    accepted: [op("enable_service", { service: "billing" })],
  },
  "SVC-ENABLE-EFFECT": { does: op("enable_service", { service: "billing" }) },
  "SVC-DISABLE-EFFECT": {
    given: [op("enable_service", { service: "tag", through: "service" })],
    does: op("disable_service", { service: "tag", through: "service" }),
  },
  "DELEGATE-MEMBER-ONLY": {
    refused: [op("add_delegated_admin", { service: "billing", member: ANN })],
    accepted: [create(ANN), op("add_delegated_admin", { service: "billing", member: ANN })],
  },
  "DELEGATE-MANAGEMENT-ONLY": {
    given: [create(ANN)],
    refused: [by("vendor", op("add_delegated_admin", { service: "billing", member: ANN }))],
    accepted: [op("add_delegated_admin", { service: "billing", member: ANN })],
  },
  "DELEGATE-SUPPORTED-SERVICE": {
    given: [create(ANN)],
    refused: [op("add_delegated_admin", { service: "tag", member: ANN })],
    accepted: [op("add_delegated_admin", { service: "csip", member: ANN })],
  },
  "DELEGATE-QUOTA": {
    given: [create(ANN), create(BEN)],
    refused: [
      op("add_delegated_admin", { service: "config", member: ANN }),
      op("add_delegated_admin", { service: "config", member: BEN }),
    ],
    accepted: [op("add_delegated_admin", { service: "config", member: BEN })],
  },
  "DELEGATE-ADD-EFFECT": { given: [create(ANN)], does: op("add_delegated_admin", { service: "config", member: ANN }) },
  "REVIEW-EFFECT": {
    given: [
      create(ANN),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: ANN }),
    ],
    does: op("create_operation_review", { review: "r-1", process: "p-1", members: [ANN] }),
  },
  "DELEGATE-REMOVE-EFFECT": {
    given: [create(ANN), op("add_delegated_admin", { service: "config", member: ANN })],
    does: op("remove_delegated_admin", { service: "config", member: ANN }),
  },
  "SVC-INTEGRATED-SIX": { keeps: op("list_services"), seen: () => serviceNames.map((name) => serviceCatalogue[name].title) },
};
