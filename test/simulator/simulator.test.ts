import { join } from "node:path";
import { accounts } from "../../provider/areas/account/rows";
import { type Operation, rowOf, type SettingValue } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { departments } from "../../provider/resources/department/rows";
import { invitations, members, pendingInvitations, securityInformation } from "../../provider/resources/member/rows";
import { openSimulator, type Simulator } from "../../provider/simulator/simulator";
import { temporaryFolder } from "../support/folders";
import { createOrganization, DAY, NOON, outside, withAccount } from "../support/kernel";
import { parts, problemsOf, seed, simulator } from "../support/simulation";

const folder = temporaryFolder();

function op(name: string, fields: Readonly<Record<string, unknown>> = {}): Operation {
  return { name, ...fields };
}

const department = (id: string, parent = "root", title = id): Operation =>
  op("create_department", { department: id, parent, title, description: "", tags: {} });

const terms = {
  title: "log-archive",
  description: "",
  department: "root",
  finance_permissions: ["view_balance", "view_bills"],
  payment_mode: "self_pay",
  payer: null,
};

const invitation = op("invite_member", {
  ...terms,
  title: "beta",
  invitation: "+beta/invitation",
  account: "200000000001",
  allow_quit: true,
});

function inOrganization(file?: string, overrides: Partial<typeof seed> = {}): Simulator {
  const simulated = simulator(file, overrides);
  expect(simulated.perform(createOrganization)).toEqual({ kind: "done", ids: {} });
  return simulated;
}

describe("ids of what an operation calls +<address>", () => {
  it("are increasing numbers; new accounts have twelve digits", () => {
    const simulated = inOrganization();
    expect(simulated.perform(department("+department.a"))).toEqual({ kind: "done", ids: { "+department.a": "1" } });
    expect(simulated.perform(department("+department.b", "1"))).toEqual({ kind: "done", ids: { "+department.b": "2" } });
    expect(simulated.perform(op("create_member", { ...terms, member: "+member.log" }))).toEqual({
      kind: "done",
      ids: { "+member.log": "300000000001" },
    });
    expect(simulated.perform(invitation)).toEqual({ kind: "done", ids: { "+beta/invitation": "3" } });
    const { organization } = simulated.look();
    expect(rowOf(organization, departments, "2")?.parent).toBe("1");
    expect(rowOf(organization, members, "300000000001")?.name).toBe("log-archive");
  });

  it("are not spent on refused operations", () => {
    const simulated = inOrganization();
    expect(simulated.perform(department("+department.b", "99")).kind).toBe("refused");
    expect(simulated.perform(department("+department.a"))).toEqual({ kind: "done", ids: { "+department.a": "1" } });
  });

  it("avoid accounts that exist already", () => {
    const simulated = inOrganization(undefined, { organization: withAccount(outside, "300000000001") });
    expect(simulated.perform(op("create_member", { ...terms, member: "+m" }))).toEqual({
      kind: "done",
      ids: { "+m": "300000000002" },
    });
  });

  it("are not given for titles that look like one", () => {
    const simulated = inOrganization();
    expect(simulated.perform(department("+department.a", "root", "Plus"))).toEqual({
      kind: "done",
      ids: { "+department.a": "1" },
    });
    expect(rowOf(simulated.look().organization, departments, "1")?.name).toBe("Plus");
  });
});

it("the simulator answers as the kernel decides: a refusal names rule, code and what stands in the way, and changes nothing", () => {
  const simulated = inOrganization();
  simulated.perform(department("+a", "root", "Production"));
  const before = simulated.look();
  const outcome = simulated.perform(department("+b", "root", "Production"));
  expect(outcome).toMatchObject({ kind: "refused", rule: expect.stringMatching(/^DEPT-/), cloudCode: expect.any(String) });
  expect(simulated.look()).toEqual(before);
});

it("what is acknowledged is there after the process is gone, with who did what and when", () => {
  const file = join(folder(), "organization.db");
  const first = inOrganization(file);
  first.perform(department("+a", "root", "Production"));
  const seen = first.look();
  first.close();
  const second = simulator(file);
  expect(second.look()).toEqual(seen);
  expect(second.log(0).map(({ revision, at, by, says }) => ({ revision, at, by, says }))).toEqual([
    { revision: 1, at: NOON, by: "account `Acme` (100000000001)", says: expect.any(String) },
    {
      revision: 2,
      at: NOON,
      by: "an administrator of the management account",
      says: expect.stringContaining("department `Production`"),
    },
  ]);
  second.close();
});

it("e-mail addresses and phone numbers do not reach the log", () => {
  const simulated = inOrganization();
  simulated.perform(op("create_member", { ...terms, member: "+m" }));
  const secret = { member: "300000000001", email: "ann@example.com", mobile: "13800000000" };
  expect(simulated.perform(op("bind_security_info", secret)).kind).toBe("done");
  const log = JSON.stringify(simulated.log(0));
  expect(log).toContain("bind_security_info");
  expect(log).not.toContain("ann@example.com");
  expect(log).not.toContain("13800000000");
});

