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
} from "../../constructs";
import { accounts, stages } from "./accounts";
import { guardRails } from "./guard-rails";

// The Acme Group on day 1: about sixty accounts, five levels of departments, and the guard-rails such a company has.
// Plan it:  orgplane plan examples/acme-group --world examples/acme-group/world.yaml

const app = new App();
const acme = new OrganizationStack(app, "acme-group");
const guard = guardRails(acme);

// Security

const security = new Department(acme, "security", { name: "Security", serviceControlPolicies: [guard.noRootKeys] });
const { "security-tooling": securityTooling } = accounts(security, ["security-tooling", "identity"]);
const auditArchive = new Member(acme, "audit-archive", {
  name: "audit-archive",
  description: "Keeps the logs of all accounts for seven years.",
  department: security,
});

const soc = new Department(acme, "soc", { name: "Security-Operations", parent: security });
accounts(soc, ["soc-analysis", "soc-response"]);

// Shared platform

const platform = new Department(acme, "platform", { name: "Shared-Platform", serviceControlPolicies: [guard.allowedRegions] });
const { observability } = accounts(platform, ["build", "registry", "observability"]);
