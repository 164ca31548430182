import { visible } from "../../render/visible";
import type { Terminal } from "../terminal";

/** Prints the schema of a frontend. */
export async function schema(terminal: Terminal, frontend: string): Promise<number> {
  switch (frontend) {
    case "yaml": {
      const { yamlSchema } = await import("../../schema/yaml-schema");
      const { resourceTypes } = await import("../../parts");
      terminal.out(`${JSON.stringify(yamlSchema(resourceTypes), null, 2)}\n`);
      return 0;
    }
    case "terraform": {
      const { terraformSchema } = await import("../../schema/terraform-schema");
      const { resourceTypes } = await import("../../parts");
      terminal.out(`${JSON.stringify(terraformSchema(resourceTypes), null, 2)}\n`);
      return 0;
    }
    case "pulumi":
      terminal.err("The schema for Pulumi is not there yet.\n");
      return 1;
    default:
      terminal.err(`There is no frontend \`${visible(frontend)}\`: yaml, terraform or pulumi.\n`);
      return 1;
  }
}
