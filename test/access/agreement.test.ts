import { compileAccess } from "../../provider/access/compiled";
import { documentOf } from "../../provider/access/documents";
import { evaluatePlainly } from "../../provider/access/plain";
import { Random, randomDocument, randomOrganization, randomRequest } from "./random";

const settings = [
  {},
  {},
  {},
  { scp_management_exempt: false },
  { scp_restricts_root_user: false },
  { scp_off_skips_check: false },
] as const;

it("the compiled evaluator answers as the plain one does, on random policies and requests", () => {
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= 700; seed++) {
    const random = new Random(seed);
    const organization = randomOrganization(random);
    const options = { settings: random.one(settings) };
    const compiled = compileAccess(organization, options.settings);
    for (let n = 0; n < 100; n++) {
      const request = randomRequest(random);
      const plain = evaluatePlainly(organization, request, options);
      const fast = compiled.evaluate(request);
      const expected = {
        decision: plain.decision,
        serviceControl: plain.serviceControl,
        levels: plain.levels.length,
        by: plain.by === null ? null : { policy: plain.by.policy, statement: plain.by.statement },
        permissionsConsulted: plain.permissionsConsulted,
      };
      if (JSON.stringify({ ...expected }) !== JSON.stringify(ordered(fast)))
        throw new Error(`seed ${seed}, request ${n}: ${JSON.stringify({ request, expected, fast, plain })}`);
      const outcome = `${plain.serviceControl} ${plain.by?.effect ?? ""}`;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
  }
  // Every outcome has to come up often, or the agreement says little.
  for (const outcome of ["allow allow", "explicit_deny deny", "explicit_deny ", "not_applicable "])
    expect(seen.get(outcome) ?? 0).toBeGreaterThan(1_000);
});

function ordered({
  decision,
  serviceControl,
  levels,
  by,
  permissionsConsulted,
}: ReturnType<ReturnType<typeof compileAccess>["evaluate"]>) {
  return {
    decision,
    serviceControl,
    levels,
    by: by === null ? null : { policy: by.policy, statement: by.statement },
    permissionsConsulted,
  };
}

it("random documents are documents", () => {
  for (let seed = 1; seed <= 2_000; seed++) {
    const content = randomDocument(new Random(seed));
    if (documentOf(content) === undefined) throw new Error(`seed ${seed}: ${content}`);
  }
});
