import type { Construct } from "constructs";
import {
  DelegatedAdmin,
  Department,
  type DepartmentProps,
  EntityAdmin,
  Member,
  type MemberProps,
  OperationReview,
  Organization,
  OrganizationService,
  OrganizationStack,
  SharedUnit,
} from "../../constructs";
import { guardRails, tagRules } from "./policies";

/** The Acme Group on day 1: the organization of organization.yaml, as constructs. */
export class AcmeGroup extends OrganizationStack {
  private readonly policies = guardRails(this);
  private readonly tags = tagRules(this);

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const organization = new Organization(this, "organization", {
      serviceControl: true,
      tagPolicy: true,
      quarantine: this.department("quarantine", "Quarantine", {
        description: "Accounts that nobody owns any more.",
        serviceControlPolicies: [
          this.policies.sandboxLimits,
          this.policies.noDomainRegistration,
          this.policies.noPublicBuckets,
          this.policies.noRootKeys,
        ],
      }),
    });
    this.policies.protectAuditLogs.bindTo(organization);
    this.tags.costCenter.bindTo(organization);

    const { tooling, archive } = this.security();
    const { observability, lake } = this.platform();
    const { shop, payment, routing, streaming } = this.business();
    this.finance();
    const { health } = this.subsidiaries();
    this.sandbox();

