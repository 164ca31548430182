import { type OrganizationStack, ServiceControlPolicy, TagPolicy } from "../../constructs";
import { firstPolicies, lastingPolicies } from "./policies";

/** What the Acme Group allows at most, and how it tags, on day 1. */
export function guardRails(acme: OrganizationStack) {
  return {
    ...lastingGuardRails(acme),
    financeReadOnly: new ServiceControlPolicy(acme, "finance-read-only", firstPolicies.financeReadOnly),
    owner: new TagPolicy(acme, "owner", firstPolicies.owner),
  };
}

/** Those that outlive the reorganization of day 2. */
export function lastingGuardRails(acme: OrganizationStack) {
  return {
    protectAuditLogs: new ServiceControlPolicy(acme, "protect-audit-logs", lastingPolicies.protectAuditLogs),
    noDomainRegistration: new ServiceControlPolicy(acme, "no-domain-registration", lastingPolicies.noDomainRegistration),
    allowedRegions: new ServiceControlPolicy(acme, "allowed-regions", lastingPolicies.allowedRegions),
    productionSafety: new ServiceControlPolicy(acme, "production-safety", lastingPolicies.productionSafety),
    sandboxLimits: new ServiceControlPolicy(acme, "sandbox-limits", lastingPolicies.sandboxLimits),
    paymentCardData: new ServiceControlPolicy(acme, "payment-card-data", lastingPolicies.paymentCardData),
    noPublicBuckets: new ServiceControlPolicy(acme, "no-public-buckets", lastingPolicies.noPublicBuckets),
    noRootKeys: new ServiceControlPolicy(acme, "no-root-keys", lastingPolicies.noRootKeys),
    encryptionRequired: new ServiceControlPolicy(acme, "encryption-required", lastingPolicies.encryptionRequired),
    costCenter: new TagPolicy(acme, "cost-center", lastingPolicies.costCenter),
    environment: new TagPolicy(acme, "environment", lastingPolicies.environment),
  };
}
