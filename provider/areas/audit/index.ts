import type { Part } from "../../resources/part";
import { auditOperations } from "./definitions";
import { auditConfigGroups } from "./rules/audit-config-groups";
import { auditDestination } from "./rules/audit-destination";
import { auditSecurityScan } from "./rules/audit-security-scan";
import { auditTrackingSet } from "./rules/audit-tracking-set";
import { auditPresuppositions } from "./rules/presuppositions";

export const auditPart: Part = {
  operations: auditOperations,
  rules: [...auditPresuppositions, auditTrackingSet, auditSecurityScan, auditConfigGroups, auditDestination],
  effects: [],
  facts: [],
  settings: [],
};
