import { compileAccess } from "../../provider/access/compiled";
import { evaluatePlainly } from "../../provider/access/plain";
import { emptyOrganization, groupOf, type Organization, withItem, withRow } from "../../provider/kernel";
import { departments, ROOT } from "../../provider/resources/department/rows";
import { organizations, SELF } from "../../provider/resources/organization/rows";
import type { AccessRequest } from "../../provider/resources/service-control-policy/evaluation";
import { FULL_ACCESS, policiesOn } from "../../provider/resources/service-control-policy/rows";
import { fullAccess, MANAGER, Random, randomOrganization, randomRequest, withMember, withPolicy } from "../../test/access/random";

/** Decisions per second on one core, and how often the compiled evaluator agreed with the plain one. Prints both. */
export function benchAccess({ comparisons = 2_000_000, seconds = 3 } = {}): void {
  const organization = deepCompany();
  console.log("access: six levels (a member in a department of the fifth level), five policies each, 1,000 members");
  for (const [what, actions, count] of [
    // Just read, as a server has them when it decides.
    ["1,000 requests, 600 actions", 600, 1_000],
    ["1,000 requests, every action new", 0, 1_000],
    // More than the caches of a processor hold: most of the time they are fetched from memory.
    ["200,000 requests, 600 actions", 600, 200_000],
    ["200,000 requests, every action new", 0, 200_000],
  ] as const) {
    const requests = requestsOf(actions, count);
    const { rate, allowed } = rateOf(organization, requests, seconds);
    const thousands = Math.round(rate / 1000).toLocaleString("en");
    console.log(`  ${what}: ${thousands},000 decisions a second, ${Math.round(allowed * 100)} % of them allowed`);
  }
  const plainly = requestsOf(600, 5_000);
  const start = performance.now();
  for (const request of plainly) evaluatePlainly(organization, request);
  const plainRate = Math.round((plainly.length / (performance.now() - start)) * 1000);
  console.log(`  the plain evaluator: ${plainRate.toLocaleString("en")} decisions a second`);
  console.log(agreement(comparisons));
}

