import { fact } from "../../../kernel";

export const entityCurrentDefinition = fact({
  id: "ENTITY-CURRENT-DEFINITION",
  kind: "default",
  sentence: "the current entity is the verified subject of the management account; every other one is an other entity",
  keptBy: "`currentEntity`, which creating and inviting ask at that moment; the entity is stored nowhere else",
});
