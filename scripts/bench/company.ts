/** A company for measuring: always the same for one size, and shaped like real ones. */
export interface Company {
  readonly departments: readonly Department[];
  readonly policies: readonly Policy[];
  readonly members: readonly Member[];
}

export interface Department {
  readonly key: string;
  readonly name: string;
  /** Key of the department above; null: Root. */
  readonly parent: string | null;
  /** Keys of the policies bound to it. */
  readonly policies: readonly string[];
}

export interface Member {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly department: string;
  readonly policies: readonly string[];
}

export interface Policy {
  readonly key: string;
  readonly name: string;
  readonly document: object;
}

const LEVELS = 5;
/** Custom policies of departments and members, taken in turn: 0.3 and 0.9 bindings per member. FullQcloudAccess is one more of the five. */
const ON_DEPARTMENTS = [2, 3, 4];
const ON_MEMBERS = [0, 1, 1, 1, 0, 1, 1, 2, 1, 1];

/** @param size how many members; a tenth as many departments, 50 to 500 policies, 1.2 bindings per member */
export function companyOf(size: number): Company {
  const count = policyCount(size);
  const policies = series(count, policyAt);
  const keys = policies.map(({ key }) => key);
  const departments = departmentTree(Math.max(1, Math.round(size / 10)), keys);
  const members = series(
    size,
    (index): Member => ({
      key: `m${index}`,
      name: `member-${index}`,
      description: `Account number ${index}`,
      department: departments[scattered(index, departments.length)]?.key ?? "",
      policies: some(keys, index * 7, ON_MEMBERS[index % ON_MEMBERS.length] ?? 0),
    }),
  );
  return { departments, policies, members };
}

/** 50 for 100 members, 500 for 100,000, in between by the same factor for each tenfold. */
export function policyCount(size: number): number {
  return Math.min(500, Math.max(50, Math.round(50 * Math.cbrt(size / 100))));
}

/** The narrowest full tree in which so many departments fit. */
function departmentTree(count: number, policies: readonly string[]): readonly Department[] {
  let width = 1;
  while (fullTree(width) < count) width++;
  return series(
    count,
    (index): Department => ({
      key: `d${index}`,
      name: `Department-${index}`,
      parent: index < width ? null : `d${Math.floor(index / width) - 1}`,
      policies: some(policies, index * 11 + 3, ON_DEPARTMENTS[index % ON_DEPARTMENTS.length] ?? 0),
    }),
  );
}

function fullTree(width: number): number {
  let sum = 0;
  for (let level = 1; level <= LEVELS; level++) sum += width ** level;
  return sum;
}

function policyAt(index: number): Policy {
  return {
    key: `p${index}`,
    name: `policy-${index}`,
    document: {
      version: "2.0",
      statement: [
        { effect: "deny", action: [`cvm:Action${index}*`, "cos:DeleteBucket"], resource: ["*"] },
        { effect: "deny", action: ["cam:*"], resource: ["*"], condition: { string_not_equal: { "vpc:region": "ap-guangzhou" } } },
      ],
    },
  };
}

/** So many different ones, beginning somewhere. */
function some(keys: readonly string[], seed: number, count: number): readonly string[] {
  const start = scattered(seed, keys.length);
  return series(count, (index) => keys[(start + index * 13) % keys.length] ?? "");
}

/** A place below `limit`, spread without a pattern that a program could profit from; the same for the same number. */
function scattered(number: number, limit: number): number {
  return (Math.imul(number + 1, 0x9e3779b1) >>> 0) % limit;
}

function series<Item>(count: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
