import { resourceTypes } from "../../provider/parts";
import { camelCase } from "../../provider/schema/pulumi-names";
import { type Company, cases, company, founded } from "./company";
import type { Driven, Existing } from "./driven";

let driven: Driven;
let acme: Company;

beforeAll(async () => {
  driven = await founded();
  acme = await company(driven);
});
afterAll(() => driven.close());

it("covers every resource type and every property", () => {
  const covered = cases.map(({ type, changes, elsewhere = [] }) => [
    type,
    [...changes.map(({ property }) => property), ...elsewhere].sort(),
  ]);
  const all = resourceTypes.map(({ name, attributes }) => [name, Object.keys(attributes).map(camelCase).sort()]);
  expect(Object.fromEntries(covered)).toEqual(Object.fromEntries(all));
});

describe.each(cases)("$type", ({ type, inputs, changes }) => {
  let made: Existing;

  it("is checked, previewed, and created as it was previewed", async () => {
    const { inputs: checked, failures } = await driven.check(type, inputs(acme));
    expect(failures).toEqual([]);
    const preview = await driven.create(type, checked, { preview: true });
    expect(preview.id).toBe("");
    made = type === "organization" ? acme.organization : await driven.create(type, checked);
    expect(made.id).not.toBe("");
    expect(made.properties).toEqual(preview.properties);
  });

  it("differs from itself in nothing", async () => {
    const { inputs: checked } = await driven.check(type, inputs(acme), made.inputs);
    expect(await driven.diff(type, made, checked)).toMatchObject({ changes: "none", diffs: [], replaces: [], detailed: {} });
  });

  it("is read as it was created, and by its id alone as it would be written", async () => {
    const { properties, inputs: read } = await driven.read(type, made.id, made);
    expect(properties).toEqual(made.properties);
    expect(read).toEqual(made.inputs);
    const imported = await driven.read(type, made.id);
    expect(await driven.diff(type, imported, made.inputs)).toMatchObject({ changes: "none" });
  });

  it.each(changes)("shows a change of $property, and only that", async ({ property, value, detailed }) => {
    const { inputs: checked, failures } = await driven.check(type, { ...inputs(acme), [property]: value(acme) }, made.inputs);
    expect(failures).toEqual([]);
    const differences = await driven.diff(type, made, checked);
    expect(differences).toMatchObject({ changes: "some", diffs: [property], detailed });
    const replaces = Object.values(detailed).some((kind) => kind.endsWith("replace"));
    expect(differences.replaces).toEqual(replaces ? [property] : []);
    expect((await driven.diff(type, made, checked, [property])).changes).toBe("none");
    if (replaces) return;
    expect((await driven.update(type, made, checked, { preview: true })).properties).toEqual(checked);
    const updated = await driven.update(type, made, checked);
    expect((await driven.read(type, made.id, updated)).properties).toEqual(updated.properties);
    expect((await driven.diff(type, updated, checked)).changes).toBe("none");
    made = await driven.update(type, updated, made.inputs);
  });
});
