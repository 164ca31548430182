import {
  DelegatedAdmin,
  Department,
  EntityAdmin,
  Member,
  OperationReview,
  Organization,
  OrganizationService,
  SharedUnit,
} from "../../../provider/pulumi/sdk";
import { accounts, stages } from "./accounts";
import { guardRails } from "./guard-rails";

// The Acme Group on day 1, as in ../main.ts: the same organization, made by the engine of Pulumi.

const guard = guardRails();

// Security

const security = new Department("security", { name: "Security", serviceControlPolicies: [guard.noRootKeys] });
const [securityTooling] = accounts(security, "security-tooling", "identity");
const auditArchive = new Member("audit-archive", {
  name: "audit-archive",
  description: "Keeps the logs of all accounts for seven years.",
  department: security,
});

const soc = new Department("soc", { name: "Security-Operations", parent: security });
accounts(soc, "soc-analysis", "soc-response");

// Shared platform

const platform = new Department("platform", { name: "Shared-Platform", serviceControlPolicies: [guard.allowedRegions] });
const [observability] = accounts(platform, "platform-observability", "platform-build", "platform-registry");

const network = new Department("network", { name: "Network", parent: platform });
accounts(network, "network-hub", "network-edge");
new Member("network-dns", {
  name: "network-dns",
  description: "The only account that may register domains.",
  department: network,
});

const data = new Department("data", {
  name: "Data",
  parent: platform,
  serviceControlPolicies: [guard.encryptionRequired],
});
accounts(data, "data-catalog");

const lake = new Department("lake", { name: "Data-Lake", parent: data });
const [dataLakeProd] = accounts(lake, "data-lake-prod", "data-lake-test");

const analytics = new Department("analytics", { name: "Analytics", parent: data });
accounts(analytics, "analytics-prod", "analytics-dev");

// Business units, each with production, test and development

const business = new Department("business", {
  name: "Business-Units",
  serviceControlPolicies: [guard.noDomainRegistration, guard.allowedRegions],
  tagPolicies: [guard.environment],
});
const production = { name: "Production", serviceControlPolicies: [guard.productionSafety] };

const retail = new Department("retail", { name: "Retail", parent: business });
const retailProd = new Department("retail-prod", { ...production, parent: retail });
const mainland = new Department("retail-mainland", { name: "Mainland", parent: retailProd });
const [retailShopProd] = accounts(mainland, "retail-shop-prod", "retail-search-prod", "retail-stock-prod");
const payment = new Department("retail-payment", {
  name: "Payment",
  parent: mainland,
  serviceControlPolicies: [guard.paymentCardData, guard.noPublicBuckets, guard.noRootKeys, guard.encryptionRequired],
});
const retailPaymentProd = new Member("retail-payment-prod", {
  name: "retail-payment-prod",
  department: payment,
  serviceControlPolicies: [guard.paymentCardData],
});
accounts(payment, "retail-vault-prod");
const abroad = new Department("retail-abroad", { name: "Abroad", parent: retailProd });
accounts(abroad, "retail-sg-prod");
new Member("retail-legacy", {
  name: "retail-legacy",
  description: "The old shop, joined with its history.",
  account: "200000000030",
  department: abroad,
});
stages("retail", retail, {
  test: ["retail-shop", "retail-stock", "retail-payment"],
  dev: ["retail-shop", "retail-mobile", "retail-search"],
});

const logistics = new Department("logistics", { name: "Logistics", parent: business });
const logisticsProd = new Department("logistics-prod", { ...production, parent: logistics });
const [routingProd] = accounts(logisticsProd, "routing-prod", "tracking-prod", "warehouse-prod");
stages("logistics", logistics, { test: ["routing", "warehouse"], dev: ["routing", "tracking"] });

const media = new Department("media", { name: "Media", parent: business });
const mediaProd = new Department("media-prod", { ...production, parent: media });
const [streamingProd] = accounts(mediaProd, "streaming-prod", "ads-prod");
stages("media", media, { test: ["streaming", "ads"], dev: ["streaming", "studio"] });

// Finance: may do what its policy allows, and nothing else

const finance = new Department("finance", {
  name: "Finance",
  fullAccess: false,
  serviceControlPolicies: [guard.financeReadOnly],
});
accounts(finance, "finance-treasury", "finance-audit");
new Member("finance-reporting", {
  name: "finance-reporting",
  department: finance,
  financePermissions: ["cost_analysis", "budget"],
});

