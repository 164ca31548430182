import { accounts } from "../../../provider/areas/account/rows";
import { groupHas, groupOf, type Operation, rowOf } from "../../../provider/kernel";
import { membersIn } from "../../../provider/resources/department/rows";
import type { CreateMember } from "../../../provider/resources/member/operations";
import { creationRequests, memberNames, members } from "../../../provider/resources/member/rows";
import { accountActor } from "../../../provider/resources/organization/actors";
import { allMembers } from "../../../provider/resources/organization/rows";
import { indexProblems } from "../../support/indexes";
import { MANAGEMENT, NOON, outside, after as performed, verdict, verdicts } from "../../support/kernel";
import {
  ANN,
  accept,
  acme,
  approve,
  BEN,
  BETA,
  bind,
  CLINIC,
  cancel,
  check,
  create,
  drop,
  grant,
  HEALTH,
  invite,
  modify,
  move,
  rebind,
  refusal,
  rejectCreation,
  remove,
  resend,
  selfPay,
  update,
  withHealthAdmin,
} from "./acts";

const department = (id: string): Operation & { readonly department: string } =>
  ({ name: "create_department", department: id, parent: "root", title: id, description: "", tags: {} }) as Operation & {
    readonly department: string;
  };

describe("who creates members", () => {
  it("ORG-UNKNOWN: nobody, before there is an organization", () => {
    expect(verdict(outside, create())).toBe("ORG-UNKNOWN");
    expect(verdict(acme(), create())).toBe("accepted");
  });

  it("MEMBER-CREATE-CREATOR: the management account alone", () => {
    const organization = acme(invite(), accept());
    expect(verdict(organization, { ...create(), by: accountActor(BETA) } as CreateMember)).toBe("MEMBER-CREATE-CREATOR");
    expect(verdict(organization, { ...create(), by: accountActor(MANAGEMENT) } as CreateMember)).toBe("accepted");
  });

  it("MEMBER-SINGLE-MANAGER-AUTHORITY: an entity admin manages no members", () => {
    const organization = acme(...withHealthAdmin, create());
    expect(verdict(organization, { ...update({ title: "x" }), by: accountActor(HEALTH) })).toBe(
      "MEMBER-SINGLE-MANAGER-AUTHORITY",
    );
    expect(verdicts(organization, { ...remove(), by: accountActor(HEALTH) })).toContain("MEMBER-SINGLE-MANAGER-AUTHORITY");
    expect(verdict(organization, update({ title: "x" }))).toBe("accepted");
  });

  it.each<Operation>([
    create(BEN),
    invite(),
    cancel(CLINIC),
    update({ title: "x" }),
    move("root"),
    grant(["view_balance", "view_bills"]),
    selfPay(),
    remove(),
    check(),
    drop(),
    bind(),
    modify("a@x"),
    rebind("a@x"),
    resend(),
  ])("MEMBER-SINGLE-MANAGER-AUTHORITY: an entity admin is refused $name, the management account is not", (operation) => {
    const organization = acme(...withHealthAdmin, create(), invite(CLINIC));
    const byHealth = { ...operation, by: accountActor(HEALTH) };
    expect(verdicts(organization, byHealth)).toContain("MEMBER-SINGLE-MANAGER-AUTHORITY");
    expect(verdicts(organization, operation)).not.toContain("MEMBER-SINGLE-MANAGER-AUTHORITY");
  });
});

describe("creating a member", () => {
  it("MEMBER-CREATE-CURRENT-ENTITY: it exists at once and takes over the creator's verification", () => {
    const organization = acme(create(ANN, { entity: "Acme" }), create(BEN));
    for (const id of [ANN, BEN])
      expect(rowOf(organization, accounts, id)).toMatchObject({
        ...{ entity: "Acme", entityKind: "legal_person", createdBy: "organization", organization: "here" },
      });
    expect(rowOf(organization, members, ANN)).toEqual({
      ...{ name: "m-1", description: "", joinMethod: "created", joinedAt: NOON, department: "root", allowQuit: false },
      ...{ financePermissions: ["view_balance", "view_bills"], unconfirmedPermissions: [], paymentMode: "self_pay", payer: null },
    });
    expect(rowOf(organization, memberNames, "m-1")).toEqual({ member: ANN });
    expect(groupHas(organization, groupOf(membersIn, "root"), ANN)).toBe(true);
    expect(groupHas(organization, groupOf(allMembers), ANN)).toBe(true);
    expect(indexProblems(organization)).toEqual([]);
  });

  it("MEMBER-EXISTS: its id is free", () => {
    expect(verdict(acme(create()), create(ANN, { title: "other" }))).toBe("MEMBER-EXISTS");
    expect(verdict(acme(), create(BETA))).toBe("MEMBER-EXISTS");
    expect(verdict(acme(create()), create(BEN))).toBe("accepted");
  });

  it("MEMBER-CREATE-FIELDS: a name is needed", () => {
    expect(verdict(acme(), create(ANN, { title: "" }))).toBe("MEMBER-CREATE-FIELDS");
    expect(verdict(acme(), create(ANN, { title: "a" }))).toBe("accepted");
  });

  it("MEMBER-CREATE-QUIT-OFF: it starts without the leave switch and without security information", () => {
    expect(rowOf(acme(create()), members, ANN)?.allowQuit).toBe(false);
    expect(verdict(acme(create()), update({ allow_quit: true }))).toBe("MEMBER-QUIT-FLAG-NEEDS-SECINFO");
  });

  it("MEMBER-LIMIT: there is room for as many members as the setting says, and none is set at first", () => {
    const settings = { member_limit: 2 };
    expect(verdict(acme(create()), create(BEN), { settings })).toBe("accepted");
    expect(verdict(acme(create(), create(BEN)), create("300000000003"), { settings })).toBe("MEMBER-LIMIT");
    expect(verdict(acme(create(), create(BEN)), create("300000000003"))).toBe("accepted");
    const left = acme(create(), invite(), accept(), remove(BETA));
    expect(verdict(left, create(BEN), { settings })).toBe("accepted");
    expect(verdict(acme(create(), invite(), create(BEN)), accept(), { settings })).toBe("MEMBER-LIMIT");
  });
});

