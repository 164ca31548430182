import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { groupItems, groupOf, rowOf } from "../../provider/kernel";
import { departments } from "../../provider/resources/department/rows";
import { allDepartments } from "../../provider/resources/organization/rows";
import { temporaryFolder } from "../support/folders";
import { indexProblems } from "../support/indexes";
import { createOrganization } from "../support/kernel";
import { bundled, ended, started } from "../support/programs";
import { simulator } from "../support/simulation";

const folder = temporaryFolder();
const program = bundled("test/simulator/child.ts");

/** What it acknowledged by the time it was killed, in the middle of whatever it was doing. */
async function killedAfter(child: ChildProcess, acknowledgements: number): Promise<readonly { title: string; id: string }[]> {
  let seen = 0;
  child.stdout?.on("data", (chunk) => {
    seen += String(chunk).split("\n").length - 1;
    if (seen >= acknowledgements) child.kill("SIGKILL");
  });
  const { out, err, signal } = await ended(child);
  expect({ err, signal }).toEqual({ err: "", signal: "SIGKILL" });
  const lines = out.slice(0, out.lastIndexOf("\n")).split("\n");
  return lines.map((line) => {
    const { title, outcome } = JSON.parse(line);
    expect(outcome.kind).toBe("done");
    return { title, id: outcome.ids[`+department.${title}`] };
  });
}

it("kill -9 in the middle of transactions, of two processes at once: nothing acknowledged is lost, nothing is half done", async () => {
  const file = join(folder(), "organization.db");
  const first = simulator(file, { settings: {} });
  first.perform(createOrganization);
  first.close();
  for (const round of [1, 2, 3]) {
    const children = ["a", "b"].map((name) => started(program, [file, `${name}${round}`]));
    const acknowledged = (await Promise.all(children.map((child, index) => killedAfter(child, 5 + index * 7)))).flat();
    const after = simulator(file);
    const { organization, revision } = after.look();
    for (const { title, id } of acknowledged) expect(rowOf(organization, departments, id)?.name).toBe(title);
    expect(new Set(acknowledged.map(({ id }) => id)).size).toBe(acknowledged.length);
    expect(indexProblems(organization)).toEqual([]);
    const log = after.log(0);
    expect(log.map((entry) => entry.revision)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
    expect(groupItems(organization, groupOf(allDepartments))).toHaveLength(revision - 1);
    after.close();
  }
});
