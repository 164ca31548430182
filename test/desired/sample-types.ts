import {
  type Attributes,
  choice,
  document,
  flag,
  object,
  optional,
  reference,
  references,
  tags,
  text,
  texts,
} from "../../provider/resources/attributes";
import { defineResourceType, type Resolved, type ResourceType } from "../../provider/resources/resource-type";

/**
 * Types that have one attribute of every kind: the frontends are tested with them, so that they cannot know any real type.
 */
type Declared = Pick<ResourceType, "name" | "section" | "title" | "attributes"> &
  Partial<Pick<ResourceType, "single" | "nestsUnder" | "check">>;

function sample(type: Declared): ResourceType {
  return defineResourceType<Resolved>({
    doc: `A ${type.title}.`,
    table: type.name,
    find: () => undefined,
    read: () => undefined,
    create: () => [],
    update: () => [],
    remove: () => ({ kind: "removed", operations: [] }),
    ...type,
  });
}

const name = text({
  doc: "What people call it.",
  check: (value) =>
    [...value].length > 10
      ? { rule: "NAME-LENGTH", says: `\`${value}\` has more than 10 characters`, advice: "shorten it" }
      : undefined,
});

const plot: Attributes = {
  name,
  inside: optional(reference({ doc: "The plot around it.", refersTo: ["plot"], replaces: true })),
  laws: references({ doc: "Laws that hold there.", refersTo: ["law"], default: [] }),
};

export const plotType = sample({
  name: "plot",
  section: "plots",
  title: "plot",
  nestsUnder: "inside",
  attributes: plot,
  check: (declaration, all) => {
    const twins = [...all.declarations.values()].filter(
      (other) =>
        other.type === "plot" &&
        other.attributes["name"] !== undefined &&
        other.attributes["name"] === declaration.attributes["name"],
    );
    if (twins[0] === undefined || twins[0] === declaration) return [];
    return [{ severity: "error", code: "NAME-UNIQUE", at: declaration.placeOf("name"), summary: "two plots have one name" }];
  },
});

export const houseType = sample({
  name: "house",
  section: "houses",
  title: "house",
  nestsUnder: "plot",
  attributes: {
    name,
    plot: optional(reference({ doc: "Where it stands.", refersTo: ["plot"] })),
    floors: choice({ doc: "How high it is.", choices: ["one", "two", "many"], default: "one" }),
    empty: flag({ doc: "Nobody lives there.", default: false }),
    rooms: texts({ doc: "Its rooms.", default: [] }),
    labels: optional(tags({ doc: "Whatever is written on it." })),
    payer: optional(reference({ doc: "Who pays.", refersTo: ["house", "account"] })),
    owner: optional(
      object({
        doc: "Who owns it.",
        sensitive: true,
        fields: {
          email: text({
            doc: "An address.",
            sensitive: true,
            check: (value) => (value.includes("@") ? undefined : { rule: "EMAIL", says: "this is no address" }),
          }),
          phone: optional(text({ doc: "A number.", sensitive: true })),
        },
      }),
    ),
  },
});

export const lawType = sample({
  name: "law",
  section: "laws",
  title: "law",
  attributes: {
    name,
    content: document({
      doc: "What it says.",
      document: "service_control_policy",
      check: (content) => (content.includes("version") ? undefined : { rule: "LAW-SYNTAX", says: "a law has a version" }),
    }),
  },
});

export const townType = sample({
  name: "town",
  section: "town",
  title: "town",
  single: true,
  attributes: {
    laws: references({ doc: "Laws of the whole town.", refersTo: ["law"], default: [] }),
    park: optional(reference({ doc: "Its park.", refersTo: ["plot"] })),
  },
});

export const sampleTypes: readonly ResourceType[] = [townType, plotType, houseType, lawType];
