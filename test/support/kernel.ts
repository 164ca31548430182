import { type Account, accounts } from "../../provider/areas/account/rows";
import { decide, emptyOrganization, type Operation, type Organization, type SettingValue, withRow } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { accountActor } from "../../provider/resources/organization/actors";

/** Tests speak in operations: an organization is what a sequence of accepted operations makes of an empty one. */

export const NOON = Date.UTC(2026, 0, 15, 12);
export const MANAGEMENT = "100000000001";
export const DAY = 24 * 60 * 60 * 1000;

/** An account as most are: verified as the legal person `Acme`, outside every organization, with both agreements accepted. */
export function anAccount(overrides: Partial<Account> = {}): Account {
  return {
    name: "an account",
    entity: "Acme",
    entityKind: "legal_person",
    organization: null,
    createdBy: "itself",
    status: "active",
    managementAgreement: true,
    memberAgreement: true,
    affiliated: true,
    channelCustomer: false,
    accountLevelDiscount: false,
    payAdmission: true,
    payExit: true,
    specialPermissions: [],
    singleAccountTagPolicy: false,
    answers: "accept",
    vendorReview: "approve",
    ...overrides,
  };
}

export function withAccount(organization: Organization, id: string, overrides: Partial<Account> = {}): Organization {
  return withRow(organization, accounts, id, anAccount(overrides));
}

/** One account, 100000000001, that is allowed to create an organization, and one, 200000000001, that could be invited. */
export const outside: Organization = withAccount(withAccount(emptyOrganization, MANAGEMENT, { name: "Acme" }), "200000000001", {
  name: "Beta",
});

export const createOrganization: Operation = {
  name: "create_organization",
  account: MANAGEMENT,
  cloud_id: "1",
  by: accountActor(MANAGEMENT),
} as Operation;

export interface Circumstances {
  readonly at?: number;
  readonly settings?: Readonly<Record<string, SettingValue>>;
}

/** The organization after `operations`, each of which must be accepted. */
export function after(
  start: Organization,
  operations: readonly Operation[],
  { at = NOON, settings = {} }: Circumstances = {},
): Organization {
  const kernel = kernelWith(settings);
  return operations.reduce((organization, operation) => {
    const decision = decide(kernel, organization, operation, at);
    if (decision.kind === "refused") {
      throw new Error(
        `${JSON.stringify(operation)} was refused by ${decision.refusals.map((refusal) => refusal.rule.id).join(", ")}`,
      );
    }
    return decision.organization;
  }, start);
}

/** An organization of 100000000001 with nothing in it, and 200000000001 outside. */
export function company(...operations: readonly Operation[]): Organization {
  return after(outside, [createOrganization, ...operations]);
}

/** "accepted", or the id of the first refusal in the order of precedence. */
export function verdict(
  organization: Organization,
  operation: Operation,
  { at = NOON, settings = {} }: Circumstances = {},
): string {
  const decision = decide(kernelWith(settings), organization, operation, at);
  return decision.kind === "accepted" ? "accepted" : decision.refusals[0].rule.id;
}

/** All refusals, in the order of precedence. */
export function verdicts(
  organization: Organization,
  operation: Operation,
  { at = NOON, settings = {} }: Circumstances = {},
): readonly string[] {
  const decision = decide(kernelWith(settings), organization, operation, at);
  return decision.kind === "accepted" ? [] : decision.refusals.map((refusal) => refusal.rule.id);
}
