import { type Setting, setting } from "../../kernel";

export const generalRequirementsMet = setting<boolean>({
  name: "entity_change_requirements_met",
  default: true,
  rule: "ENTCHG-MEMBER-BASE",
  doc: "Whether the vendor's general requirements for changing a verified subject are met; what they are is documented elsewhere.",
});

export const entityAdminsKeepTheirEntity = setting<boolean>({
  name: "entity_admins_keep_their_entity",
  default: true,
  rule: "ENTCHG-MEMBER-ENTITY-ADMIN",
  doc: "The admin of an entity cannot change its own verified subject; otherwise it loses the role by doing so.",
});

export const sameEntityFinanceKeepsEntity = setting<boolean>({
  name: "same_entity_finance_keeps_entity",
  default: true,
  rule: "ENTCHG-MEMBER-FINANCE",
  doc: "A member that has fund allocation or discount inheritance because it shares the management account's verified subject cannot give that subject up.",
});

export const entityChangeSettings: readonly Setting[] = [
  generalRequirementsMet,
  entityAdminsKeepTheirEntity,
  sameEntityFinanceKeepsEntity,
];
