import { accounts, findingsOf, unresolvedChecksOf } from "../../../provider/areas/account/rows";
import { type Group, groupOf, type Operation, type Organization, rowOf, withItem, withRow } from "../../../provider/kernel";
import { kernelWith } from "../../../provider/parts";
import { delegationsOf } from "../../../provider/resources/delegated-admin/rows";
import { administeredBy } from "../../../provider/resources/entity-admin/rows";
import { accountChecks } from "../../../provider/resources/member/deletion-checks";
import type { DeleteMember } from "../../../provider/resources/member/operations";
import { deletionChecks, type Member, members } from "../../../provider/resources/member/rows";
import { reviewsOf } from "../../../provider/resources/operation-review/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import { organizations, SELF } from "../../../provider/resources/organization/rows";
import { unitsSharingBy } from "../../../provider/resources/shared-unit/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, NOON, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  BETA,
  check,
  create,
  drop,
  enableDeletion,
  having,
  invite,
  paidFor,
  refusal,
  setEntityAdmin,
} from "./acts";

const ready = () => acme(create(), enableDeletion);
const checked = () => performed(ready(), [check()]);
const disableDeletion: Operation = { name: "disable_member_deletion" };

function memberOf(organization: Organization): Member {
  const row = rowOf(organization, members, ANN);
  if (row === undefined) throw new Error("Ann is no member");
  return row;
}

function holding(organization: Organization, ...findings: readonly string[]): Organization {
  return findings.reduce((before, finding) => withItem(before, groupOf(findingsOf, ANN), finding), organization);
}

describe("the member-deletion permission", () => {
  it("MEMBER-DELETION-PERMISSION-OPERATOR: root user or administrator of the management account", () => {
    for (const operation of [enableDeletion, disableDeletion]) {
      const by = (user: "root" | "administrator" | "sub_user", account = MANAGEMENT) => ({
        ...operation,
        by: accountActor(account, user),
      });
      expect(verdict(acme(), by("sub_user"))).toBe("MEMBER-DELETION-PERMISSION-OPERATOR");
      expect(verdict(acme(create()), by("administrator", ANN))).toBe("MEMBER-DELETION-PERMISSION-OPERATOR");
      expect(verdicts(acme(), by("root"))).not.toContain("MEMBER-DELETION-PERMISSION-OPERATOR");
      expect(verdicts(acme(), by("administrator"))).not.toContain("MEMBER-DELETION-PERMISSION-OPERATOR");
    }
  });

  it("MEMBER-DELETION-PERMISSION-DEFAULT: it is off at first", () => {
    expect(rowOf(acme(), organizations, SELF)?.memberDeletion).toBe(false);
  });

  it("MEMBER-DELETION-PERMISSION-TOGGLE: off again, it forbids deleting from then on", () => {
    expect(verdict(performed(checked(), [disableDeletion]), drop())).toBe("MEMBER-DELETE-PERMISSION-OFF");
  });

  it("MEMBER-DELETE-PERMISSION-OFF: without it nothing is deleted; switching it on for a moment helps", () => {
    const refused = refusal(acme(create()), check());
    expect(refused.rule.id).toBe("MEMBER-DELETE-PERMISSION-OFF");
    expect(refused.remedy()).toEqual({ add: "for-a-moment", operations: [enableDeletion], undo: [disableDeletion] });
    expect(verdict(acme(create(), enableDeletion), check())).toBe("accepted");
  });
});

describe("who deletes, and whom", () => {
  it("MEMBER-DELETE-OPERATOR: a sub-user with administrator rights, not the root user", () => {
    const by = (user: "root" | "administrator" | "sub_user") =>
      verdict(checked(), { ...drop(), by: accountActor(MANAGEMENT, user) } as DeleteMember);
    expect([by("root"), by("sub_user"), by("administrator")]).toEqual([
      "MEMBER-DELETE-OPERATOR",
      "MEMBER-DELETE-OPERATOR",
      "accepted",
    ]);
  });

  it("MEMBER-DELETE-CREATED-ONLY: not a member that was invited", () => {
    const organization = acme(invite(), accept(), enableDeletion);
    expect(verdict(organization, check(BETA, "Beta"))).toBe("MEMBER-DELETE-CREATED-ONLY");
    expect(verdict(ready(), check())).toBe("accepted");
  });

  it("MEMBER-DELETE-CONFIRM-NAME: exactly the account's name, whatever the member is called by now", () => {
    const renamed = performed(ready(), [{ name: "update_member", member: ANN, title: "new" } as Operation]);
    expect(verdict(renamed, check(ANN, "new"))).toBe("MEMBER-DELETE-CONFIRM-NAME");
    expect(verdict(renamed, check(ANN, "m-1"))).toBe("accepted");
    expect(verdict(checked(), drop(ANN, "M-1"))).toBe("MEMBER-DELETE-CONFIRM-NAME");
  });
});

