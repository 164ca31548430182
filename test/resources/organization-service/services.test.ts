import { type Actor, emptyOrganization, type Organization, rowOf } from "../../../provider/kernel";
import type { AddDelegatedAdmin } from "../../../provider/resources/delegated-admin/operations";
import { accountActor, system } from "../../../provider/resources/organization/actors";
import { serviceNamed } from "../../../provider/resources/organization-service/catalogue";
import type { DisableService, EnableService, ManageService } from "../../../provider/resources/organization-service/operations";
import { organizationServices, serviceCatalogue, serviceNames } from "../../../provider/resources/organization-service/rows";
import { organizationServiceType } from "../../../provider/resources/organization-service/type";
import { declared } from "../../support/declarations";
import { MANAGEMENT, outside, after as performed, verdict, verdicts } from "../../support/kernel";
import { ANNA, BERT, sharers } from "../../support/sharing";

type By = { readonly by?: Actor };
const enable = (service = "billing", through: EnableService["through"] = "organization", by: By = {}): EnableService => ({
  name: "enable_service",
  service,
  through,
  ...by,
});
const disable = (service = "billing", through: DisableService["through"] = "organization", by: By = {}): DisableService => ({
  name: "disable_service",
  service,
  through,
  ...by,
});
const manage = (service: string, by: By = {}): ManageService => ({ name: "manage_service", service, ...by });
const delegate = (member: string, service: string): AddDelegatedAdmin => ({ name: "add_delegated_admin", service, member });
const anna = { by: accountActor(ANNA) };
const status = (organization: Organization, service: string) => rowOf(organization, organizationServices, service)?.status;

it("ORG-UNKNOWN: services are used where there is an organization", () => {
  for (const operation of [enable(), disable(), manage("billing"), { name: "list_services" }])
    expect(verdicts(outside, operation)).toContain("ORG-UNKNOWN");
  expect(verdict(sharers(), { name: "list_services" })).toBe("accepted");
});

it("SERVICE-UNKNOWN: a service must be connected", () => {
  expect(verdicts(sharers(), enable("cvm"))).toEqual(["SERVICE-UNKNOWN"]);
  expect(verdicts(sharers(), manage("cvm"))).toEqual(["SERVICE-UNKNOWN"]);
});

it("SERVICE-EXISTS, SERVICE-DISABLED: what is on is switched off, and what is off is switched on", () => {
  const on = sharers(enable());
  expect(verdicts(on, enable())).toEqual(["SERVICE-EXISTS"]);
  expect(verdicts(sharers(), disable())).toEqual(["SERVICE-DISABLED"]);
  expect(verdict(on, disable())).toBe("accepted");
});

describe("SVC-OPERATORS", () => {
  const organization = sharers(delegate(ANNA, "csip"));

  it("lets the management account and the service's delegated admins use it", () => {
    expect(verdict(organization, manage("csip"))).toBe("accepted");
    expect(verdict(organization, manage("csip", anna))).toBe("accepted");
    expect(verdict(organization, enable("csip", "service", anna))).toBe("accepted");
  });

  it("refuses other members, and delegated admins of another service", () => {
    expect(verdicts(organization, manage("csip", { by: accountActor(BERT) }))).toEqual(["SVC-OPERATORS"]);
    expect(verdicts(organization, manage("config", anna))).toEqual(["SVC-OPERATORS"]);
    expect(verdict(organization, enable("config", "service", anna))).toBe("SVC-OPERATORS");
  });
});

describe("SVC-TOGGLE-BILLING-ONLY", () => {
  it("switches Billing in the organization console", () => {
    expect(verdict(sharers(), enable())).toBe("accepted");
    expect(verdict(sharers(enable()), disable())).toBe("accepted");
  });

  it.each(["csip", "cloudaudit", "control_center", "config", "tag"])(
    "refuses %s there, which is switched in the service",
    (service) => {
      expect(verdicts(sharers(), enable(service))).toEqual(["SVC-TOGGLE-BILLING-ONLY"]);
      expect(verdict(sharers(), enable(service, "service"))).toBe("accepted");
      const on = sharers(enable(service, "service"));
      expect(verdicts(on, disable(service))).toEqual(["SVC-TOGGLE-BILLING-ONLY"]);
      expect(verdict(on, disable(service, "service"))).toBe("accepted");
    },
  );
});

