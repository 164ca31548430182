import { fact } from "../../../kernel";

export const svcIntegratedSix = fact({
  id: "SVC-INTEGRATED-SIX",
  kind: "default",
  sentence: "cloud security platform, Billing, CloudAudit, Tag, Config and Control Center are connected with the organization",
  keptBy: "the table of services, which has these six and no other",
});
