import { readTerraform } from "../../provider/desired/terraform";
import { readYaml } from "../../provider/desired/yaml";
import { resourceTypes } from "../../provider/parts";
import { companyOf, type Department } from "../../scripts/bench/company";
import { asStack, asYaml } from "../../scripts/bench/written";

describe.each([100, 1_000, 10_000])("the company of the bench, %d members", (size) => {
  const { departments, members, policies } = companyOf(size);

  it("has a tenth as many departments, on at most five levels, and 50 to 500 policies", () => {
    expect(members).toHaveLength(size);
    expect(departments).toHaveLength(size / 10);
    const byKey = new Map(departments.map((department) => [department.key, department]));
    const level = ({ parent }: Department): number => {
      const above = parent === null ? undefined : byKey.get(parent);
      return above === undefined ? 1 : 1 + level(above);
    };
    expect(Math.max(...departments.map(level))).toBeLessThanOrEqual(5);
    expect(policies.length).toBeGreaterThanOrEqual(50);
    expect(policies.length).toBeLessThanOrEqual(500);
  });

  it("has 1.2 bindings per member, never more than five policies on a target, FullQcloudAccess counted", () => {
    const bound = [...departments, ...members].map((target) => target.policies);
    expect(bound.flat().length / size).toBeCloseTo(1.2, 1);
    expect(Math.max(...bound.map((keys) => new Set(keys).size))).toBeLessThanOrEqual(4);
    expect(bound.every((keys) => new Set(keys).size === keys.length)).toBe(true);
  });
});

it("means the same as YAML and as a stack", () => {
  const company = companyOf(100);
  const yaml = readYaml(asYaml(company), "organization.yaml", resourceTypes);
  const stack = readTerraform([{ text: asStack(company), file: "organization.tf.json" }], resourceTypes);
  if (!yaml.ok || !stack.ok) throw new Error("the company of the bench cannot be read");
  const said = ({ value: { declarations } }: typeof yaml) =>
    [...declarations].map(([address, { attributes }]) => ({
      address,
      ...attributes,
      content: JSON.parse(String(attributes["content"] ?? "{}")),
    }));
  expect(said(stack).map((one) => ({ service_control_policies: [], ...one }))).toEqual(
    said(yaml).map((one) => ({ service_control_policies: [], ...one })),
  );
});
