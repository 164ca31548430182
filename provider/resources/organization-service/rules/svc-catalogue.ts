import { fact } from "../../../kernel";

export const svcCatalogue = fact({
  id: "SVC-CATALOGUE",
  kind: "default",
  sentence: "cloud security platform, CloudAudit, Control Center, Billing and Config can have delegated admins",
  keptBy: "the table of services, with a number of delegated admins above 0 for these five",
  follows: ["DELEGATE-SUPPORTED-SERVICE"],
});
