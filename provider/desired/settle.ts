import type { Place } from "../diagnostics";
import { optional, text } from "../resources/attributes";
import type { ResourceType } from "../resources/resource-type";
import { addressOf, type Declaration, type Desired } from "./declaration";
import type { Declared, Dialect, Draft } from "./dialect";
import type { Findings } from "./findings";
import { entryOf, inBackticks, type SourceMap } from "./source";
import { ValueReader } from "./values";
import { oneOf, Suggestions, type Wrong } from "./words";

/** Attributes that every declaration has, whatever its type. */
export const ADOPT = "adopt";
export const adoptFields = {
  id: optional(text({ doc: "The id of the existing object in the cloud." })),
  name: optional(text({ doc: "The name of the existing object." })),
};

/**
 * Gives drafts their attributes: values of the right type, references to what is declared; then lets the types look at everything
 * together. What is wrong goes to `findings`.
 */
export function settled(drafts: readonly Draft[], types: readonly ResourceType[], dialect: Dialect, findings: Findings): Desired {
  const declared = declaredBy(drafts, types, findings);
  const read = [...declared.first.values()].map((draft) => declarationOf(draft, dialect, declared, findings));
  read.sort((a, b) => (a.declaration.address < b.declaration.address ? -1 : 1));
  const desired: Desired = { declarations: new Map(read.map(({ declaration }) => [declaration.address, declaration])) };
  for (const { declaration, type, whole } of read) {
    // What could not be read must not be taken for what the author means: two missing names are not one name twice.
    if (whole) findings.addAll(type.check?.(declaration, desired) ?? []);
  }
  return desired;
}

interface ReadDraft {
  readonly declaration: Declaration;
  readonly type: ResourceType;
  /** Every value that is needed or written was read. */
  readonly whole: boolean;
}

interface DeclaredDrafts extends Declared {
  readonly first: ReadonlyMap<string, Draft>;
}

function declaredBy(drafts: readonly Draft[], types: readonly ResourceType[], findings: Findings): DeclaredDrafts {
  const first = new Map<string, Draft>();
  const keys = new Map<string, string[]>(types.map((type) => [type.name, []]));
  for (const draft of drafts) {
    const address = addressOf(draft.type.name, draft.key);
    const earlier = first.get(address);
    if (earlier === undefined) {
      first.set(address, draft);
      keys.get(draft.type.name)?.push(draft.key);
    } else {
      findings.add({
        code: "duplicate-key",
        at: draft.placeAt(draft.at),
        summary: `${draft.type.title} ${inBackticks(draft.key)} is declared twice`,
        detail: `the first is at ${described(earlier.placeAt(earlier.at))}`,
        hint: "give one of them another key: keys are unique per type, wherever the declaration stands",
      });
    }
  }
  const suggestions = new Suggestions();
  return {
    first,
    types,
    has: (type, key) => first.has(addressOf(type, key)),
    keys: (type) => keys.get(type) ?? [],
    suggest: (word, known) => suggestions.hint(word, known),
  };
}

function declarationOf(draft: Draft, dialect: Dialect, declared: Declared, findings: Findings): ReadDraft {
  const { type, key, body, implied } = draft;
  const report = (at: number, wrong: Wrong) => findings.add({ ...wrong, at: draft.placeAt(at) });
  const reader = new ValueReader(dialect, declared, report);
  const own: SourceMap = { ...body, entries: body.entries.filter((entry) => entry.key !== ADOPT) };
  const values = reader.attributes(
    type.attributes,
    own,
    oneOf(type),
    draft.at,
    new Set(implied === undefined ? [] : [implied.attribute]),
  );
  if (implied !== undefined) {
    const twice = entryOf(body, implied.attribute);
    if (twice === undefined) values[implied.attribute] = implied.reference;
    else report(twice.keyAt, placeTwice(type, key, implied));
  }
  const adopt = readAdopt(reader, body, report);
  const declaration: Declaration = {
    address: addressOf(type.name, key),
    type: type.name,
    key,
    attributes: values,
    ...(adopt !== undefined && { adopt }),
    place: draft.placeAt(draft.at),
    placeOf: (attribute) => draft.placeAt(entryOf(body, attribute)?.value.at ?? draft.at),
  };
  return { declaration, type, whole: !reader.incomplete };
}

function placeTwice(type: ResourceType, key: string, implied: NonNullable<Draft["implied"]>): Wrong {
  const around = implied.reference.to === "declaration" ? implied.reference.key : implied.reference.account;
  return {
    code: "place-twice",
    summary: `\`${implied.attribute}\` of ${type.title} ${inBackticks(key)} is given by where it stands: in ${inBackticks(around)}`,
    hint: `remove \`${implied.attribute}\`, or move the declaration out of ${inBackticks(around)}`,
  };
}

function readAdopt(reader: ValueReader, body: SourceMap, report: (at: number, wrong: Wrong) => void): Declaration["adopt"] {
  const entry = entryOf(body, ADOPT);
  if (entry === undefined || (entry.value.kind === "scalar" && entry.value.value === null)) return undefined;
  if (entry.value.kind !== "map") {
    report(entry.value.at, {
      code: "wrong-type",
      summary: "`adopt` says which existing object is meant",
      hint: "write `{id: …}` or `{name: …}`",
    });
    return undefined;
  }
  const { id, name } = reader.attributes(adoptFields, entry.value, "`adopt`", entry.keyAt);
  if (typeof id === "string" && typeof name !== "string") return { id };
  if (typeof name === "string" && typeof id !== "string") return { name };
  if ((id === undefined) === (name === undefined)) {
    report(entry.value.at, {
      code: "adopt",
      summary: "`adopt` takes `id` or `name`, one of them",
      hint: "an id is exact, a name must be unique",
    });
  }
  return undefined;
}

export function described(place: Place): string {
  return place.kind === "file" ? `${place.file}:${place.line}:${place.column}` : place.path;
}
