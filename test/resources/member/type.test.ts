import type { Declaration, Desired } from "../../../provider/desired/declaration";
import type { Diagnostic } from "../../../provider/diagnostics";
import { type Change, diff } from "../../../provider/diff/diff";
import { decide, type Operation, type Organization, rowOf } from "../../../provider/kernel";
import type { Owners } from "../../../provider/ledger/ledger";
import { kernelWith, resourceTypes } from "../../../provider/parts";
import { memberType } from "../../../provider/resources/member/type";
import { accountActor } from "../../../provider/resources/organization/actors";
import { DAY, MANAGEMENT, NOON, outside, after as performed } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  activate,
  approve,
  BETA,
  bind,
  CLINIC,
  create,
  enableDeletion,
  expireLink,
  HEALTH,
  invite,
  MAIL,
  modify,
  paidFor,
  selfPay,
  update,
  withHealthAdmin,
} from "./acts";

type Attributes = Readonly<Record<string, unknown>>;
const department = {
  name: "create_department",
  department: "d",
  parent: "root",
  title: "D",
  description: "",
  tags: {},
} as Operation;
const toMember = (key: string) => ({ to: "declaration", type: "member", key });
const toAccount = (account: string) => ({ to: "account", account });

function declared(key: string, attributes: Attributes, adopt?: Declaration["adopt"], type = "member"): Declaration {
  const place = (line: number) => ({ kind: "file" as const, file: "organization.yaml", line, column: 1 });
  const line = key.length;
  return {
    ...{ address: `${type}.${key}`, type, key, attributes: type === "member" ? { name: key, ...attributes } : attributes },
    ...(adopt === undefined ? {} : { adopt }),
    place: place(line),
    placeOf: () => place(line),
  };
}

function all(...declarations: readonly Declaration[]): Desired {
  const sorted = [...declarations].sort((a, b) => (a.address < b.address ? -1 : 1));
  return { declarations: new Map(sorted.map((declaration) => [declaration.address, declaration])) };
}

function changes(organization: Organization, desired: Desired, owners: Owners = new Map()): readonly Change[] {
  const observation = { organization, at: NOON, caller: MANAGEMENT, settings: {} };
  return diff({ desired, observation, owners, types: resourceTypes }).changes;
}

/** The operations that the declarations ask for; performing them, in some order, must leave nothing to do. */
function planned(organization: Organization, ...declarations: readonly Declaration[]): readonly Operation[] {
  const desired = all(...declarations);
  const operations = changes(organization, desired).flatMap((change) => change.operations);
  const end = inSomeOrder(organization, operations);
  const owners: Owners = new Map(
    declarations.map(({ address, type, key, attributes }) => {
      const id =
        typeof attributes["account"] === "string" ? attributes["account"] : idAtEnd(end, String(attributes["name"]), key);
      return [address, { type, id, remembered: {} }];
    }),
  );
  expect(changes(end, desired, owners).map(({ action, differing }) => [action, differing])).toEqual([]);
  return operations;
}

function idAtEnd(organization: Organization, name: string, key: string): string {
  return rowOf<{ readonly member: string }>(organization, { name: "member-name" }, name)?.member ?? `+member.${key}`;
}

function inSomeOrder(start: Organization, operations: readonly Operation[]): Organization {
  const kernel = kernelWith();
  let organization = start;
  let left = [...operations];
  while (left.length > 0) {
    const next = left.find((operation) => decide(kernel, organization, operation, NOON).kind === "accepted");
    if (next === undefined) {
      const decision = decide(kernel, organization, left[0] as Operation, NOON);
      throw new Error(
        `${left[0]?.name}: ${decision.kind === "refused" ? decision.refusals.map(({ rule }) => rule.id).join() : ""}`,
      );
    }
    organization = performed(organization, [next]);
    left = left.filter((operation) => operation !== next);
  }
  return organization;
}

