import type { Part } from "../part";
import { entityAdminOperations } from "./definitions";
import { entityAdminApproval } from "./rules/entity-admin-approval";
import { entityAdminBeforeCreate } from "./rules/entity-admin-before-create";
import { entityAdminCandidates } from "./rules/entity-admin-candidates";
import { entityAdminPowers } from "./rules/entity-admin-powers";
import { entityAdminReplace } from "./rules/entity-admin-replace";
import { entityAdminSingle } from "./rules/entity-admin-single";
import { entityAffiliation } from "./rules/entity-affiliation";
import { entityAssociateVendorOnly } from "./rules/entity-associate-vendor-only";
import { entityCurrentDefinition } from "./rules/entity-current-definition";
import { entityAdminUnknown, entityUnknown } from "./rules/presuppositions";
import { entityAdminType } from "./type";

export const entityAdminPart: Part = {
  operations: entityAdminOperations,
  rules: [
    entityUnknown,
    entityAdminUnknown,
    entityAssociateVendorOnly,
    entityAdminReplace,
    entityAdminApproval,
    entityAffiliation,
    entityAdminCandidates,
    entityAdminBeforeCreate,
  ],
  effects: [],
  facts: [entityCurrentDefinition, entityAdminSingle, entityAdminPowers],
  settings: [],
  type: entityAdminType,
};
