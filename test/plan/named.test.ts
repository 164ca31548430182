import { company, FULL, op, orderedOf, stepsOf } from "./planning";

/** The cases that people name when they doubt that a tool can order their change. */
describe("named cases", () => {
  it("two members swap names: one steps aside under a temporary name", () => {
    const start = company(op.member("m1"), op.member("m2"));
    const steps = stepsOf(start, [op.rename("m1", "m2"), op.rename("m2", "m1")]);
    expect(steps).toEqual([expect.stringMatching(/^\[update_member m2 \S+\]$/), "update_member m1 m2", "update_member m2 m1"]);
  });

  it("renames in a chain unroll from its free end, without a temporary name", () => {
    const start = company(op.member("m1"), op.member("m2"), op.member("m3"));
    expect(stepsOf(start, [op.rename("m1", "m2"), op.rename("m2", "m3"), op.rename("m3", "free")])).toEqual([
      "update_member m3 free",
      "update_member m2 m3",
      "update_member m1 m2",
    ]);
  });

  it("the names of six members go round: one temporary name is enough", () => {
    const names = ["m1", "m2", "m3", "m4", "m5", "m6"];
    const steps = stepsOf(
      company(...names.map((name) => op.member(name))),
      names.map((name, index) => op.rename(name, names[(index + 1) % 6] ?? "")),
    );
    expect(steps).toHaveLength(7);
    expect(steps.filter((step) => step.startsWith("["))).toHaveLength(1);
  });

  it("a department is replaced under its own name", () => {
    const start = company(op.department("d1"), op.member("m1", "d1"));
    expect(stepsOf(start, [op.dropDepartment("d1"), op.move("m1", "d2"), op.department("d2", "root", "d1")])).toEqual([
      expect.stringMatching(/^\[rename_department d1 \S+\]$/),
      "create_department d2 d1",
      "move_member d2 m1",
      "delete_department d1",
    ]);
  });

  it("the only policy of a target is replaced: the new one is bound first", () => {
    const start = company(
      op.enable(),
      op.policy("a"),
      op.policy("b"),
      op.department("d1"),
      op.member("m1", "d1"),
      op.bind("a", "d1"),
      op.unbind(FULL, "d1"),
    );
    const { steps, breaches } = orderedOf(start, [op.unbind("a", "d1"), op.bind("b", "d1")]);
    expect(steps.map(({ operation }) => operation.name)).toEqual(["bind_scp", "unbind_scp"]);
    expect(steps[1]?.heldBy).toContainEqual({ rule: "SCP-UNBIND-LAST", after: [0] });
    expect(breaches).toEqual([]);
  });

  it("all five policies of a full target are replaced: one guard short at a time, and the plan says for whom", () => {
    const before = ["a1", "a2", "a3", "a4", "a5"];
    const after = ["b1", "b2", "b3", "b4", "b5"];
    const start = company(
      op.enable(),
      ...[...before, ...after].map((policy) => op.policy(policy)),
      op.department("d1"),
      op.member("m1", "d1"),
      op.member("m2", "d1"),
      ...before.slice(0, 4).map((policy) => op.bind(policy, "d1")),
      op.unbind(FULL, "d1"),
      op.bind("a5", "d1"),
    );
    const { steps, breaches } = orderedOf(start, [
      ...before.map((policy) => op.unbind(policy, "d1")),
      ...after.map((policy) => op.bind(policy, "d1")),
    ]);
    const names = steps.map(({ operation }) => operation.name);
    expect(names).toEqual(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? "unbind_scp" : "bind_scp")));
    const opening = breaches.filter(({ kind }) => kind === "opening");
    expect(opening).toHaveLength(1);
    expect(opening[0]).toMatchObject({ from: 0, to: 9, because: "no-order", members: { first: ["m1", "m2"], count: 2 } });
  });

  it("FullQcloudAccess is never dropped to gain a slot", () => {
    const start = company(
      op.enable(),
      ...["a1", "a2", "a3", "a4", "b1"].map((policy) => op.policy(policy)),
      op.department("d1"),
      op.member("m1", "d1"),
      ...["a1", "a2", "a3", "a4"].map((policy) => op.bind(policy, "d1")),
    );
    expect(stepsOf(start, [op.bind("b1", "d1"), op.unbind("a1", "d1")])).toEqual(["unbind_scp a1 d1", "bind_scp b1 d1"]);
  });

  it("an allow list replaces FullQcloudAccess: the list is complete before the door is closed, and opened the other way round", () => {
    const start = company(op.enable(), op.policy("a"), op.policy("b"), op.department("d1"), op.member("m1", "d1"));
    const close = orderedOf(start, [op.unbind(FULL, "d1"), op.bind("a", "d1"), op.bind("b", "d1")]);
    expect(close.steps.map(({ operation }) => operation.name)).toEqual(["bind_scp", "bind_scp", "unbind_scp"]);
    expect(close.breaches).toEqual([]);
    const open = orderedOf(close.end, [op.unbind("a", "d1"), op.unbind("b", "d1"), op.bind(FULL, "d1")]);
    expect(open.steps.map(({ operation }) => operation.name)).toEqual(["bind_scp", "unbind_scp", "unbind_scp"]);
    expect(open.breaches).toEqual([]);
  });

  it("members move to a new department before the old one is deleted, and its guards are there first", () => {
    const start = company(
      op.enable(),
      op.policy("a"),
      op.department("d1"),
      op.bind("a", "d1"),
      op.member("m1", "d1"),
      op.member("m2", "d1"),
    );
    const { steps, breaches } = orderedOf(start, [
      op.dropDepartment("d1"),
      op.move("m1", "d2"),
      op.move("m2", "d2"),
      op.bind("a", "d2"),
      op.department("d2"),
    ]);
    expect(steps.map(({ operation }) => operation.name)).toEqual([
      "create_department",
      "bind_scp",
      "move_member",
      "move_member",
      "delete_department",
    ]);
    expect(breaches).toEqual([]);
  });

  it("a guard moves down to a new department", () => {
    const start = company(op.enable(), op.policy("a"), op.department("d1"), op.bind("a", "d1"), op.member("m1", "d1"));
    const { steps, breaches } = orderedOf(start, [
      op.unbind("a", "d1"),
      op.department("d2", "d1"),
      op.bind("a", "d2"),
      op.move("m1", "d2"),
    ]);
    expect(steps.map(({ operation }) => operation.name)).toEqual(["create_department", "bind_scp", "move_member", "unbind_scp"]);
    expect(breaches).toEqual([]);
  });

  it("a leaving member keeps its guards until it is gone, although leaving cannot be undone", () => {
    const start = company(
      op.enable(),
      op.policy("a"),
      op.bind("a", "root"),
      op.allowDeletion(),
      op.member("m1"),
      op.check("m1", "m1"),
    );
    const { steps, breaches } = orderedOf(start, [op.unbind("a", "root"), op.delete("m1", "m1")]);
    expect(steps.map(({ operation }) => operation.name)).toEqual(["delete_member", "unbind_scp"]);
    expect(steps[1]?.heldBy).toContainEqual({ rule: "guard-rail", after: [0] });
    expect(breaches).toEqual([]);
    expect(orderedOf(start, [op.disable(), op.delete("m1", "m1")]).steps.map(({ operation }) => operation.name)).toEqual([
      "delete_member",
      "disable_scp",
    ]);
  });

  it("a member with its own policy is created where its department guards it, and bound at once", () => {
    const start = company(op.enable(), op.department("d1"));
    const { steps, breaches } = orderedOf(start, [
      op.member("m1", "d1"),
      op.bind("b", "m1"),
      op.bind("a", "d1"),
      op.policy("a"),
      op.policy("b"),
    ]);
    expect(steps.map(({ operation }) => operation.name)).toEqual([
      "create_scp",
      "bind_scp",
      "create_scp",
      "create_member",
      "bind_scp",
    ]);
    expect(breaches).toEqual([
      { kind: "opening", policies: ["b"], levels: [], members: { first: ["m1"], count: 1 }, from: 3, to: 4, because: "joining" },
    ]);
  });

  it("switching service control on makes no breach of what was not guarded before, and guards new members from the start", () => {
    const start = company(op.department("d1"), op.member("m1", "d1"));
    const { steps, breaches } = orderedOf(start, [op.member("m2", "d1"), op.bind("a", "d1"), op.policy("a"), op.enable()]);
    expect(steps.map(({ operation }) => operation.name)).toEqual(["enable_scp", "create_scp", "bind_scp", "create_member"]);
    expect(breaches).toEqual([]);
  });

  it("retire a member that is entity admin, delegated admin and on pay-on-behalf, while deletion is switched off", () => {
    const start = company(
      op.member("m1"),
      op.delegate("cloudaudit", "m1"),
      op.delegate("config", "m1"),
      op.pay("m1", "pay_on_behalf"),
      op.administer("Acme", "m1"),
    );
    expect(stepsOf(start, [op.delete("m1", "m1")])).toEqual([
      "[enable_member_deletion]",
      "[remove_delegated_admin m1 cloudaudit]",
      "[remove_delegated_admin m1 config]",
      "[remove_entity_admin Acme]",
      "[check_member_deletion m1]",
      "delete_member m1",
      "[disable_member_deletion]",
    ]);
  });

  it("deletion is switched off again only after the last of several deletions", () => {
    const start = company(op.member("m1"), op.member("m2"), op.delegate("config", "m2"));
    const steps = stepsOf(start, [op.delete("m1", "m1"), op.delete("m2", "m2")]);
    expect(steps[0]).toBe("[enable_member_deletion]");
    expect(steps[steps.length - 1]).toBe("[disable_member_deletion]");
    expect(steps.filter((step) => step.startsWith("[enable")).length).toBe(1);
  });

  it("a role is handed over before its old holder leaves", () => {
    const start = company(op.member("m1"), op.member("m2"), op.delegate("config", "m1"), op.allowDeletion());
    const steps = stepsOf(start, [op.delegate("config", "m2"), op.undelegate("config", "m1"), op.delete("m1", "m1")]);
    expect(steps).toEqual([
      "remove_delegated_admin m1 config",
      "add_delegated_admin m2 config",
      "[check_member_deletion m1]",
      "delete_member m1",
    ]);
  });

  it("nothing is added that the author did not ask for: a payer stays, and the plan says whom it pays for", () => {
    const start = company(op.member("m1"), op.member("m2"), op.administer("Acme", "m1"), op.payFor("m2", "m1"));
    expect(() => stepsOf(start, [op.removeAdmin("Acme")])).toThrow("PAY-PAYER-STILL-PAYING");
  });
});