/** Compares on random policies and requests; throws at the first disagreement, with its seed. */
function agreement(comparisons: number): string {
  const perCompany = 100;
  let done = 0;
  const seen: Record<string, number> = {};
  for (let seed = 1_000_000; done < comparisons; seed++) {
    const random = new Random(seed);
    const organization = randomOrganization(random);
    const compiled = compileAccess(organization);
    for (let n = 0; n < perCompany; n++, done++) {
      const request = randomRequest(random);
      const [plain, fast] = [evaluatePlainly(organization, request), compiled.evaluate(request)];
      const same =
        plain.decision === fast.decision &&
        plain.serviceControl === fast.serviceControl &&
        plain.levels.length === fast.levels &&
        plain.by?.policy === fast.by?.policy &&
        plain.by?.statement === fast.by?.statement &&
        plain.permissionsConsulted === fast.permissionsConsulted;
      if (!same) throw new Error(`seed ${seed}, request ${n}: ${JSON.stringify({ request, plain, fast })}`);
      seen[plain.serviceControl] = (seen[plain.serviceControl] ?? 0) + 1;
    }
  }
  const kinds = Object.entries(seen).map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`);
  return `  agreement: ${done.toLocaleString("en")} random requests, seeds from 1,000,000: all alike (${kinds.join(", ")})`;
}

const services = ["cvm", "cos", "cam", "vpc", "cdb", "clb", "cbs", "scf", "tke", "domain", "dnspod", "ssl"];
const calls = ["Describe", "Create", "Delete", "Modify", "Run", "Terminate", "Start", "Stop", "Reset", "Get"];
const things = ["Instances", "Images", "Volumes", "Keys", "Policies"];
const regions = ["ap-guangzhou", "ap-shanghai", "ap-beijing", "eu-frankfurt"];

/** Root, five departments below one another, a thousand members in the lowest, a tenth of them with policies of their own. */
function deepCompany(): Organization {
  let made = withRow(emptyOrganization, organizations, SELF, {
    cloudId: "1",
    managementAccount: MANAGER,
    createdAt: 0,
    memberDeletion: false,
    scpEpoch: 1,
    tagEpoch: 0,
  });
  made = withPolicy(made, FULL_ACCESS, fullAccess);
  const chain = [ROOT, "d-1", "d-2", "d-3", "d-4"];
  for (const [index, department] of chain.entries()) {
    const parent = chain[index - 1] ?? null;
    made = withRow(made, departments, department, { name: department, description: "", tags: {}, parent });
    made = withPolicies(made, department, index);
  }
  for (let n = 0; n < 1_000; n++) {
    made = withMember(made, String(300_000_000_000 + n), "d-4");
    // Twenty kinds of members: all of them have five policies of their own.
    made = withPolicies(made, String(300_000_000_000 + n), 100 + (n % 20));
  }
  return made;
}

/** FullQcloudAccess and four policies that deny: single interfaces, a service outside an address range, a region, a tag. */
function withPolicies(organization: Organization, target: string, kind: number): Organization {
  let made = organization;
  const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";
  const [service, other] = [pick(services, kind), pick(services, kind * 5 + 3)];
  const contents = [
    [{ action: [`${service}:Terminate*`, `${other}:Delete*`], resource: ["*"] }],
    [
      {
        action: [`${other}:*`],
        resource: ["*"],
        condition: { ip_not_equal: { "qcs:ip": ["10.0.0.0/8", `192.168.${kind}.0/24`] } },
      },
    ],
    [
      { action: [`${service}:Run*`, `${service}:Create*`], resource: [`qcs::${service}:eu-*::instance/*`] },
      { action: ["*:Reset*"], resource: ["*"], condition: { bool_equal: { "cam:mfa": "false" } } },
    ],
    [{ action: ["*"], resource: ["*"], condition: { string_equal: { "qcs:resource_tag": ["env&locked", `frozen&${kind}`] } } }],
  ];
  for (const [index, statement] of contents.entries()) {
    const policy = `p-${kind}-${index}`;
    const denies = statement.map((one) => ({ effect: "deny", ...one }));
    made = withPolicy(made, policy, JSON.stringify({ version: "2.0", statement: denies }));
    made = withItem(made, groupOf(policiesOn, 1, target), policy);
  }
  return made;
}

/** @param actions how many different ones; 0: no two alike */
function requestsOf(actions: number, count: number): readonly AccessRequest[] {
  const random = new Random(7);
  const one = (list: readonly string[]): string => list[random.below(list.length)] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const service = one(services);
    const action = `${service}:${one(calls)}${one(things)}`;
    const conditions: Record<string, readonly string[]> = { "qcs:ip": [`10.0.${random.below(256)}.${random.below(256)}`] };
    if (random.chance(50)) conditions["qcs:resource_tag"] = [random.chance(2) ? "env&locked" : "env&prod", "team&a"];
    return {
      principal: { account: String(300_000_000_000 + random.below(1_000)), user: "sub_user" },
      action: actions === 0 ? `${action}${index}` : action,
      resource: random.chance(30) ? "*" : `qcs::${service}:${one(regions)}::instance/ins-${random.below(1_000)}`,
      conditions,
      permissions: "allow",
    };
  });
}

function rateOf(
  organization: Organization,
  requests: readonly AccessRequest[],
  seconds: number,
): { readonly rate: number; readonly allowed: number } {
  const compiled = compileAccess(organization);
  const once = (): number =>
    requests.reduce((sum, request) => sum + (compiled.evaluate(request).decision === "allow" ? 1 : 0), 0);
  const allowed = once();
  let rounds = 0;
  // Time of the processor, not of the clock: what one core does, however busy the machine is.
  const start = process.cpuUsage();
  for (const until = performance.now() + seconds * 1000; performance.now() < until; rounds++) once();
  const { user, system } = process.cpuUsage(start);
  return { rate: (rounds * requests.length * 1_000_000) / (user + system), allowed: allowed / requests.length };
}

// Run by itself: `npx tsx scripts/bench/access.ts [how many comparisons]`.
if (process.argv[1]?.endsWith("scripts/bench/access.ts")) benchAccess({ comparisons: Number(process.argv[2] ?? 2_000_000) });