describe("creating a member for another entity", () => {
  const asked = create(ANN, { entity: "Health" });

  it("MEMBER-CREATE-OTHER-ENTITY: it exists once the entity admin approves, with the admin's verification", () => {
    const waiting = acme(...withHealthAdmin, asked);
    expect(rowOf(waiting, members, ANN)).toBeUndefined();
    expect(rowOf(waiting, creationRequests, ANN)).toMatchObject({ state: "pending", entity: "Health", memberName: "m-1" });
    expect(indexProblems(waiting)).toEqual([]);
    const organization = performed(waiting, [approve()]);
    expect(rowOf(organization, members, ANN)).toMatchObject({ name: "m-1", joinMethod: "created", allowQuit: false });
    expect(rowOf(organization, accounts, ANN)).toMatchObject({ entity: "Health", entityKind: "legal_person" });
    expect(indexProblems(organization)).toEqual([]);
  });

  it("MEMBER-CREATE-REVIEW-STATES: a request is decided once", () => {
    const waiting = acme(...withHealthAdmin, asked);
    for (const decided of [performed(waiting, [approve()]), performed(waiting, [rejectCreation()])]) {
      expect(verdicts(decided, approve())).toContain("MEMBER-CREATE-REVIEW-STATES");
      expect(verdict(decided, rejectCreation())).toBe("MEMBER-CREATE-REVIEW-STATES");
    }
    expect(rowOf(performed(waiting, [rejectCreation()]), members, ANN)).toBeUndefined();
  });

  it("CREATION-UNKNOWN: there has to be one", () => {
    expect(verdict(acme(...withHealthAdmin), approve())).toBe("CREATION-UNKNOWN");
  });

  it("an answer that names nobody is given by the entity admin", () => {
    const waiting = acme(...withHealthAdmin, asked);
    expect(verdict(waiting, { name: "approve_member_creation", member: ANN } as Operation)).toBe("accepted");
    expect(verdict(waiting, approve(ANN, BETA))).toBe("ENTITY-ADMIN-APPROVAL");
  });

  it("a department that is gone by then means Root", () => {
    const waiting = acme(...withHealthAdmin, department("d"), create(ANN, { entity: "Health", department: "d" }));
    const organization = performed(waiting, [{ name: "delete_department", department: "d" } as Operation, approve()]);
    expect(rowOf(organization, members, ANN)?.department).toBe("root");
    expect(indexProblems(organization)).toEqual([]);
  });
});

describe("MEMBER-NAME-FORMAT", () => {
  const names: readonly (readonly [string, string])[] = [
    ["a".repeat(25), "accepted"],
    ["a".repeat(26), "MEMBER-NAME-FORMAT"],
    ["安".repeat(25), "accepted"],
    ["安".repeat(26), "MEMBER-NAME-FORMAT"],
    ["A1@&_[]-,+.:、", "accepted"],
    ["with space", "MEMBER-NAME-FORMAT"],
    ["slash/", "MEMBER-NAME-FORMAT"],
    ["naïve", "MEMBER-NAME-FORMAT"],
  ];
  it.each(names)("%s is %s, whether created, invited or renamed", (title, expected) => {
    expect(verdict(acme(), create(ANN, { title }))).toBe(expected);
    expect(verdict(acme(), invite(BETA, { title }))).toBe(expected);
    expect(verdict(acme(create()), update({ title }))).toBe(expected);
  });

  it("the symbols are a setting, with evidence from the public API", () => {
    const settings = { member_name_symbols: "@&_[]-," };
    expect(verdict(acme(), create(ANN, { title: "a.b" }), { settings })).toBe("MEMBER-NAME-FORMAT");
    expect(verdict(acme(), create(ANN, { title: "a,b" }), { settings })).toBe("accepted");
  });
});

