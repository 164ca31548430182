import type { Part } from "../../resources/part";
import { entityChangeOperations } from "./definitions";
import { entchgManagementExternalShare } from "./rules/entchg-management-external-share";
import { entchgManagementReassociate } from "./rules/entchg-management-reassociate";
import { entchgMemberAssociate } from "./rules/entchg-member-associate";
import { entchgMemberBase } from "./rules/entchg-member-base";
import { entchgMemberEntityAdmin } from "./rules/entchg-member-entity-admin";
import { entchgMemberExternalShare } from "./rules/entchg-member-external-share";
import { entchgMemberFinance } from "./rules/entchg-member-finance";
import { entchgMemberJoinRules } from "./rules/entchg-member-join-rules";
import { entchgMemberPay } from "./rules/entchg-member-pay";
import { entchgRenameFree } from "./rules/entchg-rename-free";
import { entityChangePresuppositions } from "./rules/presuppositions";
import { entityChangeSettings } from "./settings";

export const entityChangePart: Part = {
  operations: entityChangeOperations,
  rules: [
    ...entityChangePresuppositions,
    entchgMemberBase,
    entchgMemberJoinRules,
    entchgMemberAssociate,
    entchgManagementExternalShare,
    entchgMemberExternalShare,
    entchgMemberPay,
    entchgMemberEntityAdmin,
    entchgMemberFinance,
  ],
  effects: [entchgManagementReassociate],
  facts: [entchgRenameFree],
  settings: entityChangeSettings,
};
