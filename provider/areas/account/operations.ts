import type { Op } from "../../kernel";
import type { EntityKind } from "./rows";

export type AcceptManagementAgreement = Op<"accept_management_agreement", { account: string }>;
export type AcceptMemberAgreement = Op<"accept_member_agreement", { account: string }>;
export type VerifyEnterpriseIdentity = Op<
  "verify_enterprise_identity",
  { account: string; entity: string; entity_kind: EntityKind }
>;
export type ProvideAffiliationEvidence = Op<"provide_affiliation_evidence", { account: string }>;
export type CreateApprovalProcess = Op<
  "create_approval_process",
  { process: string; account: string; region: string; title: string }
>;
export type DisableSingleAccountTagPolicy = Op<"disable_single_account_tag_policy", { account: string }>;
export type ClearAccountFinding = Op<"clear_account_finding", { account: string; finding: string }>;
