import { type Setting, setting } from "../../kernel";

export const rolesEndOnLeaving = setting<boolean>({
  name: "roles_end_on_leaving",
  default: true,
  rule: "ROLE-ON-LEAVE",
  doc: "All roles of the organization and of its services are taken out of an account that leaves; otherwise only the administrative one, which is granted to the management account.",
});

export const serviceRoleSettings: readonly Setting[] = [rolesEndOnLeaving];
