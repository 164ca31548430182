import { visible } from "../../render/visible";
import type { Terminal } from "../terminal";

/** Prints the schema of a frontend, of plan files or of world files. */
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
    case "plan": {
      const { planJsonSchema } = await import("../../schema/plan-schema");
      terminal.out(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
      return 0;
    }
    case "world": {
      const { worldJsonSchema } = await import("../../simulator/world-file");
      terminal.out(`${JSON.stringify(worldJsonSchema(), null, 2)}\n`);
      return 0;
    }
    case "pulumi": {
      const { pulumiPackage } = await import("../../schema/pulumi-package");
      terminal.out(`${JSON.stringify(pulumiPackage(), null, 2)}\n`);
      return 0;
    }
    default:
      terminal.err(`There is no schema \`${visible(frontend)}\`: yaml, terraform, pulumi, plan or world.\n`);
      return 1;
  }
}
