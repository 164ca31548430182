import type { Operation } from "../../provider/kernel";
import { simulator } from "../support/simulation";

/** Creates departments without end, `child FILE NAME`, and says which ones are acknowledged. */
const [file = "", name = ""] = process.argv.slice(2);
const simulated = simulator(file);
for (let i = 0; i < 100_000; i++) {
  const title = `${name}-${i}`;
  const operation: Operation & Readonly<Record<string, unknown>> = {
    name: "create_department",
    department: `+department.${title}`,
    parent: "root",
    title,
    description: "",
    tags: {},
  };
  const outcome = simulated.perform(operation);
  process.stdout.write(`${JSON.stringify({ title, outcome })}\n`);
}