// Subsidiaries: verified entities of their own, each with the member that answers for it

const subsidiaries = new Department("subsidiaries", {
  name: "Subsidiaries",
  serviceControlPolicies: [guard.noDomainRegistration],
});

const health = new Department("health", { name: "Acme-Health", parent: subsidiaries });
const healthEntity = "Acme Health Co., Ltd.";
const healthHq = new Member("health-hq", {
  name: "health-hq",
  account: "200000000010",
  department: health,
  deletionPolicy: "remove",
});
new Member("health-operations", { name: "health-operations", account: "200000000011", department: health });
new Member("health-research", { name: "health-research", department: health, entity: healthEntity });
const healthAdmin = new EntityAdmin("acme-health", { entity: healthEntity, member: healthHq });
const clinics = ["health-clinic", "health-lab"].map(
  (name) =>
    new Member(
      name,
      { name, department: health, entity: healthEntity, paymentMode: "pay_on_behalf", payer: healthHq },
      { dependsOn: healthAdmin },
    ),
);
new SharedUnit("health-registry", {
  name: "health-registry",
  region: "ap-shanghai",
  resourceType: "ssm:secret",
  owner: healthHq,
  resources: ["secret-health-registry"],
  recipients: clinics,
});

const robotics = new Department("robotics", { name: "Acme-Robotics", parent: subsidiaries });
const roboticsEntity = "Acme Robotics Co., Ltd.";
const roboticsHq = new Member("robotics-hq", { name: "robotics-hq", account: "200000000020", department: robotics });
new Member("robotics-fleet", {
  name: "robotics-fleet",
  department: robotics,
  entity: roboticsEntity,
  paymentMode: "pay_on_behalf",
  payer: roboticsHq,
});
new Member("robotics-vision", { name: "robotics-vision", department: robotics, entity: roboticsEntity });
new EntityAdmin("acme-robotics", { entity: roboticsEntity, member: roboticsHq });

// Sandbox, and where accounts go that nobody owns any more

const sandbox = new Department("sandbox", {
  name: "Sandbox",
  serviceControlPolicies: [guard.sandboxLimits, guard.noDomainRegistration],
  tagPolicies: [guard.owner],
});
for (const name of ["sandbox-alice", "sandbox-bob", "sandbox-hackathon"]) {
  new Member(name, { name, department: sandbox, deletionPolicy: "delete" });
}
new Member("sandbox-chen", { name: "sandbox-chen", department: sandbox, deletionPolicy: "quarantine" });

const quarantine = new Department("quarantine", {
  name: "Quarantine",
  description: "Accounts that nobody owns any more.",
  serviceControlPolicies: [guard.sandboxLimits, guard.noDomainRegistration, guard.noPublicBuckets, guard.noRootKeys],
});

// The organization itself: what is bound here is bound to Root, and holds for everybody. Who has which duty for all of it.

new Organization("organization", {
  serviceControl: true,
  tagPolicy: true,
  quarantine,
  serviceControlPolicies: [guard.protectAuditLogs],
  tagPolicies: [guard.costCenter],
});

new DelegatedAdmin("audit", { service: "cloudaudit", member: auditArchive });
new DelegatedAdmin("security-center", { service: "csip", member: securityTooling });
new DelegatedAdmin("config", { service: "config", member: observability });
new DelegatedAdmin("health-billing", { service: "billing", member: healthHq });
new OrganizationService("billing", { service: "billing" });

const approvals = new SharedUnit("approval-templates", {
  name: "approval-templates",
  description: "The approval processes that production accounts use.",
  region: "ap-guangzhou",
  resourceType: "bpaas:uniqueId",
  resources: ["process-production-change", "process-data-export"],
  recipients: [retailShopProd, retailPaymentProd, routingProd, streamingProd, dataLakeProd, healthHq],
});
// A process is reviewed where it is shared, and stays shared as long as it is.
const shared = { dependsOn: approvals };
new OperationReview(
  "production-change",
  {
    productType: "cvm",
    event: "TerminateInstances",
    process: "process-production-change",
    members: [retailShopProd, retailPaymentProd, routingProd],
  },
  shared,
);
new OperationReview(
  "health-export",
  { productType: "cos", event: "GetObject", process: "process-data-export", members: [dataLakeProd, healthHq] },
  shared,
);
