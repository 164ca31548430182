import type { ResourceType } from "../../resources/resource-type";
import { type Connection, notConfigured } from "../connection";
import { diagnostic, type Told } from "../diagnostics";
import { knownBy, knownLookups, knownResources } from "../known-types";
import { privateBytes } from "../private";
import type { Calls } from "../process/service";
import { configOf, stateFrom } from "../resource/plan";
import { toldOf } from "../resource/told";
import { asValue, plainOf } from "../values/plain";
import { fieldOf, recordOf } from "../values/value";
import { decoded, encoded } from "../values/wire";

/** The calls that look at the organization, and change nothing. */
export function looking(connection: Connection): Pick<Calls, "readResource" | "importResourceState" | "readDataSource"> {
  return {
    async readResource({ typeName, currentState, private: kept }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const state = decoded(object, currentState);
      const id = fieldOf(state, "id");
      const { session } = connection;
      // Not configured during a plan: what is stored is the best there is.
      if (session === undefined || typeof id !== "string") return { newState: encoded(object, state), private: kept };
      const found = await session.read(type.name, id, configOf(type, state));
      return { newState: encoded(object, found === undefined ? null : stateFrom(type, id, found, state)), private: kept };
    },
    async importResourceState({ typeName, id: word }) {
      const { of: type, object } = knownBy(knownResources, typeName);
      const { session } = connection;
      if (session === undefined) return { diagnostics: [diagnostic(notConfigured)] };
      const id = await session.locate(type.name, word);
      const found = id === undefined ? undefined : await session.read(type.name, id);
      if (id === undefined || found === undefined) return { diagnostics: [diagnostic(notThere(type, word))] };
      const state = encoded(object, stateFrom(type, id, found, null));
      return { importedResources: [{ typeName, state, private: privateBytes() }] };
    },
    async readDataSource({ typeName, config }) {
      const { of: lookup, object } = knownBy(knownLookups, typeName);
      const asked = decoded(object, config);
      const { session } = connection;
      if (session === undefined) return { diagnostics: [diagnostic(notConfigured)] };
      // Only arguments can be set in the configuration, and the host asks when all of them are known.
      const answer = lookup.read(await session.observe(), Object(plainOf(asked)) as Readonly<Record<string, unknown>>);
      if (!answer.ok) return { diagnostics: answer.problems.map((problem) => diagnostic(toldOf(problem, {}))) };
      const given = Object.keys(lookup.arguments).map((name) => [name, fieldOf(asked, name)] as const);
      const answered = Object.keys(lookup.answers).map((name) => [name, asValue(answer.value[name])] as const);
      return { state: encoded(object, recordOf([...given, ...answered])) };
    },
  };
}

function notThere(type: ResourceType, word: string): Told {
  return {
    severity: "error",
    summary: `There is no ${type.title} \`${word}\`, or more than one is called so`,
    advice: "name it by its id, or by a name that only one has",
  };
}
