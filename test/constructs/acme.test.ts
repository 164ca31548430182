import { existsSync } from "node:fs";
import { join } from "node:path";
import { readDesired } from "../../provider/desired/read";
import { declared, sets } from "../desired/support";

const root = join(__dirname, "../..");

it.each(["acme-group", "acme-group/day-2"])("%s is the same organization in YAML and in TypeScript", async (example) => {
  const built = declared(await readDesired(join(root, "examples", example)));
  const written = declared(await readDesired(join(root, "examples", example, "organization.yaml")));
  expect(sets(built)).toEqual(sets(written));
});

it("the program that the cdktf.json of the repository names is there", () => {
  expect(existsSync(join(root, "examples/acme-group/main.ts"))).toBe(true);
});
