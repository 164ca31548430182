import { check, withDefaults } from "../../hosted/config";
import type { ResourceType } from "../../resources/resource-type";
import { failureOf, type PropertyFailure } from "../provider/told";
import type { Properties } from "../values/value";
import { shaped } from "./shape";
import { configOf, propertiesOf } from "./values";

export interface CheckedInputs {
  readonly inputs: Properties;
  readonly failures: readonly PropertyFailure[];
}

/** Inputs with their defaults, secrets and unknowns where they were, and everything that is wrong with them. */
export function checkedInputs(type: ResourceType, news: Properties): CheckedInputs {
  const { inputs, failures } = shaped(type, news);
  const config = configOf(type, inputs);
  // What is missing, and the form of what is there, was looked at with the author's own names and paths.
  const problems = check(type, config).filter(({ code, severity }) => severity === "error" && code !== "missing-attribute");
  const complete = propertiesOf(type, withDefaults(type, config), inputs);
  return {
    inputs: complete,
    failures: [...failures, ...problems.map((problem) => failureOf(type, problem))],
  };
}