describe("time", () => {
  it("INVITE-EXPIRES: an invitation is over after 15 days without anybody asking, and the system did it", () => {
    const file = join(folder(), "organization.db");
    const simulated = inOrganization(file);
    simulated.perform(invitation);
    simulated.set({ clock: NOON + 15 * DAY - 1000 });
    expect(rowOf(simulated.look().organization, invitations, "1")?.state).toBe("pending");
    simulated.set({ clock: NOON + 16 * DAY });
    expect(rowOf(simulated.look().organization, invitations, "1")?.state).toBe("expired");
    expect(rowOf(simulated.look().organization, pendingInvitations, "200000000001")).toBeUndefined();
    expect(simulated.log(2).map(({ by, operation }) => [by, operation.name])).toEqual([["the system", "expire_invitation"]]);
    simulated.close();
  });

  it("looking at a later moment shows what ran out, and writes nothing", () => {
    const file = join(folder(), "organization.db");
    let now = NOON;
    const reading = openSimulator(file, { ...seed, clock: null }, { ...parts, now: () => now });
    if (!reading.ok) throw new Error("not opened");
    reading.value.perform(createOrganization);
    reading.value.perform(invitation);
    now = NOON + 16 * DAY;
    const seen = reading.value.look();
    expect(rowOf(seen.organization, invitations, "1")?.state).toBe("expired");
    expect(seen.at).toBe(now);
    expect(seen.revision).toBe(2);
    expect(reading.value.log(0)).toHaveLength(2);
    // The next operation of anybody writes it down first.
    reading.value.perform(department("+a"));
    expect(reading.value.log(2).map(({ operation }) => operation.name)).toEqual(["expire_invitation", "create_department"]);
    reading.value.close();
  });

  it("SECINFO-EXPIRE-FAILS: an activation link that nobody followed fails after 15 days", () => {
    const simulated = inOrganization();
    simulated.perform(op("create_member", { ...terms, member: "+m" }));
    simulated.perform(op("bind_security_info", { member: "300000000001", email: "a@example.com", mobile: "13800000000" }));
    simulated.set({ clock: NOON + 16 * DAY });
    expect(rowOf(simulated.look().organization, securityInformation, "300000000001")?.state).toBe("failed");
  });
});

describe("answers of simulated accounts", () => {
  const answer = op("accept_invitation", { invitation: "1", account: "200000000001" });
  const invited = (answers: "accept" | "reject" | "nothing"): Simulator => {
    const simulated = inOrganization(undefined, {
      organization: withAccount(outside, "200000000001", { name: "Beta", answers }),
    });
    expect(simulated.perform(invitation).kind).toBe("done");
    return simulated;
  };

  it("one that accepts joins", () => {
    const simulated = invited("accept");
    expect(simulated.answered(answer)).toEqual({ kind: "done", ids: {} });
    expect(rowOf(simulated.look().organization, members, "200000000001")?.name).toBe("beta");
    expect(simulated.log(2).map(({ by }) => by)).toEqual(["account `Beta` (200000000001)"]);
  });

  it("one that rejects is a refusal, and the invitation is over", () => {
    const simulated = invited("reject");
    expect(simulated.answered(answer)).toMatchObject({
      kind: "refused",
      rule: "INVITE-REJECT-EFFECT",
      says: "account `Beta` (200000000001) declined",
    });
    expect(rowOf(simulated.look().organization, invitations, "1")?.state).toBe("rejected");
  });

  it("one that says nothing leaves it pending", () => {
    const simulated = invited("nothing");
    const before = simulated.look();
    expect(simulated.answered(answer)).toEqual({
      kind: "pending",
      says: "account `Beta` (200000000001) has not answered yet",
    });
    expect(simulated.look()).toEqual(before);
  });

  it("activating security information is the member's own answer", () => {
    const simulated = inOrganization();
    simulated.perform(op("create_member", { ...terms, member: "+m" }));
    simulated.perform(op("bind_security_info", { member: "300000000001", email: "a@example.com", mobile: "13800000000" }));
    expect(rowOf(simulated.look().organization, accounts, "300000000001")?.answers).toBe("accept");
    expect(simulated.answered(op("activate_security_info", { member: "300000000001" }))).toEqual({ kind: "done", ids: {} });
    expect(rowOf(simulated.look().organization, securityInformation, "300000000001")?.state).toBe("activated");
  });
});

it("settings that nobody knows are refused before anything is opened", () => {
  const kernel = (settings: Readonly<Record<string, SettingValue>>) => {
    if (Object.keys(settings).length > 0) throw new Error("there is no setting `gravity`");
    return kernelWith(settings);
  };
  const refused = openSimulator(":memory:", { ...seed, settings: { gravity: 1 } }, { ...parts, kernelWith: kernel });
  expect(problemsOf(refused)).toEqual(["world-settings: there is no setting `gravity`"]);
});
