import { App } from "cdktf";
import {
  DelegatedAdmin,
  Department,
  EntityAdmin,
  Member,
  OperationReview,
  Organization,
  OrganizationService,
  OrganizationStack,
  SharedUnit,
} from "../../../constructs";
import { accounts, stages } from "../accounts";
import { guardRails } from "./guard-rails";

// The Acme Group on day 2, after the reorganization. What changed:  diff examples/acme-group/main.ts examples/acme-group/day-2/main.ts
//   - two shops swap their names, and two departments of Media do
//   - Logistics dissolves its test department into a new pre-production one
//   - Finance gets another policy as its only one; Retail Payment gets four new policies on a full target
//   - Security Operations moves under Shared Platform
//   - health-hq retires: it was entity admin, delegated admin, payer of two accounts, owner of a shared unit, and under review
//   - sandbox accounts are deleted, one goes to quarantine, one simply disappears from the program and stays
//   - a new business unit, Energy, arrives

const app = new App();
const acme = new OrganizationStack(app, "acme-group");
const guard = guardRails(acme);

// Security

const security = new Department(acme, "security", { name: "Security", serviceControlPolicies: [guard.noRootKeys] });
const [securityTooling, identity] = accounts(security, "security-tooling", "identity");
const auditArchive = new Member(acme, "audit-archive", {
  name: "audit-archive",
  description: "Keeps the logs of all accounts for seven years.",
  department: security,
});

// Shared platform

const platform = new Department(acme, "platform", { name: "Shared-Platform", serviceControlPolicies: [guard.allowedRegions] });
accounts(platform, "platform-observability", "platform-build", "platform-registry");

const soc = new Department(acme, "soc", { name: "Security-Operations", parent: platform });
accounts(soc, "soc-analysis", "soc-response");

const network = new Department(acme, "network", { name: "Network", parent: platform });
accounts(network, "network-hub", "network-edge");
new Member(acme, "network-dns", {
  name: "network-dns",
  description: "The only account that may register domains.",
  department: network,
});

const data = new Department(acme, "data", {
  name: "Data",
  parent: platform,
  serviceControlPolicies: [guard.encryptionRequired],
});
accounts(data, "data-catalog");

const lake = new Department(acme, "lake", { name: "Data-Lake", parent: data });
const [dataLakeProd] = accounts(lake, "data-lake-prod");

const analytics = new Department(acme, "analytics", { name: "Analytics", parent: data });
accounts(analytics, "analytics-prod", "analytics-dev", "data-lake-test");

// Business units, each with production, test and development

const business = new Department(acme, "business", {
  name: "Business-Units",
  serviceControlPolicies: [guard.noDomainRegistration, guard.allowedRegions],
  tagPolicies: [guard.environment],
});
const production = { name: "Production", serviceControlPolicies: [guard.productionSafety] };

const retail = new Department(acme, "retail", { name: "Retail", parent: business });
const retailProd = new Department(retail, "prod", production);
const mainland = new Department(acme, "retail-mainland", { name: "Mainland", parent: retailProd });
const [retailShopProd] = accounts(mainland, "retail-shop-prod", "retail-search-prod", "retail-stock-prod");
const payment = new Department(acme, "retail-payment", {
  name: "Payment",
  parent: mainland,
  serviceControlPolicies: [guard.cardData2026, guard.paymentNetwork, guard.paymentIdentity, guard.paymentEncryption],
});
const [retailPaymentProd] = accounts(payment, "retail-payment-prod", "retail-vault-prod");
guard.paymentCardData.bindTo(retailPaymentProd);
const abroad = new Department(acme, "retail-abroad", { name: "Abroad", parent: retailProd });
accounts(abroad, "retail-sg-prod");
new Member(acme, "retail-legacy", {
  name: "retail-legacy",
  description: "The old shop, joined with its history.",
  account: "200000000030",
  department: abroad,
});
const retailTest = new Department(retail, "test", { name: "Test" });
new Member(acme, "retail-shop-test", { name: "retail-stock-test", department: retailTest });
new Member(acme, "retail-stock-test", { name: "retail-shop-test", department: retailTest });
accounts(retailTest, "retail-payment-test");
stages(retail, { dev: ["retail-shop", "retail-mobile", "retail-search"] });

const logistics = new Department(acme, "logistics", { name: "Logistics", parent: business });
const logisticsProd = new Department(logistics, "prod", production);
const [routingProd] = accounts(logisticsProd, "routing-prod", "tracking-prod", "warehouse-prod");
const logisticsPreprod = new Department(logistics, "preprod", { ...production, name: "Pre-production" });
accounts(logisticsPreprod, "routing-test", "warehouse-test");
stages(logistics, { dev: ["routing", "tracking"] });

