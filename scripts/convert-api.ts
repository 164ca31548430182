import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Converts the facts of the public API to what is committed: `tsx scripts/convert-api.ts API.yaml ERRORS.yaml`. The two files are not
 * part of this repository; what is taken from them is in provider/wire/generated.
 */

/** Whatever stands in a YAML mapping. */
type Facts = Readonly<Record<string, unknown>>;

interface Api {
  readonly meta: { readonly rate_limit: { readonly default_per_second: number; readonly exceptions: Facts } };
  readonly actions: readonly ActionFacts[];
  readonly superseded: readonly ActionFacts[];
  readonly types: Readonly<Record<string, Readonly<Record<string, { readonly fields: readonly Facts[] }>>>>;
}

type ActionFacts = Facts & { readonly request: readonly Facts[]; readonly response: readonly Facts[] };

interface Errors {
  readonly common: readonly ErrorFacts[];
  readonly client: readonly ErrorFacts[];
  readonly service: readonly ErrorFacts[];
}

interface ErrorFacts {
  readonly code: string;
  readonly meaning: string;
}

const NAMES: Readonly<Record<string, string>> = {
  multiple_of: "multipleOf",
  min_length: "minLength",
  max_length: "maxLength",
  max_items: "maxItems",
  item_enum: "itemEnum",
  item_max_length: "itemMaxLength",
  must_include: "mustInclude",
  one_of: "oneOf",
  at_least_one_of: "atLeastOneOf",
};
const KEPT = ["name", "type", "doc", "enum", "default", "min", "max", "pattern", "requires", "note", ...Object.keys(NAMES)];

function fieldOf(facts: Facts): Facts {
  const kept = Object.entries(facts).filter(([key]) => KEPT.includes(key));
  const required = facts["required"] === true ? { required: true } : {};
  return { ...Object.fromEntries(kept.map(([key, value]) => [NAMES[key] ?? key, value])), ...required };
}

function actionOf(facts: ActionFacts): Facts {
  const { action, version, scope, kind, area, summary, paging, errors, replaced_by: replacedBy, async } = facts;
  return {
    action,
    version,
    scope: replacedBy === undefined ? scope : "superseded",
    kind,
    area,
    summary,
    ...(paging === "none" ? {} : { paging }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(async === undefined ? {} : { async }),
    request: facts.request.map(fieldOf),
    response: facts.response.map(fieldOf),
    errors,
  };
}

/** One action, type or code a line: a difference shows what it concerns. */
function lines(values: readonly unknown[]): string {
  return values.map((value) => `    ${JSON.stringify(value)}`).join(",\n");
}

function entries(record: Readonly<Record<string, unknown>>): string {
  return Object.entries(record)
    .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(",\n");
}

const [apiFile = "", errorsFile = ""] = process.argv.slice(2);
// The two files are ours: their form is known.
const api = parse(readFileSync(apiFile, "utf8")) as Api;
const errors = parse(readFileSync(errorsFile, "utf8")) as Errors;
const { default_per_second: perSecond, exceptions } = api.meta.rate_limit;
const types = Object.entries(api.types).map(([version, named]) => {
  const fields = Object.fromEntries(Object.entries(named).map(([name, type]) => [name, type.fields.map(fieldOf)]));
  return `    ${JSON.stringify(version)}: {\n${entries(fields)}\n    }`;
});
writeFileSync(
  "provider/wire/generated/api.json",
  `{
  "rate": ${JSON.stringify({ perSecond, exceptions })},
  "actions": [
${lines([...api.actions, ...api.superseded].map(actionOf))}
  ],
  "types": {
${types.join(",\n")}
  }
}
`,
);
const codes = (facts: readonly ErrorFacts[]): string =>
  `{\n${entries(Object.fromEntries(facts.map(({ code, meaning }) => [code, meaning])))}\n  }`;
writeFileSync(
  "provider/wire/generated/errors.json",
  `{\n  "common": ${codes(errors.common)},\n  "service": ${codes(errors.service)},\n  "client": ${codes(errors.client)}\n}\n`,
);
