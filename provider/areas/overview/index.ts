import type { Part } from "../../resources/part";
import { overviewOperations } from "./definitions";
import { overviewChangesKept } from "./rules/overview-change-7d";
import { overviewOrgInfo } from "./rules/overview-org-info";
import { overviewSubUsersKept } from "./rules/overview-subuser-count";
import { overviewPresuppositions } from "./rules/presuppositions";
import { overviewSettings } from "./settings";
import { statisticRules } from "./statistics";

export const overviewPart: Part = {
  operations: overviewOperations,
  rules: overviewPresuppositions,
  effects: [overviewChangesKept, overviewSubUsersKept, overviewOrgInfo],
  facts: [],
  computations: statisticRules,
  settings: overviewSettings,
};
