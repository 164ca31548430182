import { effect } from "../../../kernel";
import type { DisableService } from "../operations";
import { organizationServices } from "../rows";

/** Guides, "organization service management overview". No row is how a service looks that was never enabled. Delegated admins stay: they do not depend on it. */
export const svcDisableEffect = effect<DisableService>({
  id: "SVC-DISABLE-EFFECT",
  kind: "auto_effect",
  on: ["disable_service"],
  sentence: "a disabled service loses access to the organization and deletes everything that belonged to the integration",
  does: (_ask, write, { service }) => write.drop(organizationServices, service),
});