const names = (operations: readonly Operation[]): readonly string[] => operations.map(({ name }) => name);

describe("a member that is created", () => {
  it("carries in one operation what that can carry", () => {
    const declaration = declared("hub", {
      ...{ description: "the hub", finance_permissions: ["budget"], payment_mode: "pay_on_behalf" },
    });
    expect(planned(acme(), declaration)).toEqual([
      {
        ...{ name: "create_member", member: "+member.hub", title: "hub", description: "the hub", department: "root" },
        ...{ finance_permissions: ["budget", "view_balance", "view_bills"], payment_mode: "pay_on_behalf", payer: MANAGEMENT },
      },
    ]);
  });

  it("has security information bound, and waits for its activation only where something needs it", () => {
    expect(names(planned(acme(), declared("hub", { security_information: MAIL })))).toEqual([
      "create_member",
      "bind_security_info",
    ]);
    const allowed = planned(acme(), declared("hub", { security_information: MAIL, allow_quit: true }));
    expect(names(allowed)).toEqual(["create_member", "bind_security_info", "activate_security_info", "update_member"]);
    expect(allowed[2]?.by).toEqual(accountActor("+member.hub"));
  });

  it("that may leave and is paid for is paid for afterwards, as it could not be allowed to meanwhile", () => {
    const both = { security_information: MAIL, allow_quit: true, payment_mode: "pay_on_behalf" };
    expect(names(planned(acme(), declared("hub", both)))).toEqual([
      ...["create_member", "bind_security_info", "activate_security_info", "update_member", "set_payment_mode"],
    ]);
  });

  it("for another entity waits for its admin", () => {
    const operations = planned(
      acme(...withHealthAdmin),
      declared("lab", { entity: "Health", payment_mode: "pay_on_behalf", payer: toAccount(HEALTH) }),
    );
    expect(names(operations)).toEqual(["create_member", "approve_member_creation"]);
    expect(operations[1]?.by).toEqual(accountActor(HEALTH));
    const waiting = acme(...withHealthAdmin, create(ANN, { title: "lab", entity: "Health" }));
    expect(planned(waiting, declared("lab", { entity: "Health" }))).toEqual([approve(ANN, HEALTH)]);
  });

  it("for the current entity needs no approval, also where the entity is written", () => {
    expect(names(planned(acme(), declared("hub", { entity: "Acme" })))).toEqual(["create_member"]);
  });

  it("works where the organization does not exist yet", () => {
    const organization = declared("organization", {}, undefined, "organization");
    const operations = changes(outside, all(organization, declared("hub", { payment_mode: "pay_on_behalf" }))).flatMap(
      (change) => change.operations,
    );
    expect(names(operations)).toEqual(["create_member", "create_organization"]);
    expect(operations[0]).toMatchObject({ payer: MANAGEMENT });
  });
});

describe("a member that is invited", () => {
  it("is invited with everything, and accepts by itself", () => {
    const declaration = declared("guest", { account: BETA, allow_quit: true, finance_permissions: ["invoice"] });
    expect(planned(acme(), declaration)).toEqual([
      {
        ...{ name: "invite_member", invitation: `+invitation.${BETA}`, account: BETA, allow_quit: true, title: "guest" },
        ...{ description: "", department: "root", payment_mode: "self_pay", payer: null },
        finance_permissions: ["invoice", "view_balance", "view_bills"],
      },
      { name: "accept_invitation", invitation: `+invitation.${BETA}`, account: BETA, by: accountActor(BETA) },
    ]);
  });

  it("whose invitation is pending is only waited for; what the invitation says otherwise is changed afterwards", () => {
    expect(planned(acme(invite(BETA, { title: "guest" })), declared("guest", { account: BETA }))).toEqual([accept()]);
    const other = acme(department, invite(BETA, { title: "old", department: "d" }));
    expect(names(planned(other, declared("guest", { account: BETA })))).toEqual([
      "accept_invitation",
      "update_member",
      "move_member",
    ]);
  });

  it("is known by its account from the beginning", () => {
    const guest = declared("guest", { account: BETA });
    const paid = declared("hub", { payment_mode: "pay_on_behalf", payer: toMember("guest") });
    const [change] = changes(acme(), all(paid, guest)).filter(({ address }) => address === "member.hub");
    expect(change?.operations[0]).toMatchObject({ payer: BETA });
  });

  it("another account takes the place of the member that is there", () => {
    const organization = acme(...withHealthAdmin);
    const owners: Owners = new Map([["member.guest", { type: "member", id: HEALTH, remembered: {} }]]);
    const found = changes(organization, all(declared("guest", { account: CLINIC })), owners);
    expect(found.map(({ address, action, id }) => [address, action, id])).toEqual([
      ["member.guest", "replace", CLINIC],
      ["member.guest~replaced", "retain", HEALTH],
    ]);
  });
});