describe("what the check looks at", () => {
  it("MEMBER-DELETE-IS-DELEGATED-ADMIN: it is delegated admin of nothing", () => {
    const organization = performed(ready(), [{ name: "add_delegated_admin", service: "cloudaudit", member: ANN } as Operation]);
    const refused = refusal(organization, check());
    expect([refused.rule.id, refused.remedy()?.add]).toEqual(["MEMBER-DELETE-IS-DELEGATED-ADMIN", "with-its-subject"]);
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), check())).toBe("accepted");
  });

  it("MEMBER-DELETE-IS-ENTITY-ADMIN: it is entity admin of nothing", () => {
    const organization = performed(ready(), [setEntityAdmin("Acme", ANN)]);
    const refused = refusal(organization, check());
    expect([refused.rule.id, refused.remedy()?.add]).toEqual(["MEMBER-DELETE-IS-ENTITY-ADMIN", "with-its-subject"]);
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), check())).toBe("accepted");
  });

  it("MEMBER-DELETE-IS-SHARE-ADMIN: it shares nothing of its own", () => {
    const by = accountActor(ANN);
    const unit = { unit: "u", owner: ANN, title: "own-unit", description: "", region: "r", resource_type: "bpaas:uniqueId" };
    const sharing = [
      { name: "create_approval_process", process: "p", account: ANN, region: "r", title: "own", by },
      { name: "create_shared_unit", ...unit, by },
      { name: "add_share_resource", unit: "u", resource: "p", by },
      { name: "add_share_recipient", unit: "u", account: MANAGEMENT, by },
    ] as readonly Operation[];
    const organization = performed(ready(), sharing);
    const refused = refusal(organization, check());
    expect([refused.rule.id, refused.remedy()?.add]).toEqual(["MEMBER-DELETE-IS-SHARE-ADMIN", "never"]);
    expect(refused.blockers()).toMatchObject({ first: [{ table: "shared-unit", id: "u" }], count: 1 });
    expect(verdict(performed(organization, refused.remedy()?.operations ?? []), check())).toBe("accepted");
    expect(verdict(performed(ready(), sharing.slice(0, 3)), check())).toBe("accepted");
  });

  it("MEMBER-DELETE-PAY-EXIT: pay-on-behalf could be ended; it need not be", () => {
    const paid = performed(ready(), [paidFor()]);
    expect(verdict(having(paid, ANN, { payExit: false }), check())).toBe("MEMBER-DELETE-PAY-EXIT");
    expect(verdict(having(ready(), ANN, { payExit: false }), check())).toBe("accepted");
    expect(verdict(performed(paid, [check()]), drop())).toBe("accepted");
  });

  it("MEMBER-DELETE-ACCOUNT-RESOURCES: each of the 91 checks stands in the way, by name and with its remedy", () => {
    expect(accountChecks).toHaveLength(91);
    for (const one of accountChecks) {
      const refused = refusal(holding(ready(), one.id), check());
      expect(refused.rule.id).toBe("MEMBER-DELETE-ACCOUNT-RESOURCES");
      const says = refused.blockers().first[0]?.says ?? "";
      for (const part of [one.id, one.business, one.resource, one.remedy]) expect(says).toContain(part);
    }
    const many = holding(ready(), ...accountChecks.slice(0, 12).map(({ id }) => id));
    const refused = refusal(many, check());
    expect(refused.blockers()).toMatchObject({ count: 12 });
    expect(refused.blockers().first).toHaveLength(10);
    expect(refused.remedy()?.add).toBe("never");
    expect(verdict(performed(many, refused.remedy()?.operations ?? []), check())).toBe("accepted");
  });

  it("MEMBER-DELETE-CHECK-UNRESOLVED: a check that did not complete is a failed one", () => {
    const organization = withItem(ready(), groupOf(unresolvedChecksOf, ANN), "billing:balance");
    const refused = refusal(organization, check());
    expect(refused.rule.id).toBe("MEMBER-DELETE-CHECK-UNRESOLVED");
    expect(refused.blockers().first[0]?.says).toContain("Balance: Account balance");
    expect(refused.remedy()).toBeUndefined();
    expect(verdict(ready(), check())).toBe("accepted");
  });
});

