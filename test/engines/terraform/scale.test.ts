import { succeeded, Workspace } from "./host";

const MEMBERS = 1_000;

/** Seconds of an apply, of a plan that changes nothing, and of a destroy. */
async function times(workspace: Workspace): Promise<readonly number[]> {
  const applied = await workspace.applied("-parallelism=64");
  const planned = succeeded(await workspace.run("plan", "-no-color", "-input=false", "-detailed-exitcode"));
  const destroyed = await workspace.destroyed("-parallelism=64");
  return [applied, planned, destroyed].map(({ seconds }) => seconds);
}

it("a thousand members are applied, planned and destroyed; the times stand beside those of plain terraform_data", async () => {
  const [ours, plain] = [new Workspace(), new Workspace()];
  try {
    ours.write(`resource "orgplane_organization" "o" {
  member_deletion = true
}
resource "orgplane_member" "m" {
  count           = ${MEMBERS}
  name            = "m\${count.index}"
  deletion_policy = "delete"
  depends_on      = [orgplane_organization.o]
}
`);
    plain.write({
      "main.tf": `resource "terraform_data" "m" {\n  count = ${MEMBERS}\n  input = "m\${count.index}"\n}\n`,
      "provider.tf": "",
    });
    succeeded(await plain.run("init", "-no-color"));
    const measured = [await times(ours), await times(plain)].map((seconds) =>
      seconds.map((each) => `${each.toFixed(1)} s`).join(", "),
    );
    console.log(`${MEMBERS} members: apply, plan, destroy in ${measured[0]}; as many terraform_data in ${measured[1]}`);
    expect(ours.stored("orgplane_member.m[0]")).toBeUndefined();
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
});