describe("finding a member", () => {
  const organization = acme(create(), invite(), accept());
  const found = (declaration: Declaration) => changes(organization, all(declaration)).map(({ action, id }) => [action, id]);

  it("by name, by id, by another name, by account", () => {
    expect(found(declared("m-1", {}))).toEqual([["adopt", ANN]]);
    expect(found(declared("x", { name: "m-1" }, { id: ANN }))).toEqual([["adopt", ANN]]);
    expect(found(declared("x", { name: "new" }, { name: "m-1" }))).toEqual([["update", ANN]]);
    expect(found(declared("x", { name: "guest-1", account: BETA }))).toEqual([["adopt", BETA]]);
    expect(found(declared("x", { name: "guest-1" }))).toEqual([["adopt", BETA]]);
    expect(found(declared("m-1", { account: ANN }))).toEqual([["adopt", ANN]]);
  });

  it("an account that is no member yet is not taken for the member that bears the name", () => {
    expect(found(declared("m-1", { account: CLINIC }))).toEqual([["create", CLINIC]]);
  });
});

describe("changing a member", () => {
  const start = acme(create(), department);
  const change = (attributes: Attributes, organization = start) =>
    planned(organization, declared("x", { name: "m-1", ...attributes }, { id: ANN }));

  it("is one operation per thing that changed", () => {
    expect(change({ name: "new" })).toEqual([update({ title: "new" })]);
    expect(change({ description: "y" })).toEqual([update({ description: "y" })]);
    expect(names(change({ finance_permissions: ["budget"] }))).toEqual(["update_member_finance_permissions"]);
    expect(change({ payment_mode: "pay_on_behalf" })).toEqual([paidFor(ANN, MANAGEMENT)]);
    expect(names(change({}, performed(start, [paidFor()])))).toEqual(["set_payment_mode"]);
    expect(names(change({}, performed(start, [{ name: "move_member", member: ANN, department: "d" } as Operation])))).toEqual([
      "move_member",
    ]);
  });

  it("writes no difference where a default is written, or a set in another order", () => {
    const organization = performed(start, [paidFor()]);
    const written = { payment_mode: "pay_on_behalf", payer: toAccount(MANAGEMENT), finance_permissions: ["view_bills"] };
    expect(change(written, organization)).toEqual([]);
    expect(change({ payment_mode: "pay_on_behalf", deletion_policy: "delete" }, organization)).toEqual([]);
  });

  it("a change of payer is one operation; a new entity admin takes over after an interval on self-pay", () => {
    const paid = { payment_mode: "pay_on_behalf" as const, entity: "Health" };
    const organization = acme(...withHealthAdmin, create(ANN, { ...paid, payer: HEALTH }), approve());
    const payments = (payer: string) => {
      const declaration = declared("x", { name: "m-1", ...paid, payer: toAccount(payer) }, { id: ANN });
      return changes(organization, all(declaration)).flatMap(({ operations }) => operations);
    };
    expect(payments(MANAGEMENT)).toEqual([paidFor(ANN, MANAGEMENT)]);
    expect(payments(CLINIC)).toEqual([selfPay(), paidFor(ANN, CLINIC)]);
  });

  it("security information goes through its states", () => {
    const other = { email: "other@example.com", mobile: MAIL.mobile };
    const pending = performed(start, [bind()]);
    const failed = performed(pending, [expireLink()], { at: NOON + 15 * DAY });
    const activated = performed(pending, [activate()]);
    expect(change({ security_information: MAIL })).toEqual([bind()]);
    expect(change({ security_information: MAIL }, pending)).toEqual([]);
    expect(change({ security_information: other }, pending)).toEqual([modify(other.email)]);
    expect(names(change({ security_information: other }, failed))).toEqual(["rebind_security_info"]);
    expect(change({}, activated)).toEqual([]);
    expect(change({ security_information: MAIL }, activated)).toEqual([]);
    expect(names(change({ security_information: MAIL, allow_quit: true }, pending))).toEqual([
      "activate_security_info",
      "update_member",
    ]);
    expect(names(change({ security_information: MAIL, allow_quit: true }, activated))).toEqual(["update_member"]);
  });

  it("activated security information is never planned to change, and a note says so, masked", () => {
    const organization = performed(start, [bind(), activate()]);
    const wanted = { security_information: { email: "new@other.org", mobile: "13900000000" } };
    expect(change(wanted, organization)).toEqual([]);
    const before = memberType.read(organization, ANN);
    if (before === undefined) throw new Error("Ann is no member");
    const remarks = memberType.unchangeable?.(before, { ...before, ...wanted }) ?? [];
    expect(remarks).toEqual([
      { code: "SECINFO-NO-UNBIND", says: "its security information is activated as `s…@e…` and cannot become `n…@o…` any more" },
    ]);
    expect(memberType.unchangeable?.(before, before)).toEqual([]);
  });
});

