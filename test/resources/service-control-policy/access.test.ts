import { type AccessDecision, evaluatePlainly } from "../../../provider/access/plain";
import type { Operation, Organization, SettingValue } from "../../../provider/kernel";
import type { CreateDepartment } from "../../../provider/resources/department/operations";
import { readBindings } from "../../../provider/resources/service-control-policy/bindings";
import type { AccessRequest } from "../../../provider/resources/service-control-policy/evaluation";
import { after, MANAGEMENT, verdict } from "../../support/kernel";
import {
  ANNA,
  bindScp,
  createDepartment,
  createMember,
  createScp,
  disableScp,
  enableScp,
  FULL,
  governed,
  OUTSIDE,
  unbindScp,
} from "../../support/policies";
import vectors from "../../vectors/scp.json";

/** A document with one statement. */
function saying(effect: "allow" | "deny", action: string, resource = "*"): string {
  return JSON.stringify({ version: "2.0", statement: [{ effect, action, resource }] });
}

const LOOK = "cvm:DescribeInstances";

function request(changes: Partial<AccessRequest> = {}): AccessRequest {
  return {
    principal: { account: ANNA, user: "sub_user" },
    action: LOOK,
    resource: "*",
    conditions: {},
    permissions: "allow",
    ...changes,
  };
}

function asked(
  organization: Organization,
  changes: Partial<AccessRequest> = {},
  settings: Readonly<Record<string, SettingValue>> = {},
): AccessDecision {
  return evaluatePlainly(organization, request(changes), { settings });
}

function bound(policy: string, target: string, content: string): readonly Operation[] {
  return [createScp(policy, { content }), bindScp(policy, target)];
}

/** Only `policy` is left on the target. */
function alone(policy: string, target: string, content: string): readonly Operation[] {
  return [...bound(policy, target, content), unbindScp(FULL, target)];
}

const evaluated = ({ levels }: AccessDecision): readonly string[] => levels.map(({ target }) => target.id);

describe("levels", () => {
  it("SCP-EVAL-ROUTE: the check starts at the account and goes up to Root, each level with its own policies only", () => {
    expect(evaluated(asked(governed()))).toEqual([ANNA, "d-1", "root"]);
    // What the department allows says nothing at the account, where nothing matches.
    const lists = governed(...alone("p-1", ANNA, saying("allow", "cos:*")));
    expect(asked(lists)).toMatchObject({ decision: "deny", by: null, rule: "SCP-EVAL-NO-MATCH" });
    expect(evaluated(asked(lists))).toEqual([ANNA]);
  });

  it("SCP-EVAL-ROUTE: what counts is the account that owns the resource, not that of the caller", () => {
    const organization = governed(...bound("p-1", ANNA, saying("deny", "cvm:*")));
    const annas = `qcs::cvm::uin/${ANNA}:instance/ins-1`;
    expect(asked(organization, { principal: { account: MANAGEMENT, user: "sub_user" }, resource: annas }).decision).toBe("deny");
    const others = `qcs::cvm::uin/${MANAGEMENT}:instance/ins-1`;
    expect(asked(organization, { resource: others }).decision).toBe("allow");
  });

  it("SCP-INHERITANCE: a policy on a department, or on Root, holds for all members below", () => {
    for (const target of ["d-1", "root"]) {
      const organization = governed(...bound("p-1", target, saying("deny", "cvm:*")));
      expect(asked(organization)).toMatchObject({ decision: "deny", by: { policy: "p-1", target: { id: target } } });
      expect(asked(organization, { action: "cos:GetObject" }).decision).toBe("allow");
    }
    const sibling = governed(createDepartment("d-2"), ...bound("p-1", "d-2", saying("deny", "cvm:*")));
    expect(asked(sibling).decision).toBe("allow");
  });
});

