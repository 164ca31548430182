import type { Op } from "../../kernel";

/** `through`: where it is switched, the organization console or the service's own (SVC-TOGGLE-IN-SERVICE). */
export const switchingPlaces = ["organization", "service"] as const;
export type SwitchingPlace = (typeof switchingPlaces)[number];
export type EnableService = Op<"enable_service", { service: string; through: SwitchingPlace }>;
export type DisableService = Op<"disable_service", { service: string; through: SwitchingPlace }>;
export type ListServices = Op<"list_services", object>;
/** `members`: those in which the service has to act (ROLE-SERVICE-SPECIFIC). */
export type ManageService = Op<"manage_service", { service: string; members?: readonly string[] }>;