describe("a member whose declaration is gone", () => {
  const start = acme(create(), department, enableDeletion);
  const organization = declared(
    "organization",
    { quarantine: { to: "declaration", type: "department", key: "d" }, member_deletion: true },
    undefined,
    "organization",
  );
  const d = declared("d", { name: "D" }, undefined, "department");
  const gone = (deletion_policy: string, ...declarations: readonly Declaration[]) => {
    const owners: Owners = new Map([["member.x", { type: "member", id: ANN, remembered: { deletion_policy } }]]);
    const [change] = changes(start, all(...declarations), owners).filter(({ address }) => address === "member.x");
    return { action: change?.action, why: change?.why, operations: change?.operations };
  };

  it("stays with `retain`, the default", () => {
    expect(gone("retain")).toEqual({ action: "retain", why: "its deletion policy is `retain`", operations: [] });
    expect(memberType.attributes["deletion_policy"]).toBeDefined();
  });

  it("moves to the quarantine department with `quarantine`; where none is declared it stays, with a reason", () => {
    expect(gone("quarantine", organization, d)).toMatchObject({
      action: "retain",
      operations: [{ name: "move_member", member: ANN, department: "d" }],
    });
    expect(gone("quarantine")).toEqual({
      ...{ action: "retain", operations: [] },
      why: "its deletion policy is `quarantine`, but no quarantine department is declared",
    });
  });

  it("leaves the organization with `remove`", () => {
    expect(gone("remove")).toMatchObject({ action: "remove", operations: [{ name: "remove_member", member: ANN }] });
  });

  it("is deleted with its account with `delete`, confirmed by the account's name", () => {
    const { operations, action } = gone("delete");
    expect(action).toBe("remove");
    expect(operations).toEqual([
      { name: "check_member_deletion", member: ANN, confirm: "m-1" },
      { name: "delete_member", member: ANN, confirm: "m-1" },
    ]);
    expect(rowOf(performed(start, operations ?? []), { name: "member" }, ANN)).toBeUndefined();
  });

  it("is remembered with its policy", () => {
    const before = memberType.read(start, ANN);
    if (before === undefined) throw new Error("Ann is no member");
    expect(memberType.remember?.({ ...before, deletion_policy: "quarantine" })).toEqual({ deletion_policy: "quarantine" });
  });
});