    new DelegatedAdmin(this, "audit", { service: "cloudaudit", member: archive });
    new DelegatedAdmin(this, "security-center", { service: "csip", member: tooling });
    new DelegatedAdmin(this, "config", { service: "config", member: observability });
    new DelegatedAdmin(this, "health-billing", { service: "billing", member: health });
    new OrganizationService(this, "billing", { service: "billing" });
    new SharedUnit(this, "approval-templates", {
      name: "approval-templates",
      description: "The approval processes that production accounts use.",
      region: "ap-guangzhou",
      resourceType: "bpaas:uniqueId",
      resources: ["process-production-change", "process-data-export"],
    }).shareWith(shop, payment, routing, streaming, lake, health);
    new OperationReview(this, "production-change", {
      productType: "cvm",
      event: "TerminateInstances",
      process: "process-production-change",
      members: [shop, payment, routing],
    });
    new OperationReview(this, "health-export", {
      productType: "cos",
      event: "GetObject",
      process: "process-data-export",
      members: [lake, health],
    });
  }

  private security() {
    const security = this.department("security", "Security", { serviceControlPolicies: [this.policies.noRootKeys] });
    const tooling = this.member(security, "security-tooling");
    const archive = this.member(security, "audit-archive", { description: "Keeps the logs of all accounts for seven years." });
    this.member(security, "identity");
    const soc = this.department("soc", "Security-Operations", { parent: security });
    this.members(soc, "soc-analysis", "soc-response");
    return { tooling, archive };
  }

  private platform() {
    const platform = this.department("platform", "Shared-Platform", { serviceControlPolicies: [this.policies.allowedRegions] });
    this.members(platform, "platform-build", "platform-registry");
    const observability = this.member(platform, "platform-observability");
    const network = this.department("network", "Network", { parent: platform });
    this.members(network, "network-hub", "network-edge");
    this.member(network, "network-dns", { description: "The only account that may register domains." });
    const data = this.department("data", "Data", {
      parent: platform,
      serviceControlPolicies: [this.policies.encryptionRequired],
    });
    this.members(data, "data-catalog");
    const lakes = this.department("lake", "Data-Lake", { parent: data });
    const lake = this.member(lakes, "data-lake-prod");
    this.members(lakes, "data-lake-test");
    this.members(this.department("analytics", "Analytics", { parent: data }), "analytics-prod", "analytics-dev");
    return { observability, lake };
  }

  private business() {
    const business = this.department("business", "Business-Units", {
      serviceControlPolicies: [this.policies.noDomainRegistration, this.policies.allowedRegions],
      tagPolicies: [this.tags.environment],
    });
    const retail = this.businessUnit(business, "retail", "Retail", {
      test: ["retail-shop-test", "retail-stock-test", "retail-payment-test"],
      dev: ["retail-shop-dev", "retail-mobile-dev", "retail-search-dev"],
    });
    const mainland = this.department("retail-mainland", "Mainland", { parent: retail });
    const shop = this.member(mainland, "retail-shop-prod");
    this.members(mainland, "retail-search-prod", "retail-stock-prod");
    const { paymentCardData, noPublicBuckets, noRootKeys, encryptionRequired } = this.policies;
    const cards = this.department("retail-payment", "Payment", {
      parent: mainland,
      serviceControlPolicies: [paymentCardData, noPublicBuckets, noRootKeys, encryptionRequired],
    });
    const payment = this.member(cards, "retail-payment-prod", { serviceControlPolicies: [paymentCardData] });
    this.members(cards, "retail-vault-prod");
    const abroad = this.department("retail-abroad", "Abroad", { parent: retail });
    this.members(abroad, "retail-sg-prod");
    this.member(abroad, "retail-legacy", { account: "200000000030", description: "The old shop, joined with its history." });

    const logistics = this.businessUnit(business, "logistics", "Logistics", {
      test: ["routing-test", "warehouse-test"],
      dev: ["routing-dev", "tracking-dev"],
    });
    const routing = this.member(logistics, "routing-prod");
    this.members(logistics, "tracking-prod", "warehouse-prod");
    const media = this.businessUnit(business, "media", "Media", {
      test: ["streaming-test", "ads-test"],
      dev: ["streaming-dev", "studio-dev"],
    });
    const streaming = this.member(media, "streaming-prod");
    this.members(media, "ads-prod");
    return { shop, payment, routing, streaming };
  }

  /** Every business unit has production, test and development; the first is what is returned. */
  private businessUnit(
    parent: Department,
    id: string,
    name: string,
    members: { readonly test: readonly string[]; readonly dev: readonly string[] },
  ): Department {
    const unit = this.department(id, name, { parent });
    this.members(new Department(unit, "test", { name: "Test" }), ...members.test);
    this.members(new Department(unit, "dev", { name: "Development" }), ...members.dev);
    return new Department(unit, "prod", { name: "Production", serviceControlPolicies: [this.policies.productionSafety] });
  }

  private finance(): void {
    const finance = this.department("finance", "Finance", {
      fullAccess: false,
      serviceControlPolicies: [this.policies.financeReadOnly],
    });
    this.member(finance, "finance-reporting", { financePermissions: ["cost_analysis", "budget"] });
    this.members(finance, "finance-treasury", "finance-audit");
  }

  private subsidiaries() {
    const subsidiaries = this.department("subsidiaries", "Subsidiaries", {
      serviceControlPolicies: [this.policies.noDomainRegistration],
    });
    const healthEntity = "Acme Health Co., Ltd.";
    const acmeHealth = this.department("health", "Acme-Health", { parent: subsidiaries });
    const health = this.member(acmeHealth, "health-hq", { account: "200000000010", deletionPolicy: "remove" });
    this.member(acmeHealth, "health-operations", { account: "200000000011" });
    const paidByHealth = { entity: healthEntity, paymentMode: "pay_on_behalf", payer: health } as const;
    const clinic = this.member(acmeHealth, "health-clinic", paidByHealth);
    const lab = this.member(acmeHealth, "health-lab", paidByHealth);
    this.member(acmeHealth, "health-research", { entity: healthEntity });
    // A department has the construct id already; addresses are unique per type, as keys in YAML are.
    new EntityAdmin(this, "health-admin", { entity: healthEntity, member: health }).overrideLogicalId("health");
    new SharedUnit(this, "health-registry", {
      name: "health-registry",
      region: "ap-shanghai",
      resourceType: "ssm:secret",
      owner: health,
      resources: ["secret-health-registry"],
      recipients: [clinic, lab],
    });

    const roboticsEntity = "Acme Robotics Co., Ltd.";
    const acmeRobotics = this.department("robotics", "Acme-Robotics", { parent: subsidiaries });
    const robotics = this.member(acmeRobotics, "robotics-hq", { account: "200000000020" });
    this.member(acmeRobotics, "robotics-fleet", { entity: roboticsEntity, paymentMode: "pay_on_behalf", payer: robotics });
    this.member(acmeRobotics, "robotics-vision", { entity: roboticsEntity });
    new EntityAdmin(this, "robotics-admin", { entity: roboticsEntity, member: robotics }).overrideLogicalId("robotics");
    return { health };
  }

  private sandbox(): void {
    const sandbox = this.department("sandbox", "Sandbox", {
      serviceControlPolicies: [this.policies.sandboxLimits, this.policies.noDomainRegistration],
      tagPolicies: [this.tags.owner],
    });
    for (const who of ["alice", "bob", "hackathon"]) this.member(sandbox, `sandbox-${who}`, { deletionPolicy: "delete" });
    this.member(sandbox, "sandbox-chen", { deletionPolicy: "quarantine" });
  }

  private department(id: string, name: string, props: Omit<DepartmentProps, "name"> = {}): Department {
    return new Department(this, id, { name, ...props });
  }

  /** Members of Acme are called as they are declared. */
  private member(department: Department, name: string, props: Omit<MemberProps, "name" | "department"> = {}): Member {
    return new Member(this, name, { name, department, ...props });
  }

  private members(department: Department, ...names: readonly string[]): void {
    for (const name of names) this.member(department, name);
  }
}
