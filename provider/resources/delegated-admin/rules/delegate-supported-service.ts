import { rule } from "../../../kernel";
import { serviceNamed } from "../../organization-service/catalogue";
import type { AddDelegatedAdmin } from "../operations";

/** Guides, "organization service management overview". */
export const delegateSupportedService = rule<AddDelegatedAdmin>({
  id: "DELEGATE-SUPPORTED-SERVICE",
  kind: "precondition",
  refuses: ["add_delegated_admin"],
  sentence: "only cloud security platform, CloudAudit, Control Center, Billing and Config can have delegated admins",
  cloudCode: "UnsupportedOperation",
  holds: (_ask, { service }) => (serviceNamed(service)?.delegatedAdmins ?? 0) > 0,
});
