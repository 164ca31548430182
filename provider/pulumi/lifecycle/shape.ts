import { ADOPT, adoptFields } from "../../desired/settle";
import { Suggestions } from "../../desired/words";
import { type AttributeNote, type Attributes, noteOf } from "../../resources/attributes";
import type { ResourceType } from "../../resources/resource-type";
import { camelCase } from "../../schema/pulumi-names";
import { isRequired } from "../../schema/pulumi-schema";
import type { PropertyFailure } from "../provider/told";
import { type Path, writtenPath } from "../values/paths";
import { isProperties, type Properties, Secret, UNKNOWN, type Value } from "../values/value";

/** Properties in the form of the schema, and everything that has another form. */
export interface Shaped {
  /** Secrets and unknowns stay where they are; what could not be understood is left out. */
  readonly inputs: Properties;
  readonly failures: readonly PropertyFailure[];
}

/** The same for the arguments of a function. */
export function shapedArguments(attributes: Attributes, title: string, properties: Properties): Shaped {
  const reader = new ShapeReader(title, []);
  const inputs = reader.object(attributes, properties, []);
  return { inputs, failures: reader.failures };
}

/** What the engine writes into the inputs of every resource. */
const ENGINES_OWN = ["__defaults"];

/** Looks at the form of the properties alone: names, types, what is missing. Programs in languages without types come here unchecked. */
export function shaped(type: ResourceType, properties: Properties): Shaped {
  const reader = new ShapeReader(type.title, [ADOPT]);
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => !ENGINES_OWN.includes(name)));
  const { [ADOPT]: adopt, ...rest } = own;
  const inputs = reader.object(type.attributes, rest, []);
  const adopted = adopt === undefined || adopt === null ? undefined : reader.adopt(adopt);
  return { inputs: adopted === undefined ? inputs : { ...inputs, [ADOPT]: adopted }, failures: reader.failures };
}

const NOTHING = Symbol("no value");

class ShapeReader {
  readonly failures: PropertyFailure[] = [];
  private readonly suggestions = new Suggestions();

  /** @param further properties of every resource */
  constructor(
    private readonly title: string,
    private readonly further: readonly string[],
  ) {}

  object(attributes: Attributes, properties: Properties, path: Path): Properties {
    const names = Object.keys(attributes).map(camelCase);
    for (const name of Object.keys(properties)) {
      if (names.includes(name)) continue;
      const hint = this.suggestions.hint(name, path.length === 0 ? [...names, ...this.further] : names) ?? "take it out";
      this.fail([...path, name], `\`${name}\` is no property of ${path.length === 0 ? this.title : writtenPath(path)}`, hint);
    }
    return Object.fromEntries(
      Object.entries(attributes).flatMap(([attribute, schema]): (readonly [string, Value])[] => {
        const name = camelCase(attribute);
        const value = properties[name];
        const at = [...path, name];
        if (value === undefined || value === null) {
          if (isRequired(schema)) this.fail(at, `\`${writtenPath(at)}\` is missing`, noteOf(schema).doc);
          return [];
        }
        const read = this.value(noteOf(schema), value, at);
        return read === NOTHING ? [] : [[name, read]];
      }),
    );
  }

  adopt(value: Value): Value | undefined {
    if (value instanceof Secret) return this.adopt(value.value);
    if (value === UNKNOWN) return value;
    const advice = "write `{ id }` or `{ name }`: an id is exact, a name must be unique";
    if (!isProperties(value)) {
      this.fail([ADOPT], "`adopt` says which existing object is meant", advice);
      return undefined;
    }
    const read = this.object(adoptFields, value, [ADOPT]);
    if (Object.keys(read).length === 1) return read;
    this.fail([ADOPT], "`adopt` takes `id` or `name`, one of them", advice);
    return undefined;
  }

  private value(note: AttributeNote, value: Value, path: Path): Value | typeof NOTHING {
    if (value instanceof Secret) {
      const inner = this.value(note, value.value, path);
      return inner === NOTHING ? NOTHING : new Secret(inner);
    }
    if (value === UNKNOWN) return value;
    switch (note.kind) {
      case "text":
      case "choice":
      case "reference":
      case "document":
        return this.text(value, path);
      case "flag":
        return typeof value === "boolean" ? value : this.wrong(path, "`true` or `false`", "write it without quotes");
      case "texts":
      case "references":
        return this.list(note, value, path);
      case "tags":
        return this.map(value, path);
      case "object":
        return isProperties(value) ? this.object(note.fields ?? {}, value, path) : this.wrong(path, "an object", note.doc);
    }
  }

  /** Whole numbers are read by their digits, so that ids need no quotes where a language has no types. */
  private text(value: Value, path: Path): string | typeof NOTHING {
    if (typeof value === "string") return value;
    if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
    return this.wrong(path, "a text", "write it in quotes");
  }

  private list(note: AttributeNote, value: Value, path: Path): Value | typeof NOTHING {
    if (!Array.isArray(value)) return this.wrong(path, "a list", "write `[…]`, also around a single item");
    const one: AttributeNote = { kind: "text", doc: note.doc };
    const items = value.map((item: Value, index) => this.value(one, item, [...path, index]));
    return items.includes(NOTHING) ? NOTHING : items.filter((item): item is Value => item !== NOTHING);
  }

  private map(value: Value, path: Path): Value | typeof NOTHING {
    if (!isProperties(value)) return this.wrong(path, "an object of keys with values", 'write `{ key: "value" }`');
    const one: AttributeNote = { kind: "text", doc: "" };
    const entries = Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, this.value(one, each, [...path, key])] as const);
    const sound = entries.filter((entry): entry is readonly [string, Value] => entry[1] !== NOTHING);
    return sound.length === entries.length ? Object.fromEntries(sound) : NOTHING;
  }

  private wrong(path: Path, expected: string, advice: string): typeof NOTHING {
    this.fail(path, `\`${writtenPath(path)}\` must be ${expected}`, advice);
    return NOTHING;
  }

  private fail(path: Path, says: string, advice: string): void {
    this.failures.push({ property: writtenPath(path), reason: `${says}: ${advice}` });
  }
}
