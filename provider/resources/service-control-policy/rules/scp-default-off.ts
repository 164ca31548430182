import { fact } from "../../../kernel";

/** Clause: guide, "enable service control policies". */
export const scpDefaultOff = fact({
  id: "SCP-DEFAULT-OFF",
  kind: "default",
  sentence: "service control is off until it is switched on",
  keptBy: "create_organization starts with an even epoch, and only enable_scp leads from an even epoch to an odd one",
});
