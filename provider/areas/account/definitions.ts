import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import type {
  AcceptManagementAgreement,
  AcceptMemberAgreement,
  ClearAccountFinding,
  CreateApprovalProcess,
  DisableSingleAccountTagPolicy,
  ProvideAffiliationEvidence,
  VerifyEnterpriseIdentity,
} from "./operations";
import { accountResources, accounts, findingsOf, unresolvedChecksOf } from "./rows";

const itself = ({ account }: { readonly account: string }) => ({ table: accounts.name, id: account });

const acceptManagementAgreement = defineOperation<AcceptManagementAgreement>({
  name: "accept_management_agreement",
  reversible: false,
  verb: "answer",
  subject: itself,
  describe: ({ account }, called) => `accept the management-account agreement for ${called(accounts.name, account)}`,
  answeredBy: ({ account }, called) => `the holder of ${called(accounts.name, account)} accepts the agreement in the console`,
  transition: (_ask, write, { account }) => write.set(accounts, account, { managementAgreement: true }),
});

const acceptMemberAgreement = defineOperation<AcceptMemberAgreement>({
  name: "accept_member_agreement",
  reversible: false,
  verb: "answer",
  subject: itself,
  describe: ({ account }, called) => `accept the member-account agreement for ${called(accounts.name, account)}`,
  answeredBy: ({ account }, called) => `the holder of ${called(accounts.name, account)} accepts the agreement in the console`,
  transition: (_ask, write, { account }) => write.set(accounts, account, { memberAgreement: true }),
});

const verifyEnterpriseIdentity = defineOperation<VerifyEnterpriseIdentity>({
  name: "verify_enterprise_identity",
  reversible: false,
  verb: "answer",
  subject: itself,
  describe: ({ account, entity }, called) => `verify ${called(accounts.name, account)} as \`${entity}\``,
  answeredBy: ({ account }, called) => `the holder of ${called(accounts.name, account)} passes identity verification`,
  transition: (_ask, write, { account, entity, entity_kind }) =>
    write.set(accounts, account, { entity, entityKind: entity_kind }),
});

const provideAffiliationEvidence = defineOperation<ProvideAffiliationEvidence>({
  name: "provide_affiliation_evidence",
  reversible: true,
  verb: "answer",
  subject: itself,
  describe: ({ account }, called) => `prove that ${called(accounts.name, account)} belongs to the group`,
  answeredBy: ({ account }, called) => `the vendor examines the evidence for ${called(accounts.name, account)}`,
  transition: (_ask, write, { account }) => write.set(accounts, account, { affiliated: true }),
});

const createApprovalProcess = defineOperation<CreateApprovalProcess>({
  name: "create_approval_process",
  creates: ["process"],
  reversible: true,
  verb: "create",
  subject: ({ process }) => ({ table: accountResources.name, id: process }),
  describe: ({ title }) => `create the approval process \`${title}\``,
  transition: (_ask, write, { process, account, region, title }) =>
    write.put(accountResources, process, {
      account,
      region,
      service: "bpaas",
      type: "uniqueId",
      name: title,
      // No document lets an outside recipient give an approval process back by itself.
      supportsLeaving: false,
    }),
});

const disableSingleAccountTagPolicy = defineOperation<DisableSingleAccountTagPolicy>({
  name: "disable_single_account_tag_policy",
  reversible: true,
  verb: "answer",
  subject: itself,
  describe: ({ account }, called) => `switch single-account tag policy off for ${called(accounts.name, account)}`,
  answeredBy: ({ account }, called) => `${called(accounts.name, account)} switches it off in its tag console`,
  transition: (_ask, write, { account }) => write.set(accounts, account, { singleAccountTagPolicy: false }),
});

/** Deletes, returns, pays or withdraws whatever one check of the account found. */
const clearAccountFinding = defineOperation<ClearAccountFinding>({
  name: "clear_account_finding",
  reversible: false,
  verb: "answer",
  subject: itself,
  describe: ({ account, finding }, called) => `clear \`${finding}\` from ${called(accounts.name, account)}`,
  answeredBy: ({ account, finding }, called) =>
    `somebody with access to ${called(accounts.name, account)} disposes of \`${finding}\``,
  transition(_ask, write, { account, finding }) {
    write.leave(groupOf(findingsOf, account), finding);
    write.leave(groupOf(unresolvedChecksOf, account), finding);
  },
});

export const accountOperations: readonly OperationDefinition[] = [
  acceptManagementAgreement,
  acceptMemberAgreement,
  verifyEnterpriseIdentity,
  provideAffiliationEvidence,
  createApprovalProcess,
  disableSingleAccountTagPolicy,
  clearAccountFinding,
];
