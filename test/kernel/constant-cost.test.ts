import { type Ask, decide, type Kernel, type Operation, type Organization } from "../../provider/kernel";
import { kernelWith } from "../../provider/parts";
import { after, NOON } from "../support/kernel";
import { around } from "./cost/around";
import type { Example } from "./cost/example";
import { examples } from "./cost/examples";

/**
 * Deciding never scans: whatever the size of the organization, an operation is decided by the same number of questions, with answers
 * of the same size, and does the same number of things. Operations that end something for many (a shared unit with all its recipients)
 * are compared with equally many; where the arguments are a list, with an equal list.
 */
const FEW = 100;
const MANY = 10_000;

interface Cost {
  readonly verdict: string;
  readonly questions: number;
  /** Items in the answers that are lists. */
  readonly listed: number;
  readonly effects: number;
}

/** The kernel, with everything that rules, transitions and effects ask counted. */
function counting(kernel: Kernel): { readonly kernel: Kernel; readonly count: { questions: number; listed: number } } {
  const count = { questions: 0, listed: 0 };
  const counted = (ask: Ask): Ask => {
    const noted = <Answer>(answer: Answer): Answer => {
      count.questions++;
      if (Array.isArray(answer)) count.listed += answer.length;
      return answer;
    };
    return {
      exists: (of, id) => noted(ask.exists(of, id)),
      value: (of, id, field) => noted(ask.value(of, id, field)),
      has: (group, item) => noted(ask.has(group, item)),
      room: (group, limit) => noted(ask.room(group, limit)),
      spare: (group, minimum) => noted(ask.spare(group, minimum)),
      zero: (group) => noted(ask.zero(group)),
      list: (group) => noted(ask.list(group)),
    };
  };
  const map = <Part>(of: ReadonlyMap<string, Part>, change: (part: Part) => Part): ReadonlyMap<string, Part> =>
    new Map([...of].map(([name, part]) => [name, change(part)]));
  return {
    count,
    kernel: {
      ...kernel,
      rules: map(kernel.rules, (rules) =>
        rules.map((rule) => ({ ...rule, holds: (ask, operation, given) => rule.holds(counted(ask), operation, given) })),
      ),
      operations: map(kernel.operations, (definition) => ({
        ...definition,
        transition: (ask, write, operation, given) => definition.transition(counted(ask), write, operation, given),
      })),
      effects: map(kernel.effects, (effects) =>
        effects.map((effect) => ({
          ...effect,
          does: (ask, write, operation, given) => effect.does(counted(ask), write, operation, given),
        })),
      ),
    },
  };
}

function costOf(organization: Organization, operation: Operation): Cost {
  const { kernel, count } = counting(kernelWith());
  const decision = decide(kernel, organization, operation, NOON);
  const verdict = decision.kind === "accepted" ? "accepted" : decision.refusals[0].rule.id;
  return { verdict, ...count, effects: decision.kind === "accepted" ? decision.effects.length : 0 };
}

const made = new Map<string, Organization>();
function sized(size: number, among: (size: number) => Organization = around): Organization {
  const known = made.get(`${among.name} ${size}`) ?? among(size);
  made.set(`${among.name} ${size}`, known);
  return known;
}

function costs({ among, given = [], where = (same) => same, accepted, refused, refusedAmong }: Example, size: number) {
  const before = after(where(sized(size, among)), given);
  return {
    accepted: accepted === "never" ? undefined : costOf(before, accepted),
    refused: costOf(refusedAmong === undefined ? before : sized(size, refusedAmong), refused),
  };
}

it("every operation of the kernel has an example here", () => {
  expect(Object.keys(examples).sort()).toEqual([...kernelWith().operations.keys()].sort());
});

it.each(Object.keys(examples))("%s costs the same in an organization of any size", (name) => {
  const example = examples[name];
  if (example === undefined) throw new Error(`no example of ${name}`);
  const few = costs(example, FEW);
  expect([few.accepted?.verdict ?? "accepted", few.refused.verdict]).toEqual(["accepted", example.rule]);
  expect(costs(example, MANY)).toEqual(few);
});

it("a scan would be noticed", () => {
  const scanning = (ask: Ask): boolean => ask.list({ cell: "members/", implicit: [] }).every((id) => id !== "");
  const few = sized(FEW);
  const many = sized(MANY);
  const { kernel, count } = counting({
    ...kernelWith(),
    rules: new Map([["list_services", [{ ...anyRule(), holds: scanning }]]]),
  });
  decide(kernel, few, { name: "list_services" }, NOON);
  const first = { ...count };
  decide(kernel, many, { name: "list_services" }, NOON);
  expect(count.listed - first.listed).toBeGreaterThan(first.listed);
});

function anyRule() {
  const [rule] = kernelWith().rules.get("list_services") ?? [];
  if (rule === undefined) throw new Error("no rule governs list_services");
  return rule;
}
