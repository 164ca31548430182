import type { Observation } from "../../backend/backend";
import { rowIds, rowOf } from "../../kernel";
import type { ResourceType } from "../../resources/resource-type";
import type { Connection } from "../connection";
import { diagnostic, type Told } from "../diagnostics";
import { knownBy, knownLookups, knownResources } from "../known-types";
import { PRIVATE } from "../private";
import type { Calls } from "../process/service";
import { writtenForm } from "../resource/forms";
import { asValue, plainOf } from "../values/plain";
import { fieldOf, recordOf } from "../values/value";
import { decoded, encoded } from "../values/wire";

const notConfigured: Told = {
  severity: "error",
  summary: "The provider is not configured yet",
  why: "its configuration holds values that are known only after an apply, so nothing can be looked up",
  advice: "give the provider values that are known, or apply what they come from first (`-target`)",
};

/** The calls that look at the organization, and change nothing. */
export function looking(connection: Connection): Pick<Calls, "readResource" | "importResourceState" | "readDataSource"> {
  return {
    async readResource({ typeName, currentState, private: kept }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const state = decoded(object, currentState);
      const id = fieldOf(state, "id");
      const observation = await connection.observe();
      // Not configured during a plan: what is stored is the best there is.
      if (observation === undefined || typeof id !== "string") return { newState: encoded(object, state), private: kept };
      const existing = type.read(observation.organization, id);
      const found = existing === undefined ? null : writtenForm(type, id, existing, state, observation);
      return { newState: encoded(object, found), private: kept };
    },
    async importResourceState({ typeName, id: word }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const observation = await connection.observe();
      if (observation === undefined) return { diagnostics: [diagnostic(notConfigured)] };
      const located = locate(type, word, observation);
      if (typeof located !== "string") return { diagnostics: [diagnostic(located)] };
      const existing = type.read(observation.organization, located) ?? {};
      const state = writtenForm(type, located, existing, null, observation);
      return { importedResources: [{ typeName, state: encoded(object, state), private: PRIVATE }] };
    },
    async readDataSource({ typeName, config }) {
      const { of: lookup, object } = knownBy(knownLookups, typeName);
      const asked = decoded(object, config);
      const observation = await connection.observe();
      if (observation === undefined) return { diagnostics: [diagnostic(notConfigured)] };
      // Only what is an argument is set in the configuration, and all of it is known.
      const answer = lookup.read(observation, Object(plainOf(asked)) as Readonly<Record<string, unknown>>);
      if (!answer.ok) {
        return {
          diagnostics: answer.problems.map(({ summary, detail, hint }) =>
            diagnostic({ severity: "error", summary, why: detail, advice: hint }),
          ),
        };
      }
      const given = Object.keys(lookup.arguments).map((name) => [name, fieldOf(asked, name)] as const);
      const answered = Object.keys(lookup.answers).map((name) => [name, asValue(answer.value[name])] as const);
      return { state: encoded(object, recordOf([...given, ...answered])) };
    },
  };
}

/** The id of the object that an import names: by its id, or by its name where only one has it. */
function locate(type: ResourceType, word: string, { organization }: Observation): string | Told {
  if (type.read(organization, word) !== undefined) return word;
  const ids = [...rowIds(organization)].flatMap(([table, id]) => (table === type.table ? [id] : []));
  const named = ids.filter((id) => rowOf<{ readonly name?: unknown }>(organization, { name: table(type) }, id)?.name === word);
  const [found, ...others] = named;
  if (found !== undefined && others.length === 0) return found;
  const summary = found === undefined ? `There is no ${type.title} \`${word}\`` : `${named.length} are called \`${word}\``;
  const advice = found === undefined ? "name it by its id, or by its name" : `name one by its id: ${named.join(", ")}`;
  return { severity: "error", summary, advice };
}

function table(type: ResourceType): string {
  return type.table;
}
