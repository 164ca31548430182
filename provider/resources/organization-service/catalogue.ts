import { serviceCatalogue } from "./rows";

/** What is known of a service (SVC-CATALOGUE, SVC-INTEGRATED-SIX). */
export interface Service {
  readonly title: string;
  /** How many delegated admins it can have; 0 where it has none. */
  readonly delegatedAdmins: number;
  /** May it be switched on and off in the organization console? */
  readonly switchedInConsole: boolean;
}

const services: ReadonlyMap<string, Service> = new Map(Object.entries(serviceCatalogue));

/** The service of that name; undefined when no such service is connected. */
export function serviceNamed(name: string): Service | undefined {
  return services.get(name);
}

/** What people call it: `Billing`. */
export function serviceTitle(name: string): string {
  return services.get(name)?.title ?? name;
}