describe("deleting", () => {
  it("MEMBER-DELETE-FLOW: only after a passed check, which the planner may add; what changed since is judged again", () => {
    const refused = refusal(ready(), drop());
    expect(refused.rule.id).toBe("MEMBER-DELETE-FLOW");
    expect(refused.remedy()).toEqual({ add: "with-its-subject", operations: [check()] });
    expect(rowOf(checked(), deletionChecks, ANN)).toEqual({ passedAt: NOON });
    expect(verdict(checked(), drop())).toBe("accepted");
    expect(verdict(holding(checked(), "cvm:instance"), drop())).toBe("MEMBER-DELETE-ACCOUNT-RESOURCES");
  });

  const tied = (group: Group) => withItem(checked(), group, "x");
  it.each<[string, Organization]>([
    ["MEMBER-DELETE-CREATED-ONLY", withRow(checked(), members, ANN, { ...memberOf(checked()), joinMethod: "invited" })],
    ["MEMBER-DELETE-PERMISSION-OFF", performed(checked(), [disableDeletion])],
    ["MEMBER-DELETE-IS-DELEGATED-ADMIN", tied(groupOf(delegationsOf, ANN))],
    ["MEMBER-DELETE-IS-ENTITY-ADMIN", tied(groupOf(administeredBy, ANN))],
    ["MEMBER-DELETE-IS-SHARE-ADMIN", tied(groupOf(unitsSharingBy, ANN))],
    ["MEMBER-DELETE-HAS-OPERATION-REVIEW", tied(groupOf(reviewsOf, ANN))],
    ["MEMBER-DELETE-PAY-EXIT", having(performed(checked(), [paidFor()]), ANN, { payExit: false })],
    ["MEMBER-DELETE-ACCOUNT-RESOURCES", tied(groupOf(findingsOf, ANN))],
    ["MEMBER-DELETE-CHECK-UNRESOLVED", tied(groupOf(unresolvedChecksOf, ANN))],
  ])("%s: refuses the check, and the deletion when it came about after a passed check", (rule, organization) => {
    expect(verdicts(organization, check())).toEqual([rule]);
    expect(verdicts(organization, drop())).toEqual([rule]);
  });

  it("MEMBER-DELETE-EFFECT: the account is cancelled, the member is gone", () => {
    const organization = performed(checked(), [drop()]);
    expect(rowOf(organization, accounts, ANN)).toMatchObject({ status: "cancelled", organization: null });
    expect(rowOf(organization, members, ANN)).toBeUndefined();
    expect(rowOf(organization, deletionChecks, ANN)).toBeUndefined();
    expect(indexProblems(organization)).toEqual([]);
  });

  it("MEMBER-DELETE-IRREVERSIBLE: nothing brings it back, and the operation says so", () => {
    const gone = performed(checked(), [drop()]);
    expect(kernelWith().operations.get("delete_member")?.reversible).toBe(false);
    expect(verdict(gone, invite(ANN))).toBe("ACCOUNT-UNKNOWN");
    expect(verdict(gone, create(ANN, { title: "again" }))).toBe("MEMBER-EXISTS");
  });

  it("a member that left and came back has no old check", () => {
    const left = performed(having(checked(), ANN, { affiliated: false }), [
      { name: "evict_member", member: ANN, by: { kind: "vendor" } } as Operation,
    ]);
    expect(rowOf(left, deletionChecks, ANN)).toBeUndefined();
  });
});
