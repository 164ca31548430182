import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type {
  AcceptManagementAgreement,
  AcceptMemberAgreement,
  ClearAccountFinding,
  CreateApprovalProcess,
  DisableSingleAccountTagPolicy,
  ProvideAffiliationEvidence,
  VerifyEnterpriseIdentity,
} from "../operations";
import { entityKinds } from "../rows";

export const accountConsole: readonly ConsoleOperation[] = [
  consoleOperation<CreateApprovalProcess>({
    operation: "create_approval_process",
    action: "CreateApprovalProcess",
    summary: "Make an approval process, which can be shared and used for reviews.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Area", argument: "region", type: "string", doc: "Region, for example `ap-guangzhou`." },
      { name: "Name", argument: "title", type: "string", doc: "What it is called." },
    ],
    makes: { argument: "process", name: "ProcessId", doc: "Id of the approval process." },
  }),
  consoleOperation<ClearAccountFinding>({
    operation: "clear_account_finding",
    action: "ClearAccountFinding",
    summary: "Remove what a check before a deletion finds in an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Finding", argument: "finding", type: "string", doc: "Identifier of the check, for example `cvm:instance`." },
    ],
  }),
  consoleOperation<VerifyEnterpriseIdentity>({
    operation: "verify_enterprise_identity",
    action: "VerifyEnterpriseIdentity",
    summary: "Verify an account as an enterprise.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "AuthName", argument: "entity", type: "string", doc: "Name of the verified entity." },
      { name: "EntityKind", argument: "entity_kind", type: "string", enum: entityKinds, doc: "Kind of the entity." },
    ],
  }),
  consoleOperation<AcceptManagementAgreement>({
    operation: "accept_management_agreement",
    action: "AcceptManagementAgreement",
    summary: "Agree to the service terms for management accounts.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<AcceptMemberAgreement>({
    operation: "accept_member_agreement",
    action: "AcceptMemberAgreement",
    summary: "Agree to the service terms for members.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<ProvideAffiliationEvidence>({
    operation: "provide_affiliation_evidence",
    action: "ProvideAffiliationEvidence",
    summary: "Show that an account belongs to the group.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
  consoleOperation<DisableSingleAccountTagPolicy>({
    operation: "disable_single_account_tag_policy",
    action: "DisableSingleAccountTagPolicy",
    summary: "Switch the tag policy of a single account off.",
    fields: [{ name: "Uin", argument: "account", type: "string", doc: "The account." }],
  }),
];
