import { accessChanges, accessDiff, opening, outage } from "../../provider/access/changes";
import { compileAccess } from "../../provider/access/compiled";
import type { PathContents } from "../../provider/access/paths";
import { requestProblems } from "../../provider/access/request";
import type { Operation } from "../../provider/kernel";
import type { CreateDepartment } from "../../provider/resources/department/operations";
import type { MoveMember } from "../../provider/resources/member/operations";
import { after } from "../support/kernel";
import {
  ANNA,
  bindScp,
  createDepartment,
  createMember,
  createScp,
  denying,
  FULL,
  governed,
  join,
  OUTSIDE,
  removeMember,
  unbindScp,
  updateScp,
} from "../support/policies";
import { accountIds, fullAccess, Random, randomOrganization, randomRequest } from "./random";

const nested = (department: string, parent: string): CreateDepartment => ({ ...createDepartment(department), parent });
const allowing = (...action: readonly string[]): string =>
  JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action, resource: "*" }] });

describe("accessDiff", () => {
  const start = governed(createScp("p-1", { content: denying("cvm:Terminate*") }), bindScp("p-1", "d-1"));

  it("names what a member gains, with a request and the statement that denied it", () => {
    const diff = accessDiff(start, after(start, [unbindScp("p-1", "d-1")]), ANNA);
    expect(diff).toMatchObject({
      kind: "compared",
      gains: {
        answer: "yes",
        examples: [
          {
            request: { principal: { account: ANNA }, action: "cvm:TerminateInstances" },
            denied: { policy: "p-1", statement: 0, target: { type: "department", id: "d-1" } },
          },
        ],
      },
      loses: { answer: "no" },
    });
  });

  it("names what a member loses, with what denies it afterwards", () => {
    const lists = after(start, [createScp("p-2", { content: allowing("cos:*") }), bindScp("p-2", ANNA), unbindScp(FULL, ANNA)]);
    expect(accessDiff(start, lists, ANNA)).toMatchObject({
      gains: { answer: "no" },
      loses: { answer: "yes", examples: [{ denied: { policy: null, target: { type: "member", id: ANNA } } }] },
    });
  });

  it.each([
    ["written otherwise", [updateScp("p-1", { content: denying("name/cvm:Terminate*", "cvm:TerminateInstances") })]],
    ["bound higher up for all", [bindScp("p-1", "root"), unbindScp("p-1", "d-1")]],
    [
      "cut in two",
      [
        createScp("p-2", { content: denying("cvm:TerminateI*") }),
        bindScp("p-2", "d-1"),
        updateScp("p-1", {
          content: JSON.stringify({
            version: "2.0",
            statement: ["ip_equal", "ip_not_equal_if_exist"].map((operator) => ({
              effect: "deny",
              action: "cvm:Terminate*",
              resource: "*",
              condition: { [operator]: { "qcs:ip": "10.0.0.0/8" } },
            })),
          }),
        }),
      ],
    ],
  ] satisfies readonly (readonly [string, readonly Operation[]])[])(
    "proves that a policy %s changes nothing",
    (_, operations) => {
      expect(accessDiff(start, after(start, operations), ANNA)).toEqual({ kind: "unchanged" });
    },
  );

  it("sees that a move is a change of policies too", () => {
    const two = after(start, [createDepartment("d-2")]);
    const move: MoveMember = { name: "move_member", member: ANNA, department: "d-2" };
    const moved = after(two, [move]);
    expect(accessDiff(two, moved, ANNA)).toMatchObject({ gains: { answer: "yes" }, loses: { answer: "no" } });
  });

  it("a member that joins or leaves is not compared", () => {
    const more = after(start, [createMember("300000000009")]);
    expect(accessDiff(start, more, "300000000009")).toEqual({ kind: "joins" });
    expect(accessDiff(more, start, "300000000009")).toEqual({ kind: "leaves" });
    expect(accessDiff(start, start, "300000000009")).toEqual({ kind: "no member" });
  });
});

