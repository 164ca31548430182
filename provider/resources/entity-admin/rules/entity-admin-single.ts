import { fact } from "../../../kernel";

export const entityAdminSingle = fact({
  id: "ENTITY-ADMIN-SINGLE",
  kind: "limit",
  sentence: "an entity has at most one admin; naming another one replaces it",
  keptBy:
    "the entity's row, which has one admin, and `putInRole`, by which setting and replacing take the role from the former one",
});
