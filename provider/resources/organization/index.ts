import type { Part } from "../part";
import { organizationOperations } from "./definitions";
import { orgAdminEntityLost } from "./rules/org-admin-entity-lost";
import { orgAdminIrreplaceable } from "./rules/org-admin-irreplaceable";
import { orgAdminSingle } from "./rules/org-admin-single";
import { orgChangeRecordTabs } from "./rules/org-change-record-tabs";
import { orgCreateAgreement } from "./rules/org-create-agreement";
import { orgCreateCreatedAccount } from "./rules/org-create-created-account";
import { orgCreateCreatorIsAdmin } from "./rules/org-create-creator-is-admin";
import { orgCreateEnterpriseVerified } from "./rules/org-create-enterprise-verified";
import { orgCreateEntityKind } from "./rules/org-create-entity-kind";
import { orgCreateNotInOrg } from "./rules/org-create-not-in-org";
import { orgCreateVendorReview } from "./rules/org-create-vendor-review";
import { orgCreatorCannotJoin } from "./rules/org-creator-cannot-join";
import { orgDeleteCreatorOnly } from "./rules/org-delete-creator-only";
import { orgDeleteEmptyDepartments } from "./rules/org-delete-empty-departments";
import { orgDeleteFreesCreator } from "./rules/org-delete-frees-creator";
import { orgDeleteHasMembers } from "./rules/org-delete-has-members";
import { orgDeletePayer } from "./rules/org-delete-payer";
import { orgDeletePendingInvitations } from "./rules/org-delete-pending-invitations";
import { orgDeletePolicyTypesOn } from "./rules/org-delete-policy-types-on";
import { orgDeleteSharing } from "./rules/org-delete-sharing";
import { orgRolesIdentity } from "./rules/org-roles-identity";
import { orgTeardownOrder } from "./rules/org-teardown-order";
import { orgVendorChange } from "./rules/org-vendor-change";
import { orgVendorSanction } from "./rules/org-vendor-sanction";
import { orgViewInfo } from "./rules/org-view-info";
import { orgActorFounder, orgActorManagement, orgActorVendor, orgUnknown } from "./rules/presuppositions";
import { organizationSettings } from "./settings";
import { organizationType } from "./type";

export const organizationPart: Part = {
  operations: organizationOperations,
  rules: [
    orgUnknown,
    orgActorFounder,
    orgActorManagement,
    orgActorVendor,
    orgViewInfo,
    orgDeleteCreatorOnly,
    orgCreateVendorReview,
    orgAdminEntityLost,
    orgVendorChange,
    orgCreateNotInOrg,
    orgCreateCreatedAccount,
    orgCreateEnterpriseVerified,
    orgCreateEntityKind,
    orgCreateAgreement,
    orgAdminSingle,
    orgCreatorCannotJoin,
    orgAdminIrreplaceable,
    orgDeleteHasMembers,
    orgDeleteSharing,
    orgDeletePayer,
    orgDeletePolicyTypesOn,
  ],
  effects: [
    orgCreateCreatorIsAdmin,
    orgDeletePendingInvitations,
    orgDeleteEmptyDepartments,
    orgDeleteFreesCreator,
    orgVendorSanction,
    orgChangeRecordTabs,
  ],
  facts: [orgTeardownOrder, orgRolesIdentity],
  settings: organizationSettings,
  type: organizationType,
};
