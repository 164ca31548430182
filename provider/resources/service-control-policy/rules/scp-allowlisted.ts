import type { RequestFeatureActivation } from "../../../areas/login/operations";
import { featureId, openedFeatures } from "../../../areas/login/rows";
import { rowOf, rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
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
  holds(ask, _operation, { setting }) {
    if (setting(scpAllowListed)) return true;
    return ask.exists(openedFeatures, featureId("service_control", ask.value(organizations, SELF, "managementAccount") ?? ""));
  },
  remedy(organization) {
    const account = rowOf(organization, organizations, SELF)?.managementAccount;
    if (account === undefined) return undefined;
    const request: RequestFeatureActivation = { name: "request_feature_activation", feature: "service_control", account };
    return { add: "never", operations: [request] };
  },
});
