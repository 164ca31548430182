import { ServiceControlPolicy, TagPolicy } from "../../../provider/pulumi/sdk";
import { firstPolicies, lastingPolicies } from "../policies";

/** What the Acme Group allows at most, and how it tags, on day 1: the policies of the constructs, as Pulumi resources. */
export function guardRails() {
  return {
    protectAuditLogs: new ServiceControlPolicy("protect-audit-logs", lastingPolicies.protectAuditLogs),
    noDomainRegistration: new ServiceControlPolicy("no-domain-registration", lastingPolicies.noDomainRegistration),
    allowedRegions: new ServiceControlPolicy("allowed-regions", lastingPolicies.allowedRegions),
    productionSafety: new ServiceControlPolicy("production-safety", lastingPolicies.productionSafety),
    sandboxLimits: new ServiceControlPolicy("sandbox-limits", lastingPolicies.sandboxLimits),
    paymentCardData: new ServiceControlPolicy("payment-card-data", lastingPolicies.paymentCardData),
    noPublicBuckets: new ServiceControlPolicy("no-public-buckets", lastingPolicies.noPublicBuckets),
    noRootKeys: new ServiceControlPolicy("no-root-keys", lastingPolicies.noRootKeys),
    encryptionRequired: new ServiceControlPolicy("encryption-required", lastingPolicies.encryptionRequired),
    financeReadOnly: new ServiceControlPolicy("finance-read-only", firstPolicies.financeReadOnly),
    costCenter: new TagPolicy("cost-center", lastingPolicies.costCenter),
    environment: new TagPolicy("environment", lastingPolicies.environment),
    owner: new TagPolicy("owner", firstPolicies.owner),
  };
}