describe("what a declaration cannot say", () => {
  const problems = (declaration: Declaration, ...others: readonly Declaration[]): readonly Diagnostic[] =>
    memberType.check?.(declaration, all(declaration, ...others)) ?? [];
  const codes = (declaration: Declaration, ...others: readonly Declaration[]) =>
    problems(declaration, ...others).map(({ code }) => code);

  it("MEMBER-NAME-UNIQUE: two members with one name, at both places", () => {
    const [problem] = problems(declared("bb", { name: "same" }), declared("a", { name: "same" }));
    expect(problem).toMatchObject({
      ...{ code: "MEMBER-NAME-UNIQUE", summary: "another member is called `same` already" },
      detail: "`member.a` is declared at organization.yaml:1, and `member.bb` at organization.yaml:2",
    });
    expect(codes(declared("a", { name: "same" }), declared("bb", { name: "other" }))).toEqual([]);
  });

  it("one account twice, one e-mail address twice, masked", () => {
    expect(codes(declared("b", { account: BETA }), declared("a", { account: BETA }))).toEqual(["INVITE-SINGLE-ORG"]);
    expect(codes(declared("a", { account: BETA }), declared("b", { account: BETA }))).toEqual([]);
    const found = problems(declared("b", { security_information: MAIL }), declared("a", { security_information: MAIL }));
    expect(found.map(({ code }) => code)).toEqual(["SECINFO-EMAIL-UNIQUE"]);
    expect(JSON.stringify(found)).not.toContain("example.com");
  });

  it("an invited account for an entity, or with security information", () => {
    expect(codes(declared("a", { account: BETA, entity: "Health" }))).toEqual(["account-and-entity"]);
    expect(codes(declared("a", { account: BETA, security_information: MAIL }))).toEqual(["SECINFO-CREATED-ONLY"]);
    expect(codes(declared("a", { account: BETA }))).toEqual([]);
  });

  it("a payer without pay-on-behalf, or itself as payer", () => {
    expect(codes(declared("a", { payer: toAccount(BETA) }))).toEqual(["PAY-MODES"]);
    expect(codes(declared("a", { payer: toMember("a"), payment_mode: "pay_on_behalf" }))).toEqual(["PAY-SAME-ENTITY"]);
    expect(codes(declared("a", { payer: toAccount(BETA), payment_mode: "pay_on_behalf" }))).toEqual([]);
  });

  it("quarantine, where the organization declares no department for it", () => {
    const quarantine = { deletion_policy: "quarantine" };
    expect(codes(declared("a", quarantine))).toEqual(["quarantine-undeclared"]);
    const organization = declared(
      "organization",
      { quarantine: { to: "declaration", type: "department", key: "d" } },
      undefined,
      "organization",
    );
    expect(codes(declared("a", quarantine), organization)).toEqual([]);
  });

  it.each([
    ["name", "a".repeat(26), "MEMBER-NAME-FORMAT"],
    ["name", "", "MEMBER-NAME-FORMAT"],
    ["security_information", { email: "nowhere", mobile: MAIL.mobile }, "SECINFO-FIELDS"],
    ["security_information", { email: MAIL.email, mobile: "" }, "SECINFO-FIELDS"],
  ])("%s: a value that the kernel would refuse, by the same rule", (attribute, value, rule) => {
    const result = memberType.attributes[attribute]?.safeParse(value);
    if (result === undefined || result.success) throw new Error("it was taken");
    expect(JSON.stringify(result.error.issues)).toContain(rule);
  });
});
