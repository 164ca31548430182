import { emptyOrganization, groupOf, type Organization, withItem, withoutItem, withRow } from "../../provider/kernel";
import { departments, membersIn, ROOT } from "../../provider/resources/department/rows";
import { members } from "../../provider/resources/member/rows";
import { allMembers, organizations, SELF } from "../../provider/resources/organization/rows";
import type { AccessRequest, PrincipalKind } from "../../provider/resources/service-control-policy/evaluation";
import { FULL_ACCESS, policiesOn, serviceControlPolicies } from "../../provider/resources/service-control-policy/rows";

/** Random policies, organizations and requests over a small vocabulary, so that they meet often. The same seed gives the same ones. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to `below`, which is left out (mulberry32). */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  some<Item>(most: number, make: () => Item): readonly [Item, ...Item[]] {
    return [make(), ...Array.from({ length: this.below(most) }, make)];
  }
}

export const MANAGER = "100000000001";
export const accountIds = ["300000000001", "300000000002", "300000000013"] as const;

const services = ["cvm", "cos", "cvb"] as const;
const calls = ["DescribeInstances", "DescribeImages", "TerminateInstances", "GetObject", "PutObject", "Get"] as const;
const regions = ["ap-guangzhou", "ap-shanghai", "eu-frankfurt"] as const;
const names = ["instance/ins-1", "instance/ins-12", "image/img-1", "bucket/a/b", "bucket/a:c", "instance/"] as const;

/** The text, or the text with runs of it replaced by `*`. */
function pattern(random: Random, text: string): string {
  let made = text;
  while (random.chance(45)) {
    const from = random.below(made.length + 1);
    const to = random.chance(50) ? made.length : from + random.below(made.length - from + 1);
    made = `${made.slice(0, from)}*${made.slice(to)}`;
  }
  return made;
}

function actionPattern(random: Random): string {
  if (random.chance(12)) return "*";
  const prefix = random.chance(20) ? "name/" : "";
  const service = random.chance(15) ? pattern(random, random.one(services)) : random.one(services);
  return `${prefix}${service}:${random.chance(15) ? "*" : pattern(random, random.one(calls))}`;
}

function resourcePattern(random: Random): string {
  if (random.chance(45)) return "*";
  const service = random.one(["", "", "*", random.one(services), pattern(random, random.one(services))]);
  const region = random.one(["", "", "*", random.one(regions), pattern(random, random.one(regions))]);
  const account = random.one([
    "",
    "",
    "",
    "*",
    `uin/${random.one(accountIds)}`,
    `uin/${random.one(accountIds).slice(0, 10)}*`,
    ...(service === "cos" ? ["uid/1250000001", "uid/125*"] : []),
  ]);
  const name = random.one(["*", pattern(random, random.one(names)), pattern(random, random.one(names))]);
  return `qcs::${service}:${region}:${account}:${name}`;
}

const addresses = [
  "10.0.0.1",
  "10.0.1.7",
  "10.255.255.255",
  "11.0.0.0",
  "192.168.1.1",
  "2001:db8::1",
  "2001:db8:1::",
  "::ffff:10.0.0.1",
] as const;
const ranges = [
  "10.0.0.0/8",
  "10.0.0.0/24",
  "10.0.0.1",
  "10.0.0.1/32",
  "0.0.0.0/0",
  "192.168.0.0/16",
  "2001:db8::/32",
  "2001:db8::1",
  "::/0",
] as const;
const dates = [
  "2026-01-31",
  "2026-01-31T12:00:00Z",
  "2026-01-31 12:00:00",
  "2026-01-31T12:00:00+08:00",
  "2026-02-01T00:00:00.5Z",
  "2027-01-01",
] as const;
const numbers = ["0", "10", "-1", "10.5", "11", "1000000"] as const;
const texts = ["prod", "Prod", "PROD", "production", "test", "pre-prod", ""] as const;
const tags = ["env&prod", "env&test", "env&Prod", "team&a", "team&b"] as const;

const negatable = ["equal", "not_equal"] as const;
const comparisons = ["equal", "not_equal", "less_than", "less_than_equal", "greater_than", "greater_than_equal"] as const;

function operatorAndValues(random: Random): {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly unknown[];
} {
  const few = <Item>(make: () => Item): readonly Item[] => random.some(3, make);
  switch (random.below(9)) {
    case 0:
      return { operator: `ip_${random.one(negatable)}`, key: "qcs:ip", values: few(() => random.one(ranges)) };
    case 1:
      return { operator: `date_${random.one(comparisons)}`, key: "qcs:current_time", values: few(() => random.one(dates)) };
    case 2:
      return {
        operator: `numeric_${random.one(comparisons)}`,
        key: "cos:size",
        values: few(() => (random.chance(50) ? random.one(numbers) : Number(random.one(numbers)))),
      };
    case 3:
      return { operator: "bool_equal", key: "cos:secure", values: [random.chance(50)] };
    case 4:
      return { operator: `string_${random.one(negatable)}`, key: "qcs:resource_tag", values: few(() => random.one(tags)) };
    case 5: {
      const key = random.one(["qcs:resource_tag/env", "qcs:ip", "cos:prefix", "cos:size"]);
      return { operator: "null_equal", key, values: [random.one(["true", "false"])] };
    }
    case 6:
      return { operator: "binary_equal", key: "cos:prefix", values: ["cHJvZA=="] };
    default: {
      const operator = random.one(["string_equal", "string_equal_ignore_case", "string_like"] as const);
      const negated = random.chance(50) ? operator.replace("string_", "string_not_") : operator;
      const like = operator === "string_like";
      const values = few(() => (like ? pattern(random, random.one(texts)) : random.one(texts)));
      return { operator: negated, key: random.one(["cos:prefix", "cos:prefix", "qcs:resource_tag/env", "cos:size"]), values };
    }
  }
}

