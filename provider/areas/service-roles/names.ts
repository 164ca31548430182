/**
 * The one place where roles are named: the agreements and the vendor's public list spell some of them differently
 * (`Orgnization_…` for service control and the identity centre).
 */
export const roleNames = {
  accessControl: "OrganizationAccessControlRole",
  defaultManagement: "Organization_QCSLinkedRoleInDefaultMng",
  serviceControl: "Organization_QCSLinkedRoleInServiceControl",
  identityCenter: "Organization_QCSLinkedRoleInCIC",
} as const;

/** Roles of the organization that members have; the rest of an account's roles belong to services. */
export const organizationRoles: readonly string[] = Object.values(roleNames);

/** The role that an organization service makes for itself in a member in which it works (ROLE-SERVICE-SPECIFIC). No document names them. */
export function roleOfService(service: string): string {
  const product = service.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `${product}_QCSLinkedRoleInOrganization`;
}

const ofService = /^([A-Za-z]+)_QCSLinkedRoleIn/;

/** Who may assume a role: the management account, the organization, or the one service that made it. */
export function assumedBy(role: string): "management_account" | "organization" | `service ${string}` {
  if (role === roleNames.accessControl) return "management_account";
  if (organizationRoles.includes(role)) return "organization";
  return `service ${ofService.exec(role)?.[1] ?? role}`;
}