describe("SVC-TOGGLE-IN-SERVICE", () => {
  const organization = sharers(delegate(ANNA, "billing"), enable());

  it("keeps delegated admins to the service's own console", () => {
    expect(verdicts(organization, disable("billing", "organization", anna))).toEqual(["SVC-TOGGLE-IN-SERVICE"]);
    expect(verdict(organization, disable("billing", "service", anna))).toBe("accepted");
    const off = sharers(delegate(ANNA, "billing"));
    expect(verdicts(off, enable("billing", "organization", anna))).toEqual(["SVC-TOGGLE-IN-SERVICE"]);
    expect(verdict(off, enable("billing", "service", anna))).toBe("accepted");
  });

  it("refuses accounts that have no part in the service", () => {
    expect(verdicts(organization, disable("billing", "service", { by: accountActor(BERT) }))).toEqual(["SVC-TOGGLE-IN-SERVICE"]);
  });
});

it("SVC-AUTO-STATUS: a service may switch itself, in the service alone", () => {
  const itself = { by: system };
  const on = performed(sharers(), [enable("config", "service", itself)]);
  expect(status(on, "config")).toBe("enabled");
  expect(status(performed(on, [disable("config", "service", itself)]), "config")).toBeUndefined();
  expect(verdicts(sharers(), enable("billing", "organization", itself))).toEqual(["SVC-TOGGLE-IN-SERVICE"]);
  expect(verdict(on, manage("config", itself))).toBe("SVC-OPERATORS");
});

it("SVC-ENABLE-EFFECT: the service may read the organization from then on", () => {
  expect(status(sharers(), "billing")).toBeUndefined();
  expect(status(sharers(enable()), "billing")).toBe("enabled");
});

it("SVC-DISABLE-EFFECT: nothing of the integration is left; its delegated admins are", () => {
  const off = sharers(delegate(ANNA, "billing"), enable(), disable());
  expect(status(off, "billing")).toBeUndefined();
  expect(verdict(off, manage("billing", anna))).toBe("accepted");
});

it("SVC-CATALOGUE: five services can have delegated admins", () => {
  expect(serviceNames.filter((name) => serviceCatalogue[name].delegatedAdmins > 0)).toEqual([
    "csip",
    "cloudaudit",
    "control_center",
    "billing",
    "config",
  ]);
});

it("SVC-INTEGRATED-SIX: six services are connected, Tag among them", () => {
  expect([...serviceNames].sort()).toEqual(Object.keys(serviceCatalogue).sort());
  expect(serviceNames).toHaveLength(6);
  expect(serviceNamed("tag")?.delegatedAdmins).toBe(0);
});

describe("the resource type", () => {
  const situation = { observed: sharers(), remembered: {}, caller: MANAGEMENT, organization: undefined };
  const on = { service: "billing", enabled: true };
  const off = { service: "billing", enabled: false };

  it("creates what is off, and finds what is on", () => {
    expect(organizationServiceType.find(sharers(), on, undefined)).toBeUndefined();
    const made = performed(sharers(), organizationServiceType.create("+organization_service.x", on, situation));
    expect(organizationServiceType.find(made, on, undefined)).toBe("billing");
    expect(organizationServiceType.read(made, "billing")).toEqual(on);
  });

  it("switches an enabled service off and on", () => {
    const made = sharers(enable());
    const gone = performed(made, organizationServiceType.update("billing", on, off, situation));
    expect(organizationServiceType.read(gone, "billing")).toEqual(off);
    expect(
      organizationServiceType.read(performed(gone, organizationServiceType.update("billing", off, on, situation)), "billing"),
    ).toEqual(on);
  });

  it("has nothing to do for a service that is off and declared off", () => {
    expect(organizationServiceType.find(sharers(), off, undefined)).toBe("billing");
    expect(organizationServiceType.read(sharers(), "billing")).toEqual(off);
    expect(organizationServiceType.create("+organization_service.x", off, { ...situation, observed: emptyOrganization })).toEqual(
      [],
    );
  });

  it("keeps the service when the declaration goes: disabling deletes data", () => {
    expect(organizationServiceType.remove("billing", on, situation)).toMatchObject({ kind: "retained", operations: [] });
  });

  const codes = (...services: readonly string[]): readonly string[] => {
    const { all } = declared(organizationServiceType, ...services.map((service) => ({ service })));
    return [...all.declarations.values()]
      .flatMap((one) => organizationServiceType.check?.(one, all) ?? [])
      .map(({ code }) => code);
  };

  it("SVC-TOGGLE-BILLING-ONLY: reports any other service where it is declared", () => {
    expect(codes("billing")).toEqual([]);
    expect(codes("cloudaudit")).toEqual(["SVC-TOGGLE-BILLING-ONLY"]);
    expect(codes("billing", "billing")).toEqual(["duplicate-declaration"]);
  });
});
