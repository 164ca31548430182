import type { z } from "zod";
import { type AttributeNote, noteOf, type Reference } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import type { PropertyFailure } from "../provider/configuration";
import { propertyPath, writtenPath } from "../values/paths";
import { holdsUnknown, type PlainProperties, type PlainValue, type Properties } from "../values/value";
import { withDefaults } from "./forms";
import { shaped } from "./shape";
import { attributesOf, propertiesOf } from "./values";

/** Inputs with defaults, secrets and unknowns in their places, and everything that is wrong with them. */
export function checked(
  type: ResourceType,
  news: Properties,
): { readonly inputs: Properties; readonly failures: readonly PropertyFailure[] } {
  const { inputs, failures } = shaped(type, news);
  const attributes = attributesOf(type, inputs);
  const wrong = Object.entries(attributes).flatMap(([name, value]) => valueFailures(type, name, value));
  const complete = withDefaults(type, attributes);
  return { inputs: { ...propertiesOf(type, complete, inputs), ...keptUnknown(inputs) }, failures: [...failures, ...wrong] };
}

function keptUnknown(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => holdsUnknown(value)));
}

function valueFailures(type: ResourceType, name: string, value: PlainValue): readonly PropertyFailure[] {
  const schema = type.attributes[name];
  if (schema === undefined || holdsUnknown(value)) return [];
  const parsed = schema.safeParse(inSchemaForm(noteOf(schema), value));
  return parsed.success ? [] : parsed.error.issues.map((issue) => failure(type, name, noteOf(schema), issue));
}

function failure(type: ResourceType, name: string, note: AttributeNote, issue: z.core.$ZodIssue): PropertyFailure {
  const params: Readonly<Record<string, unknown>> = issue.code === "custom" ? (issue.params ?? {}) : {};
  const { rule, advice } = params;
  const inside = note.kind === "document" ? [] : issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  const says = typeof rule === "string" ? `${issue.message} [${rule}]` : issue.message;
  return {
    property: writtenPath(propertyPath(type.attributes, [name, ...inside])),
    reason: `${says}: ${typeof advice === "string" ? advice : note.doc}`,
  };
}

/** References are ids here; the schemas know them as what they refer to. */
function inSchemaForm({ kind, refersTo = [] }: AttributeNote, value: PlainValue): unknown {
  const [type = ""] = refersTo;
  const reference = (id: PlainValue): Reference =>
    refersTo.includes("account") ? { to: "account", account: String(id) } : { to: "declaration", type, key: String(id) };
  if (kind === "reference") return reference(value);
  return kind === "references" && Array.isArray(value) ? value.map(reference) : value;
}

export type { PlainProperties };
