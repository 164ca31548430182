import { rule } from "../../../kernel";
import type { EnableScp } from "../operations";
import { scpAllowListed } from "../settings";

/** Clause: guide 2024, "service control policies: overview". Neither confirmed nor lifted since, so it is open unless a backend says otherwise. */
export const scpAllowlisted = rule<EnableScp>({
  id: "SCP-ALLOWLISTED",
  kind: "precondition",
  refuses: ["enable_scp"],
  sentence: "service control policies are open to allow-listed customers only",
  advice: "ask the vendor to open service control policies for the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (_ask, _operation, { setting }) => setting(scpAllowListed),
});
