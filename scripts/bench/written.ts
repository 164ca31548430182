import type { Company, Department, Member } from "./company";

/** A company in the forms in which it is measured. */

/** As people write it. */
export function asYaml({ departments, policies, members }: Company): string {
  const lines = ["organization:", "  service_control: true", "departments:"];
  for (const { key, name, parent, policies: bound } of departments) {
    lines.push(`  ${key}:`, `    name: ${name}`);
    if (parent !== null) lines.push(`    parent: ${parent}`);
    if (bound.length > 0) lines.push(`    service_control_policies: [${bound.join(", ")}]`);
  }
  lines.push("members:");
  for (const { key, name, description, department, policies: bound } of members) {
    lines.push(`  ${key}:`, `    name: ${name}`, `    description: ${description}`, `    department: ${department}`);
    if (bound.length > 0) lines.push(`    service_control_policies: [${bound.join(", ")}]`);
  }
  lines.push("service_control_policies:");
  for (const { key, name, document } of policies) {
    lines.push(`  ${key}:`, `    name: ${name}`, `    content: ${JSON.stringify(document)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** As a stack of constructs synthesizes it. */
export function asStack({ departments, policies, members }: Company): string {
  const id = (type: string, key: string): string => `\${orgplane_${type}.${key}.id}`;
  const bound = (of: Department | Member) => ({
    service_control_policies: of.policies.map((key) => id("service_control_policy", key)),
  });
  const resource = {
    orgplane_organization: { company: { service_control: true } },
    orgplane_department: byKey(departments, (of) => ({
      name: of.name,
      ...(of.parent === null ? {} : { parent: id("department", of.parent) }),
      ...bound(of),
    })),
    orgplane_member: byKey(members, (of) => ({
      name: of.name,
      description: of.description,
      department: id("department", of.department),
      ...bound(of),
    })),
    orgplane_service_control_policy: byKey(policies, ({ name, document }) => ({ name, content: JSON.stringify(document) })),
  };
  return JSON.stringify({ resource }, undefined, 1);
}

/** As resources that Terraform itself brings along, so that nothing but its core is at work. */
export function asTerraformData({ departments, policies, members }: Company): string {
  const id = (key: string): string => `\${terraform_data.${key}.id}`;
  const data = (input: object) => ({ input });
  const terraform_data = {
    organization: data({ service_control: true }),
    ...byKey(policies, ({ name, document }) =>
      data({ name, content: JSON.stringify(document), organization: id("organization") }),
    ),
    ...byKey(departments, ({ name, parent, policies: bound }) =>
      data({ name, parent: id(parent ?? "organization"), policies: bound.map(id) }),
    ),
    ...byKey(members, ({ name, description, department, policies: bound }) =>
      data({ name, description, department: id(department), policies: bound.map(id) }),
    ),
  };
  return JSON.stringify({ resource: { terraform_data } });
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[], made: (item: Item) => object): object {
  return Object.fromEntries(items.map((item) => [item.key, made(item)]));
}
