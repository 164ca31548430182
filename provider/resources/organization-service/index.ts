import type { Part } from "../part";
import { organizationServiceOperations } from "./definitions";
import { organizationServicePresuppositions } from "./rules/presuppositions";
import { svcAutoStatus } from "./rules/svc-auto-status";
import { svcCatalogue } from "./rules/svc-catalogue";
import { svcDisableEffect } from "./rules/svc-disable-effect";
import { svcEnableEffect } from "./rules/svc-enable-effect";
import { svcIntegratedSix } from "./rules/svc-integrated-six";
import { svcOperators } from "./rules/svc-operators";
import { svcToggleBillingOnly } from "./rules/svc-toggle-billing-only";
import { svcToggleInService } from "./rules/svc-toggle-in-service";
import { svcUsageOrder } from "./rules/svc-usage-order";
import { organizationServiceType } from "./type";

export const organizationServicePart: Part = {
  operations: organizationServiceOperations,
  rules: [...organizationServicePresuppositions, svcOperators, svcToggleInService, svcToggleBillingOnly],
  effects: [svcEnableEffect, svcDisableEffect],
  facts: [svcUsageOrder, svcCatalogue, svcIntegratedSix, svcAutoStatus],
  settings: [],
  type: organizationServiceType,
};
