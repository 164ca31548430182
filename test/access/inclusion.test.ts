import { documentOf } from "../../provider/access/documents";
import { ownerOf, requestProblems } from "../../provider/access/request";
import type { AccessPath } from "../../provider/access/symbolic/problem";
import { mayMoreThanBefore, pathAllows } from "../../provider/access/symbolic/search";
import type { Statement } from "../../provider/resources/service-control-policy/document";
import { accountIds, fullAccess, Random, randomDocument, randomRequest } from "./random";

const [account] = accountIds;

function statements(content: string): readonly Statement[] {
  const document = documentOf(content);
  if (document === undefined) throw new Error(`this is no policy: ${content}`);
  return document.statements;
}

function randomPath(random: Random, conditions: number): AccessPath {
  return random.some(3, () => {
    const own = statements(randomDocument(random, conditions));
    return random.chance(50) ? [...statements(fullAccess), ...own.filter(({ effect }) => effect === "deny")] : own;
  });
}

/** A path that says nearly the same: a statement gone, or altered, or cut in two, or written again. */
function altered(random: Random, path: AccessPath, conditions: number): AccessPath {
  return path.map((level) =>
    level.flatMap((statement): readonly Statement[] => {
      switch (random.below(12)) {
        case 0:
          return [];
        case 1:
          return [statement, ...statements(randomDocument(random, conditions))];
        case 2:
          return [{ ...statement, conditions: [] }];
        case 3:
          return [{ ...statement, actions: [...statement.actions].reverse() }];
        case 4:
          return statement.actions.map((action) => ({ ...statement, actions: [action] }));
        case 5:
          return statement.resources.map((resource) => ({ ...statement, resources: [resource] }));
        case 6:
          return [statement, { ...statement, actions: ["cvm:DescribeInstances"] }];
        default:
          return [statement];
      }
    }),
  );
}

it("what is proved no random request contradicts, and every witness is allowed after and not before", () => {
  const whys: string[] = [];
  const answers = { no: 0, yes: 0, unknown: 0 };
  for (let seed = 1; seed <= 1_000; seed++) {
    const random = new Random(seed);
    const conditions = random.one([0, 20, 50]);
    const before = randomPath(random, conditions);
    const after = random.chance(15) ? randomPath(random, conditions) : altered(random, before, conditions);
    const said = mayMoreThanBefore(before, after, account, { witnesses: 2, cases: 3_000 });
    answers[said.answer]++;
    if (said.answer === "unknown") whys.push(`${seed} ${conditions} ${said.why}`);
    const fail = (what: string): never => {
      throw new Error(`seed ${seed}: ${what}\n${JSON.stringify({ before, after })}`);
    };
    if (said.answer === "yes") {
      for (const witness of said.witnesses) {
        if (!pathAllows(after, witness, account) || pathAllows(before, witness, account)) fail(JSON.stringify(witness));
        if (requestProblems(witness).length > 0) fail(requestProblems(witness).join("; "));
      }
    }
    if (said.answer === "no") {
      for (let n = 0; n < 120; n++) {
        const request = { ...randomRequest(random), principal: { account, user: "sub_user" as const } };
        if (ownerOf(request) !== account || requestProblems(request).length > 0) continue;
        if (pathAllows(after, request, account) && !pathAllows(before, request, account)) fail(JSON.stringify(request));
      }
    }
  }
  expect(answers.no).toBeGreaterThan(150);
  expect(answers.yes).toBeGreaterThan(120);
  // What cannot be decided should be rare among documents of this size.
  expect(whys.length).toBeLessThan(20);
});
