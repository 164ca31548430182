import fc from "fast-check";
import type { Declaration, Desired } from "../../provider/desired/declaration";
import type { HostState } from "../../provider/hosted/contract";

/** One resource as an author writes it: references are addresses. */
export interface Draft {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** Attributes that refer to others. */
  readonly refers: readonly string[];
}

/** What is declared, by address. */
export type Drafts = ReadonlyMap<string, Draft>;

const DEPARTMENTS = 4;
const MEMBERS = 5;
const POLICIES = 6;

/** A small organization whose parts all have a place; two of them with the same names make any change between them possible. */
export const drafts: fc.Arbitrary<Drafts> = fc
  .record({
    departments: fc.array(fc.option(fc.nat(DEPARTMENTS), { freq: 3 }), { minLength: DEPARTMENTS, maxLength: DEPARTMENTS }),
    members: fc.array(fc.option(fc.nat(DEPARTMENTS), { freq: 4 }), { minLength: MEMBERS, maxLength: MEMBERS }),
    memberNames: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: MEMBERS, maxLength: MEMBERS }),
    policies: fc.array(fc.boolean(), { minLength: POLICIES, maxLength: POLICIES }),
    bound: fc.array(fc.uniqueArray(fc.nat(POLICIES - 1), { maxLength: 4 }), {
      minLength: DEPARTMENTS + MEMBERS,
      maxLength: DEPARTMENTS + MEMBERS,
    }),
    full: fc.array(fc.boolean(), { minLength: DEPARTMENTS + MEMBERS, maxLength: DEPARTMENTS + MEMBERS }),
  })
  .map((drawn) => {
    const found = new Map<string, Draft>();
    const exists = (n: number): boolean => drawn.departments[n] !== undefined && drawn.departments[n] !== null;
    const above = (n: number | null | undefined, below: number): string | undefined =>
      n === null || n === undefined || n >= below || !exists(n) ? undefined : `department.d${n}`;
    const bindings = (place: number) => {
      const policies = (drawn.bound[place] ?? []).filter((n) => drawn.policies[n] === true);
      return {
        service_control_policies: policies.map((n) => `service_control_policy.p${n}`),
        full_access: policies.length === 0 || drawn.full[place] === true,
      };
    };
    found.set("organization.organization", {
      type: "organization",
      attributes: { service_control: true, member_deletion: true },
      refers: [],
    });
    for (const [n, there] of drawn.policies.entries()) {
      if (!there) continue;
      const content = JSON.stringify({
        version: "2.0",
        statement: [{ effect: "allow", action: [`cvm:a${n}`], resource: ["*"] }],
      });
      found.set(`service_control_policy.p${n}`, {
        type: "service_control_policy",
        attributes: { name: `policy-${n}`, content },
        refers: [],
      });
    }
    for (const [n, place] of drawn.departments.entries()) {
      if (place === null) continue;
      const parent = above(place, n);
      found.set(`department.d${n}`, {
        type: "department",
        attributes: {
          // Always the same: a new one under the name of an old one that goes after it is what no host's order allows.
          name: `Department-${n}`,
          ...bindings(n),
          ...(parent === undefined ? {} : { parent }),
        },
        refers: ["parent", "service_control_policies"],
      });
    }
    for (const [n, place] of drawn.members.entries()) {
      if (place === null) continue;
      const department = above(place, DEPARTMENTS);
      found.set(`member.m${n}`, {
        type: "member",
        attributes: {
          name: `member-${drawn.memberNames[n]}`,
          deletion_policy: "delete",
          ...bindings(DEPARTMENTS + n),
          ...(department === undefined ? {} : { department }),
        },
        refers: ["department", "service_control_policies"],
      });
    }
    return found;
  });

/** The addresses that a draft refers to. */
export function referencesOf({ attributes, refers }: Draft): readonly string[] {
  return refers.flatMap((name) => attributes[name] ?? []).filter((value) => typeof value === "string");
}

/** The draft as a host hands it over: with ids. */
export function configOf({ attributes, refers }: Draft, idOf: (address: string) => string): HostState {
  const value = (name: string, written: string | boolean | readonly string[]) => {
    if (!refers.includes(name) || typeof written === "boolean") return written;
    return typeof written === "string" ? idOf(written) : written.map(idOf);
  };
  return Object.fromEntries(Object.entries(attributes).map(([name, written]) => [name, value(name, written)]));
}

/** The same as the planner has it. */
export function desiredOf(all: Drafts): Desired {
  const place = { kind: "construct", path: "" } as const;
  const reference = (address: string) => {
    const [type = "", key = ""] = address.split(".");
    return { to: "declaration", type, key } as const;
  };
  const declarations = [...all].map(([address, { type, attributes, refers }]): readonly [string, Declaration] => {
    const written = Object.entries(attributes).map(([name, value]) => {
      if (!refers.includes(name) || typeof value === "boolean") return [name, value];
      return [name, typeof value === "string" ? reference(value) : value.map(reference)];
    });
    const key = address.slice(type.length + 1);
    return [address, { address, type, key, attributes: Object.fromEntries(written), place, placeOf: () => place }];
  });
  return { declarations: new Map(declarations.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