describe("what a level decides", () => {
  it("SCP-EVAL-DENY: a deny wins over every allow, on its level and above; nothing further is looked at", () => {
    const organization = governed(...bound("p-1", "d-1", saying("deny", "cvm:Describe*")));
    const denied = asked(organization);
    expect(denied).toMatchObject({ decision: "deny", serviceControl: "explicit_deny", permissionsConsulted: false });
    expect(denied).toMatchObject({ rule: "SCP-EVAL-DENY", by: { policy: "p-1", statement: 0, effect: "deny" } });
    expect(evaluated(denied)).toEqual([ANNA, "d-1"]);
    expect(asked(organization, { action: "cvm:RunInstances" }).decision).toBe("allow");
  });

  it("SCP-EVAL-DENY: of several that match the first is named", () => {
    const twice = JSON.stringify({
      version: "2.0",
      statement: [
        { effect: "allow", action: "*", resource: "*" },
        { effect: "deny", action: "cvm:Describe*", resource: "*" },
        { effect: "deny", action: "cvm:*", resource: "*" },
      ],
    });
    expect(asked(governed(...bound("p-1", ANNA, twice))).by).toMatchObject({ policy: "p-1", statement: 1 });
  });

  it("SCP-EVAL-ALLOW: a level passes by an allow, and the one above has its turn; past Root service control allows", () => {
    const organization = governed(...alone("p-1", "d-1", saying("allow", "cvm:Describe*")));
    const allowed = asked(organization);
    expect(allowed).toMatchObject({ decision: "allow", serviceControl: "allow", rule: "SCP-EVAL-ALLOW" });
    expect(allowed.levels.map(({ by }) => by?.policy)).toEqual([FULL, "p-1", FULL]);
    expect(asked(organization, { action: "cvm:RunInstances" }).decision).toBe("deny");
  });

  it("SCP-EVAL-NO-MATCH: a level on which nothing matches denies, whatever the others allow", () => {
    const organization = governed(...alone("p-1", "root", saying("allow", "cos:*")));
    const denied = asked(organization);
    expect(denied).toMatchObject({ decision: "deny", serviceControl: "explicit_deny", by: null, permissionsConsulted: false });
    expect(evaluated(denied)).toEqual([ANNA, "d-1", "root"]);
    expect(asked(organization, { action: "cos:GetObject" }).decision).toBe("allow");
  });
});

describe("who is not checked", () => {
  const denying = (): Organization => governed(...bound("p-1", "root", saying("deny", "*")));

  it("SCP-EVAL-DISABLED: while service control is off only the account's own permissions decide", () => {
    const off = after(denying(), [disableScp]);
    expect(asked(off)).toMatchObject({
      decision: "allow",
      serviceControl: "not_applicable",
      rule: "SCP-EVAL-DISABLED",
      levels: [],
    });
    expect(asked(off, { permissions: "deny" }).decision).toBe("deny");
    expect(asked(after(off, [enableScp])).serviceControl).toBe("allow");
    expect(asked(off, {}, { scp_off_skips_check: false }).rule).toBe("SCP-EVAL-NO-MATCH");
  });

  it("SCP-EVAL-MANAGEMENT-EXEMPT: what the management account or an outsider owns is not checked", () => {
    const management = { principal: { account: MANAGEMENT, user: "sub_user" } } as const;
    expect(asked(denying(), management)).toMatchObject({ decision: "allow", serviceControl: "not_applicable" });
    const outsider = { principal: { account: OUTSIDE, user: "sub_user" } } as const;
    expect(asked(denying(), outsider)).toMatchObject({ decision: "allow", rule: "SCP-EVAL-MANAGEMENT-EXEMPT" });
    // Read the other way, what is bound to Root holds for the management account as well; nobody reads it so for outsiders.
    const strict = { scp_management_exempt: false };
    expect(asked(denying(), management, strict)).toMatchObject({ decision: "deny", levels: [{ target: { id: "root" } }] });
    expect(asked(governed(), management, strict)).toMatchObject({ decision: "allow", serviceControl: "allow" });
    expect(asked(denying(), outsider, strict).decision).toBe("allow");
  });

  it("SCP-SERVICE-ROLE-EXEMPT: service-linked roles are not checked, other roles are", () => {
    const role = { principal: { account: ANNA, user: "service_linked_role" } } as const;
    expect(asked(denying(), role)).toMatchObject({ decision: "allow", rule: "SCP-SERVICE-ROLE-EXEMPT" });
    expect(asked(denying(), { principal: { account: ANNA, user: "role" } }).decision).toBe("deny");
  });

  it("SCP-EVAL-ROOT-USER: the root user is checked, and past the check may do everything in its own account", () => {
    const root = { principal: { account: ANNA, user: "root" }, permissions: "deny" } as const;
    expect(asked(denying(), root).serviceControl).toBe("explicit_deny");
    expect(asked(governed(), root).decision).toBe("allow");
    const elsewhere = {
      ...root,
      principal: { account: MANAGEMENT, user: "root" },
      resource: `qcs::cvm::uin/${ANNA}:instance/*`,
    } as const;
    expect(asked(governed(), elsewhere).decision).toBe("deny");
    expect(asked(denying(), root, { scp_restricts_root_user: false })).toMatchObject({
      decision: "allow",
      serviceControl: "not_applicable",
    });
  });
});

describe("service control and the account's own permissions", () => {
  it("SCP-EVAL-BEFORE-CAM: what service control denies stays denied, and the permissions are not looked at", () => {
    const organization = governed(...bound("p-1", "root", saying("deny", "cvm:*")));
    expect(asked(organization)).toMatchObject({ decision: "deny", permissionsConsulted: false });
    expect(asked(organization, { action: "cos:GetObject" })).toMatchObject({ decision: "allow", permissionsConsulted: true });
  });

  it("SCP-BOUNDARY-ONLY: service control grants nothing", () => {
    expect(asked(governed(), { permissions: "deny" })).toMatchObject({
      decision: "deny",
      serviceControl: "allow",
      permissionsConsulted: true,
    });
    expect(asked(governed()).decision).toBe("allow");
  });
});

