import { rowOf } from "../../../provider/kernel";
import type { FinancePermission } from "../../../provider/resources/member/rows";
import { financePermissions, members } from "../../../provider/resources/member/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import { after as performed, verdict, verdicts } from "../../support/kernel";
import { ANN, accept, acme, BETA, consent, create, grant, HEALTH, having, invite, withHealthAdmin } from "./acts";

const permissionsOf = (organization: ReturnType<typeof acme>, member: string) =>
  rowOf(organization, members, member)?.financePermissions;
const settings = { fund_allocation_is_special: false };

describe("finance permissions", () => {
  it("FIN-PERMISSION-SET: there are nine, and no others", () => {
    expect(financePermissions).toHaveLength(9);
    // A request from outside may say anything.
    const strange = { finance_permissions: ["everything"] as unknown as readonly FinancePermission[] };
    expect(verdict(acme(), create(ANN, strange))).toBe("FIN-PERMISSION-SET");
    expect(verdict(acme(), invite(BETA, strange))).toBe("FIN-PERMISSION-SET");
    expect(verdicts(acme(create()), { ...grant([]), ...strange })).toContain("FIN-PERMISSION-SET");
    const all = financePermissions.filter((permission) => permission !== "allocate_funds");
    expect(verdict(acme(), create(ANN, { finance_permissions: all }))).toBe("accepted");
  });

  it("FIN-DEFAULT-LOCKED: bills and balance are granted, ticked or not, and cannot be taken away", () => {
    const organization = acme(create(ANN, { finance_permissions: ["budget"] }), invite(), accept());
    expect(permissionsOf(organization, ANN)).toEqual(["budget", "view_balance", "view_bills"]);
    expect(permissionsOf(organization, BETA)).toEqual(["view_balance", "view_bills"]);
    const without = { ...grant([]), finance_permissions: ["view_bills" as const] };
    expect(verdict(organization, without)).toBe("FIN-DEFAULT-LOCKED");
    expect(verdict(organization, grant([]))).toBe("accepted");
    expect(permissionsOf(performed(organization, [grant(["invoice"])]), ANN)).toEqual(["invoice", "view_balance", "view_bills"]);
  });

  it("FIN-INHERIT-CANNOT-UNTICK: inheritance that was granted stays", () => {
    const organization = acme(create(), grant(["inherit_offer"]));
    expect(verdict(organization, grant([]))).toBe("FIN-INHERIT-CANNOT-UNTICK");
    expect(verdict(organization, grant(["inherit_offer", "budget"]))).toBe("accepted");
  });
});

describe("permissions across entities", () => {
  for (const [rule, permission] of [
    ["FIN-CROSS-ENTITY-ALLOCATE", "allocate_funds"],
    ["FIN-CROSS-ENTITY-INHERIT", "inherit_offer"],
  ] as const) {
    const carried = { finance_permissions: [permission] };
    it(`${rule}: ${permission} is granted within the current entity, or where the vendor opened it`, () => {
      const organization = acme(...withHealthAdmin, create());
      const opened = having(organization, HEALTH, { specialPermissions: [permission] });
      expect(verdict(organization, grant([permission], HEALTH), { settings })).toBe(rule);
      expect(verdict(opened, grant([permission], HEALTH), { settings })).toBe("accepted");
      expect(verdict(organization, grant([permission]), { settings })).toBe("accepted");
      expect(verdicts(organization, create("9", { entity: "Health", ...carried }), { settings })).toContain(rule);
      expect(verdicts(organization, create("9", carried), { settings })).not.toContain(rule);
      const outside = performed(acme(), withHealthAdmin.slice(0, 2));
      expect(verdict(outside, invite(HEALTH, carried), { settings })).toBe(rule);
      expect(verdict(outside, invite(BETA, carried), { settings })).toBe("accepted");
    });
  }

  it("FIN-CROSS-ENTITY-ALLOCATE, FIN-CROSS-ENTITY-INHERIT: what is held already is not granted again", () => {
    const held = having(acme(create(), grant(["inherit_offer"])), ANN, { entity: "Health" });
    expect(verdict(held, grant(["inherit_offer", "budget"]))).toBe("accepted");
  });

  it("FIN-ALLOCATE-SPECIAL: only where the vendor has opened it (a setting)", () => {
    const organization = acme(create());
    expect(verdict(organization, grant(["allocate_funds"]))).toBe("FIN-ALLOCATE-SPECIAL");
    expect(verdict(organization, create("9", { finance_permissions: ["allocate_funds"] }))).toBe("FIN-ALLOCATE-SPECIAL");
    expect(verdict(organization, invite(BETA, { finance_permissions: ["allocate_funds"] }))).toBe("FIN-ALLOCATE-SPECIAL");
    expect(verdict(having(organization, ANN, { specialPermissions: ["allocate_funds"] }), grant(["allocate_funds"]))).toBe(
      "accepted",
    );
    expect(verdict(organization, grant(["allocate_funds"]), { settings })).toBe("accepted");
  });
});

describe("FIN-CONSENT-STATES", () => {
  const invited = acme(invite(), accept());
  const waiting = performed(invited, [grant(["invoice", "budget"], BETA)]);

  it("invoicing granted to an invited member waits for its consent; everything else is confirmed at once", () => {
    expect(rowOf(waiting, members, BETA)?.unconfirmedPermissions).toEqual(["invoice"]);
    expect(rowOf(acme(create(), grant(["invoice"])), members, ANN)?.unconfirmedPermissions).toEqual([]);
    const carried = acme(invite(BETA, { finance_permissions: ["invoice"] }), accept());
    expect(rowOf(carried, members, BETA)?.unconfirmedPermissions).toEqual([]);
    expect(rowOf(performed(carried, [grant(["invoice", "budget"], BETA)]), members, BETA)?.unconfirmedPermissions).toEqual([]);
  });

  it("the member confirms it once", () => {
    const confirmed = performed(waiting, [consent("invoice")]);
    expect(rowOf(confirmed, members, BETA)?.unconfirmedPermissions).toEqual([]);
    expect(verdict(confirmed, consent("invoice"))).toBe("FIN-CONSENT-STATES");
    expect(verdict(waiting, consent("budget"))).toBe("FIN-CONSENT-STATES");
    expect(verdict(waiting, { ...consent("invoice"), by: accountActor(HEALTH) })).toBe("MEMBER-ACTOR");
  });

  it("while one waits, nothing else changes (a setting with evidence)", () => {
    expect(verdict(waiting, grant([], BETA))).toBe("FIN-CONSENT-STATES");
    expect(verdict(performed(waiting, [consent("invoice")]), grant([], BETA))).toBe("accepted");
    const off = { permission_changes_wait_for_consent: false };
    const changed = performed(waiting, [grant(["invoice"], BETA)], { settings: off });
    expect(rowOf(changed, members, BETA)?.unconfirmedPermissions).toEqual(["invoice"]);
    const taken = performed(waiting, [grant([], BETA)], { settings: off });
    expect(rowOf(taken, members, BETA)?.unconfirmedPermissions).toEqual([]);
  });
});