describe("MEMBER-NAME-UNIQUE", () => {
  it("a taken name is refused to whoever is created, invited or renamed", () => {
    const organization = acme(create(), create(BEN));
    expect(verdict(organization, create("300000000003", { title: "m-1" }))).toBe("MEMBER-NAME-UNIQUE");
    expect(verdict(organization, invite(BETA, { title: "m-1" }))).toBe("MEMBER-NAME-UNIQUE");
    expect(verdict(organization, update({ title: "m-1" }, BEN))).toBe("MEMBER-NAME-UNIQUE");
    expect(verdict(organization, update({ title: "m-2" }, BEN))).toBe("accepted");
    expect(verdict(organization, update({ title: "M-1" }, BEN))).toBe("accepted");
  });

  it("a pending invitation holds no name: who comes second is refused when it would become a member", () => {
    const organization = acme(invite(BETA, { title: "m-1" }), create());
    expect(verdict(organization, accept())).toBe("MEMBER-NAME-UNIQUE");
    expect(verdict(performed(organization, [update({ title: "other" })]), accept())).toBe("accepted");
    const waiting = acme(...withHealthAdmin, create(ANN, { entity: "Health", title: "m-2" }), create(BEN));
    expect(verdict(waiting, approve())).toBe("MEMBER-NAME-UNIQUE");
  });

  it("the holder is the blocker, and renaming it aside for a moment is the remedy", () => {
    const organization = acme(create(), create(BEN));
    const swap = update({ title: "m-1" }, BEN);
    const refused = refusal(organization, swap);
    expect(refused.blockers()).toEqual({ first: [{ table: "member", id: ANN, says: "bears the name" }], count: 1 });
    const remedy = refused.remedy();
    if (remedy?.undo === undefined) throw new Error("no remedy that is undone");
    expect(remedy.add).toBe("for-a-moment");
    const aside = performed(organization, remedy.operations);
    expect(verdict(aside, swap)).toBe("accepted");
    const undone = performed(aside, remedy.undo);
    expect(rowOf(undone, members, ANN)?.name).toBe("m-1");
    // Swapping two names, the way a plan does it.
    const swapped = performed(aside, [swap, update({ title: "m-2" })]);
    expect([rowOf(swapped, members, ANN)?.name, rowOf(swapped, members, BEN)?.name]).toEqual(["m-2", "m-1"]);
    expect(indexProblems(swapped)).toEqual([]);
  });

  it("the name aside is free, and has the format, whatever the holder's id is", () => {
    const holder = "+member.a_very_long_key_of_a_declaration_indeed";
    const taken = acme(create(holder, { title: "x" }));
    const operations = refusal(taken, create(BEN, { title: "x" })).remedy()?.operations ?? [];
    const once = performed(taken, operations);
    const again = performed(taken, [create(BEN, { title: rowOf(once, members, holder)?.name ?? "" })]);
    expect(
      verdict(
        performed(again, refusal(again, create("3", { title: "x" })).remedy()?.operations ?? []),
        create("3", { title: "x" }),
      ),
    ).toBe("accepted");
  });
});

describe("editing a member", () => {
  it("MEMBER-UNKNOWN: it has to be in the organization", () => {
    for (const operation of [update({ title: "x" }), move("root"), remove()]) {
      expect(verdict(acme(), operation)).toBe("MEMBER-UNKNOWN");
    }
  });

  it("MEMBER-EDIT-FIELDS: account id, entity, join method and join time stay", () => {
    const organization = acme(create());
    for (const field of [{ entity: "Health" }, { join_method: "invited" }, { joined_at: 0 }, { account: BEN }])
      expect(verdict(organization, { ...update({ title: "x" }), ...field })).toBe("MEMBER-EDIT-FIELDS");
    expect(verdict(organization, update({ title: "x", description: "y", allow_quit: false }))).toBe("accepted");
  });

  it.each<Operation>([move("root"), grant(["view_balance", "view_bills"]), selfPay()])(
    "MEMBER-EDIT-FIELDS: nor does $name take fields of the others along",
    (operation) => {
      const organization = acme(create());
      expect(verdict(organization, operation)).toBe("accepted");
      expect(verdict(organization, { ...operation, title: "x" } as Operation)).toBe("MEMBER-EDIT-FIELDS");
    },
  );

  it("MEMBER-VIEW-FIELDS: the rows of the member and its account hold what can be viewed", () => {
    const organization = acme(create());
    const shown = { ...rowOf(organization, members, ANN), ...rowOf(organization, accounts, ANN) };
    for (const field of [
      "name",
      "entity",
      "department",
      "financePermissions",
      "paymentMode",
      "joinMethod",
      "joinedAt",
      "allowQuit",
    ])
      expect(shown).toHaveProperty(field);
  });

  it("a member is in one department, wherever it is moved", () => {
    const organization = acme(create(), department("d"), department("e"), move("d"), move("e"), move("root"), move("e"));
    expect(rowOf(organization, members, ANN)?.department).toBe("e");
    expect(indexProblems(organization)).toEqual([]);
    expect(verdict(organization, move("nowhere"))).toBe("DEPT-MOVE-TARGET-EXISTS");
  });
});
