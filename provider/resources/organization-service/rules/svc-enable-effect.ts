import { effect } from "../../../kernel";
import type { EnableService } from "../operations";
import { organizationServices } from "../rows";

/** Guides, "organization service management overview". Who is chosen in the service is the service's own affair. */
export const svcEnableEffect = effect<EnableService>({
  id: "SVC-ENABLE-EFFECT",
  kind: "auto_effect",
  on: ["enable_service"],
  sentence: "an enabled service may read the organization's members and departments and work across the members chosen in it",
  does: (_ask, write, { service }) => write.set(organizationServices, service, { status: "enabled" }),
});
