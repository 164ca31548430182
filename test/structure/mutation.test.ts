import { mutants, takeOut, watching } from "../../scripts/mutation/mutants";
import { verdict } from "../support/kernel";
import { bindScp, createScp, governed, unbindScp } from "../support/policies";

/** What `npm run mutate-rules` stands on: a rule that is taken out is gone for every kernel, and comes back. */

const last = unbindScp("FullQcloudAccess", "d-1");

function mutant(name: string) {
  const found = [...mutants(false), ...mutants(true)].find((one) => one.name === name);
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

it("a rule that is taken out refuses nothing, and refuses again when it is back", () => {
  const organization = governed();
  expect(verdict(organization, last)).toBe("SCP-UNBIND-LAST");
  const putBack = takeOut(mutant("SCP-UNBIND-LAST"));
  expect(verdict(organization, last)).toBe("accepted");
  putBack();
  expect(verdict(organization, last)).toBe("SCP-UNBIND-LAST");
});

it("taken out for one operation, it goes on with the others", () => {
  const organization = governed(createScp("p-1"), bindScp("p-1", "d-1"));
  const putBack = takeOut(mutant("SCP-UNKNOWN@delete_scp"));
  expect(verdict(organization, bindScp("p-2", "d-1"))).toBe("SCP-UNKNOWN");
  putBack();
});

it("who has a say is noted: a rule only when it refuses", () => {
  const organization = governed();
  const watch = watching();
  verdict(organization, last);
  verdict(organization, createScp("p-1"));
  watch.stop();
  verdict(organization, bindScp("nothing", "d-1"));
  expect([...watch.seen].sort()).toEqual(["SCP-UNBIND-LAST", "SCP-UNBIND-LAST@unbind_scp"]);
});

it("rules, effects and computations can all be taken out", () => {
  const names = mutants(false).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(["DEPT-UNKNOWN", "SCP-REMOVE-UNBINDS", "SCP-EVAL-DENY"]));
});