const media = new Department(acme, "media", { name: "Media", parent: business });
const mediaProd = new Department(media, "prod", production);
const [streamingProd] = accounts(mediaProd, "streaming-prod", "ads-prod");
accounts(new Department(media, "test", { name: "Development" }), "streaming-test", "ads-test");
accounts(new Department(media, "dev", { name: "Test" }), "streaming-dev");

const energy = new Department(acme, "energy", { name: "Energy", parent: business });
const energyProd = new Department(energy, "prod", production);
const [gridProd] = accounts(energyProd, "grid-prod", "metering-prod");
stages(energy, { dev: ["grid"] });

// Finance: may do what its policy allows, and nothing else

const finance = new Department(acme, "finance", {
  name: "Finance",
  fullAccess: false,
  serviceControlPolicies: [guard.financeBilling],
});
accounts(finance, "finance-treasury", "finance-audit");
new Member(acme, "finance-reporting", {
  name: "finance-reporting",
  department: finance,
  financePermissions: ["cost_analysis", "budget"],
});

// Subsidiaries: verified entities of their own, each with the member that answers for it

const subsidiaries = new Department(acme, "subsidiaries", {
  name: "Subsidiaries",
  serviceControlPolicies: [guard.noDomainRegistration],
});

const health = new Department(acme, "health", { name: "Acme-Health", parent: subsidiaries });
const healthEntity = "Acme Health Co., Ltd.";
const healthOperations = new Member(acme, "health-operations", {
  name: "health-operations",
  account: "200000000011",
  department: health,
});
new Member(acme, "health-research", { name: "health-research", department: health, entity: healthEntity });
for (const name of ["health-clinic", "health-lab"]) {
  new Member(acme, name, {
    name,
    department: health,
    entity: healthEntity,
    paymentMode: "pay_on_behalf",
    payer: healthOperations,
  });
}
new EntityAdmin(acme, "acme-health", { entity: healthEntity, member: healthOperations });

const robotics = new Department(acme, "robotics", { name: "Acme-Robotics", parent: subsidiaries });
const roboticsEntity = "Acme Robotics Co., Ltd.";
const roboticsHq = new Member(acme, "robotics-hq", { name: "robotics-hq", account: "200000000020", department: robotics });
new Member(acme, "robotics-fleet", {
  name: "robotics-fleet",
  department: robotics,
  entity: roboticsEntity,
  paymentMode: "pay_on_behalf",
  payer: roboticsHq,
});
new Member(acme, "robotics-vision", { name: "robotics-vision", department: robotics, entity: roboticsEntity });
new EntityAdmin(acme, "acme-robotics", { entity: roboticsEntity, member: roboticsHq });

// Sandbox, and where accounts go that nobody owns any more

const sandbox = new Department(acme, "sandbox", {
  name: "Sandbox",
  serviceControlPolicies: [guard.sandboxLimits, guard.noDomainRegistration],
  tagPolicies: [guard.team],
});
new Member(acme, "sandbox-bob", { name: "sandbox-bob", department: sandbox, deletionPolicy: "delete" });

const quarantine = new Department(acme, "quarantine", {
  name: "Quarantine",
  description: "Accounts that nobody owns any more.",
  serviceControlPolicies: [guard.sandboxLimits, guard.noDomainRegistration, guard.noPublicBuckets, guard.noRootKeys],
});

// The organization itself, and who has which duty for all of it

new Organization(acme, "organization", {
  serviceControl: true,
  tagPolicy: true,
  quarantine,
  serviceControlPolicies: [guard.protectAuditLogs],
  tagPolicies: [guard.costCenter],
});

new DelegatedAdmin(acme, "audit", { service: "cloudaudit", member: auditArchive });
new DelegatedAdmin(acme, "security-center", { service: "csip", member: securityTooling });
new DelegatedAdmin(acme, "config", { service: "config", member: identity });
new OrganizationService(acme, "billing", { service: "billing" });

new SharedUnit(acme, "approval-templates", {
  name: "approval-templates",
  description: "The approval processes that production accounts use.",
  region: "ap-guangzhou",
  resourceType: "bpaas:uniqueId",
  resources: ["process-production-change", "process-data-export"],
  recipients: [retailShopProd, retailPaymentProd, routingProd, streamingProd, dataLakeProd, healthOperations, gridProd],
});
new OperationReview(acme, "production-change", {
  productType: "cvm",
  event: "TerminateInstances",
  process: "process-production-change",
  members: [retailShopProd, retailPaymentProd, routingProd],
});
new OperationReview(acme, "health-export", {
  productType: "cos",
  event: "GetObject",
  process: "process-data-export",
  members: [dataLakeProd],
});

app.synth();
