import { fact } from "../../../kernel";

/** Clause: guide, "disable service control policies". */
export const scpReenableSystemOnly = fact({
  id: "SCP-REENABLE-SYSTEM-ONLY",
  kind: "auto_effect",
  sentence: "switching service control on again binds FullQcloudAccess only; custom policies have to be bound again",
  keptBy: "bindings belong to an epoch, and enable_scp always begins a new one",
  follows: ["SCP-ENABLE-BINDS-FULL", "SCP-DISABLE-UNBINDS-ALL"],
});