function randomCondition(random: Random): Readonly<Record<string, unknown>> {
  const made: Record<string, Record<string, unknown>> = {};
  do {
    const { operator, key, values } = operatorAndValues(random);
    const isNull = operator === "null_equal";
    const suffix = !isNull && random.chance(25) ? "_if_exist" : "";
    const qualifier =
      isNull || key.startsWith("qcs:resource_tag")
        ? random.one(["", "for_any_value:"])
        : random.one(["", "", "for_any_value:", "for_all_value:"]);
    const spelled = `${qualifier}${operator}${suffix}`;
    made[spelled] = { ...made[spelled], [key]: values.length === 1 && random.chance(50) ? values[0] : values };
  } while (random.chance(25));
  return made;
}

/** A valid document; mostly allows of much and denies of little, as people write them. */
export function randomDocument(random: Random, conditions = 40): string {
  const statement = random.some(4, () => {
    const effect = random.chance(50) ? "allow" : "deny";
    return {
      effect,
      action: random.some(effect === "allow" && random.chance(50) ? 5 : 2, () =>
        effect === "allow" && random.chance(35) ? "*" : actionPattern(random),
      ),
      resource: random.some(3, () => (effect === "allow" && random.chance(45) ? "*" : resourcePattern(random))),
      ...(random.chance(conditions) ? { condition: randomCondition(random) } : {}),
    };
  });
  return JSON.stringify({ version: "2.0", statement });
}

export function randomRequest(random: Random): AccessRequest {
  const service = random.one(services);
  const account = random.one([...accountIds, ...accountIds, MANAGER]);
  const owner = random.one(["", "", "", `uin/${random.one(accountIds)}`, `uin/${MANAGER}`, "uin/999", "uid/1250000001"]);
  const resource = random.chance(30)
    ? "*"
    : `qcs::${random.one([service, service, ""])}:${random.one([...regions, ""])}:${owner}:${random.one(names)}`;
  const conditions: Record<string, readonly string[]> = {};
  const several = (texts: readonly [string, ...string[]]): readonly string[] => random.some(3, () => random.one(texts));
  if (random.chance(60)) conditions["qcs:ip"] = [random.one([...addresses, "nowhere", "10.0.0.0/8", "010.0.0.1"])];
  if (random.chance(60)) conditions["qcs:current_time"] = [random.one([...dates, "yesterday"])];
  if (random.chance(60)) conditions["cos:size"] = several([...numbers, "ten", "10.0"]);
  if (random.chance(60)) conditions["cos:secure"] = [random.one(["true", "false", "maybe"])];
  if (random.chance(60)) conditions["cos:prefix"] = several([...texts, "cHJvZA=="]);
  if (random.chance(60)) conditions["qcs:resource_tag"] = several(tags);
  if (random.chance(10)) conditions["qcs:resource_tag/env"] = random.chance(50) ? [] : several(texts);
  const user: PrincipalKind = random.one(["sub_user", "sub_user", "role", "root", "service_linked_role"]);
  return {
    principal: { account, user },
    action: `${random.chance(10) ? "name/" : ""}${service}:${random.one(calls)}`,
    resource,
    conditions,
    permissions: random.chance(80) ? "allow" : "deny",
  };
}

/** An organization of four departments and three members, with policies bound here and there. Written directly: no rule is asked. */
export function randomOrganization(random: Random, conditions = 40): Organization {
  const parents = { [ROOT]: null, "d-1": ROOT, "d-2": "d-1", "d-3": ROOT } as const;
  const places = [ROOT, "d-1", "d-2", "d-3"] as const;
  const epoch = random.chance(96) ? 1 : 2;
  let made = withRow(emptyOrganization, organizations, SELF, {
    cloudId: "1",
    managementAccount: MANAGER,
    createdAt: 0,
    memberDeletion: false,
    scpEpoch: epoch,
    tagEpoch: 0,
  });
  for (const [department, parent] of Object.entries(parents))
    made = withRow(made, departments, department, { name: department, description: "", tags: {}, parent });
  for (const account of accountIds) made = withMember(made, account, random.one(places));
  made = withPolicy(made, FULL_ACCESS, fullAccess);
  const policies = random.some(5, () => `p-${random.below(1_000)}`);
  for (const policy of policies) made = withPolicy(made, policy, randomDocument(random, conditions));
  for (const target of [...places, ...accountIds]) {
    if (random.chance(40)) continue;
    const bound = groupOf(policiesOn, epoch, target);
    for (const policy of random.some(3, () => random.one(policies))) made = withItem(made, bound, policy);
    if (random.chance(30)) made = withoutItem(made, bound, FULL_ACCESS);
  }
  return made;
}

export const fullAccess = JSON.stringify({ version: "2.0", statement: [{ effect: "allow", action: ["*"], resource: ["*"] }] });

export function withMember(organization: Organization, account: string, department: string): Organization {
  const row = withRow(organization, members, account, {
    name: account,
    description: "",
    joinMethod: "created",
    joinedAt: 0,
    department,
    allowQuit: false,
    financePermissions: ["view_balance", "view_bills"],
    unconfirmedPermissions: [],
    paymentMode: "self_pay",
    payer: null,
  });
  return withItem(withItem(row, groupOf(allMembers), account), groupOf(membersIn, department), account);
}

export function withPolicy(organization: Organization, policy: string, content: string): Organization {
  const kind = policy === FULL_ACCESS ? "system" : "custom";
  return withRow(organization, serviceControlPolicies, policy, { name: policy, description: "", content, kind });
}
