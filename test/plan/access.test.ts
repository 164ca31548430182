import { domainWith } from "../../provider/domain";
import type { Operation, Organization } from "../../provider/kernel";
import { accessOf } from "../../provider/plan/access";
import { order } from "../../provider/plan/order";
import { accessSchema, type PlanAccess } from "../../provider/plan/plan";
import { after, company } from "../support/kernel";
import {
  ANNA,
  bindScp,
  createDepartment,
  createMember,
  createScp,
  denying,
  enableScp,
  FULL,
  governed,
  join,
  OUTSIDE,
  removeMember,
  unbindScp,
  updateScp,
} from "../support/policies";
import { guards, kernel, NOON } from "./planning";

const domain = domainWith();

function told(start: Organization, operations: readonly Operation[]): PlanAccess | undefined {
  const access = accessOf(domain, start, after(start, operations));
  if (access !== undefined) accessSchema.parse(access);
  return access;
}

describe("what a plan says about access", () => {
  const start = governed(createScp("p-1", { content: denying("cvm:Terminate*") }), bindScp("p-1", "d-1"));

  it("who may do more: an example call, and the statement that denied it", () => {
    expect(told(start, [unbindScp("p-1", "d-1")])).toEqual({
      groups: [
        {
          who: { first: ["member `Member-0001`"], count: 1 },
          more: {
            answer: "yes",
            examples: [
              {
                action: "cvm:TerminateInstances",
                resource: "*",
                conditions: {},
                decided_by: { policy: "service control policy `p-1`", statement: 1, level: "department `d-1`" },
                says: "`cvm:TerminateInstances`: denied before by statement 1 of service control policy `p-1`, bound to department `d-1`",
              },
            ],
          },
          less: { answer: "no" },
        },
      ],
      others: { groups: 0, members: 0 },
      unchanged: 0,
    });
  });

  it("who may do less because of what a policy says now", () => {
    const content = JSON.stringify({
      version: "2.0",
      statement: [
        { effect: "deny", action: "cvm:Terminate*", resource: "*" },
        { effect: "deny", action: "cbs:CreateDisks", resource: "*", condition: { bool_equal: { "cbs:disk_encrypt": false } } },
      ],
    });
    expect(told(start, [updateScp("p-1", { content })])?.groups).toMatchObject([
      {
        more: { answer: "no" },
        less: {
          answer: "yes",
          examples: [
            {
              says: "`cbs:CreateDisks` with `cbs:disk_encrypt` = `false`: denied afterwards by statement 2 of service control policy `p-1`, bound to department `d-1`",
            },
          ],
        },
      },
    ]);
  });

  it("the level of the members themselves, where no policy allows a call any more", () => {
    const list = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: "cos:*", resource: "*" }] });
    const lists = told(start, [createScp("p-2", { content: list }), bindScp("p-2", ANNA), unbindScp(FULL, ANNA)]);
    expect(lists?.groups[0]?.less).toMatchObject({ answer: "yes" });
    const less = lists?.groups[0]?.less;
    expect(less?.answer === "yes" ? less.examples : []).toContainEqual(
      expect.objectContaining({
        decided_by: { policy: null, statement: null, level: "member `Member-0001`" },
        says: expect.stringContaining("denied afterwards: no policy of member `Member-0001` allows it"),
      }),
    );
  });

  it("the largest group first, and for how many it is proved that nothing changes", () => {
    const more = after(start, [
      createDepartment("d-2"),
      ...["300000000011", "300000000012"].map((member) => createMember(member, "d-2")),
      createMember("300000000013", "root"),
      bindScp("p-1", "d-2"),
    ]);
    const access = told(more, [unbindScp("p-1", "d-1"), updateScp("p-1", { content: denying("cos:*") })]);
    expect(access?.groups.map(({ who }) => who.count)).toEqual([2, 1]);
    expect(access?.unchanged).toBe(1);
    // The same policy in two departments is one group, and the level that is named is not everybody's.
    const both = told(more, [unbindScp("p-1", "d-1"), unbindScp("p-1", "d-2")]);
    expect(both?.groups).toMatchObject([
      {
        who: { count: 3 },
        more: { examples: [{ decided_by: { level: expect.stringMatching(/^department `d-[12]` and others$/) } }] },
      },
    ]);
  });

  it("at most fifty groups, the others counted", () => {
    const members = Array.from({ length: 60 }, (_, index) => String(300_000_000_100 + index));
    const many = after(start, [
      ...members.flatMap((member) => [
        createMember(member, "root"),
        createScp(`q-${member}`, { content: denying(`cvm:X${member}`) }),
        bindScp(`q-${member}`, member),
      ]),
    ]);
    const access = told(
      many,
      members.map((member) => unbindScp(`q-${member}`, member)),
    );
    expect(access?.groups).toHaveLength(50);
    expect(access?.others).toEqual({ groups: 10, members: 10 });
  });

  it("nothing where policies are only written otherwise, and nothing of those who leave", () => {
    expect(
      told(start, [updateScp("p-1", { content: denying("cvm:TerminateInstances", "name/cvm:Terminate*") })]),
    ).toBeUndefined();
    const joined = after(start, [...join(OUTSIDE), bindScp("p-1", OUTSIDE)]);
    expect(told(joined, [removeMember(OUTSIDE)])).toBeUndefined();
  });
});

describe("a plan looks at access", () => {
  const isGuarding = (start: Organization, operations: readonly Operation[]): boolean => {
    const ordering = order({
      kernel,
      start,
      at: NOON,
      guards,
      wanted: operations.map((operation) => ({ operation, change: null })),
    });
    return ordering.kind === "ordered" && ordering.isGuarding;
  };
  const start = governed(createScp("p-1"), bindScp("p-1", "d-1"));

  it("only where policies or places change", () => {
    const member = createMember("300000000011", "root");
    expect(isGuarding(company(), [member])).toBe(false);
    expect(isGuarding(company(), [enableScp])).toBe(false);
    expect(isGuarding(start, [createScp("p-2"), updateScp("p-1", { title: "renamed" })])).toBe(false);
    expect(isGuarding(start, [updateScp("p-1", { content: denying("cos:*") })])).toBe(true);
    expect(isGuarding(start, [unbindScp("p-1", "d-1")])).toBe(true);
    expect(
      isGuarding(start, [createDepartment("d-2"), { name: "move_member", member: ANNA, department: "d-2" } as Operation]),
    ).toBe(true);
  });
});
