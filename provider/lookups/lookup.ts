import type { Observation } from "../backend/backend";
import { type Diagnostic, failed, type Place, type Result } from "../diagnostics";
import type { Attributes } from "../resources/attributes";

/** What a question is answered with: plain JSON of this shape. Everything in it is always there; what may not exist is null then. */
export interface Answered {
  readonly kind: "text" | "flag" | "count" | "texts" | "tags" | "list";
  readonly doc: string;
  /** Null where it does not exist. */
  readonly nullable?: true;
  /** The parts of each item of a list. */
  readonly fields?: Fields;
}
export type Fields = Readonly<Record<string, Answered>>;

/** A question about the organization that declarations may ask, whichever host they are written for. Asking changes nothing. */
export interface Lookup {
  /** `members`; `data.orgplane_members` in Terraform, `getMembers` in Pulumi. */
  readonly name: string;
  readonly doc: string;
  readonly arguments: Attributes;
  readonly answers: Fields;
  /** @param asked the arguments that were given, of the right types; a choice or a reference is a text */
  read(observation: Observation, asked: Asked): Result<Readonly<Record<string, unknown>>>;
}

export type Asked = Readonly<Record<string, unknown>>;

export const textOf = (doc: string): Answered => ({ kind: "text", doc });
export const flagOf = (doc: string): Answered => ({ kind: "flag", doc });
export const countOf = (doc: string): Answered => ({ kind: "count", doc });
export const textsOf = (doc: string): Answered => ({ kind: "texts", doc });
export const tagsOf = (doc: string): Answered => ({ kind: "tags", doc });
export const orNull = (answered: Answered): Answered => ({ ...answered, nullable: true });
export const listOf = (doc: string, fields: Fields): Answered => ({ kind: "list", doc, fields });

/** The answer where something that the question names does not exist. */
export function notFound(attribute: string, says: string, hint: string): Result<never> {
  const at: Place = { kind: "construct", path: attribute };
  const problem: Diagnostic = { severity: "error", code: "not-found", at, summary: `\`${attribute}\`: ${says}`, hint };
  return failed([problem]);
}

export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