describe("vectors", () => {
  const vector = (id: string) => {
    const found = vectors.find((one) => one.id === id);
    if (found === undefined) throw new Error(`there is no vector ${id}`);
    // The vectors of one area differ in what they give; each test knows what its own has.
    return { input: found.input as unknown as Readonly<Record<string, never>>, expected: found.expected };
  };
  const below = (department: string, parent: string): CreateDepartment => ({ ...createDepartment(department), parent });
  /** member-1 in child in parent, as the vectors draw it. */
  const [parent, child, member] = ["d-parent", "d-child", "300000000002"];
  const tree = [below(parent, "root"), below(child, parent), createMember(member, child)] as const;
  const ids: Readonly<Record<string, string>> = { Root: "root", parent, child, "member-1": member };
  const named = (id: string): string => Object.keys(ids).find((name) => ids[name] === id) ?? id;

  it("SCP-INHERIT-A-PLUS-B", () => {
    const { expected } = vector("SCP-INHERIT-A-PLUS-B");
    const organization = governed(
      ...tree,
      ...bound("A", parent, saying("deny", "cvm:A")),
      ...bound("B", child, saying("deny", "cvm:B")),
    );
    const denies = (action: string): boolean =>
      asked(organization, { principal: { account: member, user: "sub_user" }, action }).decision === "deny";
    const inForce = ["A", "B"].filter((policy) => denies(`cvm:${policy}`));
    expect({ policies_in_force: { child: inForce, "member-1": inForce } }).toEqual(expected);
    expect(denies("cvm:C")).toBe(false);
  });

  it.each(["SCP-EVAL-DEFAULT-ALLOW", "SCP-EVAL-BOUNDARY-ONLY", "SCP-EVAL-NO-MATCH-AT-ACCOUNT"])("%s", (id) => {
    const { input, expected } = vector(id);
    const levels: readonly { readonly node: string; readonly matches: readonly string[] }[] = input["levels_upward"] ?? [];
    const account = "300000000003";
    // A vector may leave the departments out: then the member is directly in Root.
    const deep = levels.some(({ node }) => node === "child");
    const operations: Operation[] = deep ? [...tree] : [createMember(account, "root")];
    const place = (node: string): string => (node === "member-1" && !deep ? account : (ids[node] ?? node));
    for (const { node, matches } of levels)
      if (matches.length === 0) operations.push(...alone(`only-${node}`, place(node), saying("allow", "cos:*")));
    const decided = asked(governed(...operations), {
      principal: { account: deep ? member : account, user: "sub_user" },
      permissions: (input["cam"] as unknown) === "allow" ? "allow" : "deny",
    });
    expect({
      scp: decided.serviceControl,
      evaluated: evaluated(decided).map((target) => (target === account ? "member-1" : named(target))),
      cam_consulted: decided.permissionsConsulted,
      decision: decided.decision,
    }).toEqual(expected);
  });

  it("SCP-UNBIND-LAST-REFUSED", () => {
    const { expected } = vector("SCP-UNBIND-LAST-REFUSED");
    let organization = governed(createScp("deny-domains"));
    const results = [unbindScp(FULL, "d-1"), bindScp("deny-domains", "d-1"), unbindScp(FULL, "d-1")].map((operation) => {
      if (verdict(organization, operation) !== "accepted") return "refused";
      organization = after(organization, [operation]);
      return "ok";
    });
    expect({ results, bound: readBindings(organization, "d-1").service_control_policies }).toEqual(expected);
    expect(readBindings(organization, "d-1").full_access).toBe(false);
  });

  it("SCP-DISABLE-ENABLE-CYCLE", () => {
    const { expected } = vector("SCP-DISABLE-ENABLE-CYCLE");
    const start = governed(...tree, createScp("B"), bindScp("B", child));
    const off = after(start, [disableScp]);
    const on = after(off, [enableScp]);
    const bindings = (organization: Organization) =>
      Object.fromEntries(
        ["root", child, member].map((target) => {
          const { full_access: full, service_control_policies: policies } = readBindings(organization, target);
          return [named(target), [...(full ? [FULL] : []), ...policies]];
        }),
      );
    expect({
      // Off, nothing is bound: no level is looked at.
      after_disable: {
        bindings: Object.fromEntries(asked(off).levels.map(({ target }) => [target.id, []])),
        custom_policies: ["B"],
      },
      bind_result: verdict(off, bindScp("B", child)) === "accepted" ? "ok" : "refused",
      after_enable: bindings(on),
    }).toEqual(expected);
    expect(verdict(on, bindScp("B", child))).toBe("accepted");
  });
});