describe("accessChanges", () => {
  it("puts members together whose access changes alike, and counts the others", () => {
    const many = Array.from({ length: 12 }, (_, index) => `3000000001${String(index).padStart(2, "0")}`);
    const start = governed(
      nested("d-2", "d-1"),
      createDepartment("d-3"),
      ...many.map((member, index) => createMember(member, index < 7 ? "d-2" : "d-3")),
      ...join(OUTSIDE),
      createScp("p-1", { content: denying("cvm:Terminate*") }),
    );
    const end = after(start, [bindScp("p-1", "d-1"), createMember("300000000900"), removeMember(OUTSIDE)]);
    const { changes, ...rest } = accessChanges(start, end);
    expect(rest).toEqual({ unchanged: 5, joining: 1, leaving: 1 });
    expect(changes).toMatchObject([
      { gains: { answer: "no" }, loses: { answer: "yes" }, members: { first: [ANNA, ...many.slice(0, 7)].sort(), count: 8 } },
    ]);
  });

  it("keeps apart a member that a document names", () => {
    const named = JSON.stringify({
      version: "2.0",
      statement: [{ effect: "deny", action: "cvm:*", resource: `qcs::cvm::uin/${ANNA}:instance/*` }],
    });
    const start = governed(createMember("300000000009", "d-1"), createScp("p-1", { content: named }));
    const { changes, unchanged } = accessChanges(start, after(start, [bindScp("p-1", "d-1")]));
    expect(unchanged).toBe(1);
    expect(changes).toMatchObject([{ members: { first: [ANNA], count: 1 } }]);
  });

  it("agrees with random requests on random organizations", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed);
      const [before, later] = [randomOrganization(random, 15), randomOrganization(random, 15)];
      const [was, is] = [compileAccess(before), compileAccess(later)];
      const diffs = new Map(accountIds.map((account) => [account as string, accessDiff(before, later, account)]));
      for (let n = 0; n < 60; n++) {
        const made = randomRequest(random);
        const request = { ...made, resource: made.resource.replace(/:u[^:]*:/, "::"), permissions: "allow" as const };
        const diff = diffs.get(request.principal.account);
        if (diff === undefined || request.principal.user === "service_linked_role" || requestProblems(request).length > 0)
          continue;
        const [old, young] = [was.evaluate(request).decision, is.evaluate(request).decision];
        if (old === young) continue;
        const said = diff.kind === "compared" ? (young === "allow" ? diff.gains : diff.loses) : { answer: "no" };
        if (said.answer === "no") throw new Error(`seed ${seed}: ${JSON.stringify({ request, old, young, diff })}`);
      }
    }
  });
});

describe("opening and outage", () => {
  const path = (...contents: readonly string[]): PathContents => [contents];
  const before = path(fullAccess, denying("cvm:Terminate*"));
  const end = path(fullAccess, denying("cvm:Terminate*", "cos:Delete*"));

  it("opening: neither before nor after allows what is allowed now", () => {
    expect(opening(ANNA, { before, now: path(fullAccess), after: end })).toMatchObject({ answer: "yes" });
    expect(opening(ANNA, { before, now: before, after: end })).toEqual({ answer: "no" });
    // Each of two sides allows a part; together they allow all that is allowed now, although neither does alone.
    const [cvm, cos, both] = [path(allowing("cvm:*")), path(allowing("cos:*")), path(allowing("cvm:*", "cos:*"))];
    expect(opening(ANNA, { before: cvm, now: both, after: cos })).toEqual({ answer: "no" });
    expect(opening(ANNA, { before: cvm, now: path(allowing("c*:*")), after: cos })).toMatchObject({ answer: "yes" });
  });

  it("outage: before and after allow what is denied now", () => {
    expect(outage(ANNA, { before, now: path(denying("*")), after: end })).toMatchObject({ answer: "yes" });
    expect(outage(ANNA, { before, now: path(fullAccess, denying("cvm:Terminate*", "cos:Delete*")), after: end })).toEqual({
      answer: "no",
    });
  });
});
