import { z } from "zod";
import { planSchema } from "../plan/plan";

/** The JSON Schema of a plan file (`plan --out`, `--format json`), for programs that read plans. */
export function planJsonSchema(): unknown {
  return { title: "orgplane plan", ...z.toJSONSchema(planSchema) };
}
