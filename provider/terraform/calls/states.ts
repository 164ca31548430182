import type { ResourceType } from "../../resources/resource-type";
import { diagnostic } from "../diagnostics";
import type { RawState } from "../generated/tfplugin6_pb";
import { type Known, knownBy, knownResources } from "../known-types";
import type { Calls } from "../process/service";
import { conformed, Misfit } from "../values/conform";
import { isRecord, recordOf, type Value } from "../values/value";
import { encoded, fromJson } from "../values/wire";

/** The calls that bring stored states into today's form. They look at nothing but the state. */
export const states: Pick<Calls, "upgradeResourceState" | "moveResourceState"> = {
  async upgradeResourceState({ typeName, version, rawState }) {
    const known = knownBy(knownResources, typeName);
    if (version > BigInt(known.schema.version)) {
      return {
        diagnostics: [unreadable(`it was written by a later version of the provider (schema ${version})`, "use that version")],
      };
    }
    return inForm(known, rawState, (upgradedState) => ({ upgradedState }));
  },
  async moveResourceState({ sourceProviderAddress, sourceTypeName, sourceState, targetTypeName, sourcePrivate }) {
    const known = knownBy(knownResources, targetTypeName);
    const own = sourceProviderAddress.endsWith("/orgplane/orgplane");
    if (own && sourceTypeName !== targetTypeName) {
      const says = `\`${sourceTypeName}\` cannot become \`${targetTypeName}\`: they are different things in the cloud`;
      return { diagnostics: [unreadable(says, "declare the new one, and take the old one out of the state or destroy it")] };
    }
    return inForm(known, sourceState, (targetState) => ({ targetState, ...(own && { targetPrivate: sourcePrivate }) }));
  },
};

function inForm<Answer extends object>(
  known: Known<ResourceType>,
  raw: RawState | undefined,
  answer: (state: ReturnType<typeof encoded>) => Answer,
): Answer | { readonly diagnostics: ReturnType<typeof diagnostic>[] } {
  try {
    const stored = raw === undefined || raw.json.length === 0 ? null : fromJson(Buffer.from(raw.json).toString("utf8"));
    return answer(encoded(known.object, conformed(known.object, kept(known, stored))));
  } catch (error) {
    if (!(error instanceof Misfit || error instanceof SyntaxError)) throw error;
    const advice = "take it out of the state with `state rm`, and import it again by its id";
    return { diagnostics: [unreadable(error.message, advice)] };
  }
}

/** Attributes that are no more are dropped, those that are new are null. */
function kept({ object }: Known<ResourceType>, stored: Value): Value {
  if (!isRecord(stored) || typeof object === "string" || object[0] !== "object") return stored;
  return recordOf(Object.keys(object[1]).map((name) => [name, stored[name] ?? null]));
}

function unreadable(why: string, advice: string): ReturnType<typeof diagnostic> {
  return diagnostic({ severity: "error", summary: "The stored state cannot be read", why, advice });
}
