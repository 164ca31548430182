import { type DiffResponse, ReadResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { HostState } from "../../hosted/contract";
import { checkedInputs } from "../lifecycle/check";
import { excludeEachOther } from "../lifecycle/coexistence";
import { propertyDifferences } from "../lifecycle/differences";
import { configOf, propertiesOf } from "../lifecycle/values";
import { type Provider, typeOfUrn } from "../provider/provider";
import { Failure } from "../rpc/failure";
import { checkResponse, diffResponse } from "../rpc/responses";
import type { Calls } from "../rpc/service";
import { fromStruct, toStruct } from "../values/struct";
import { asked } from "./changing";

/** The calls that look, and change nothing. */
export function comparing(provider: Provider): Pick<Calls, "check" | "diff" | "read"> {
  return {
    async check(request) {
      const type = typeOfUrn(request.getUrn());
      if (type instanceof Failure) return type;
      const { inputs, failures } = checkedInputs(type, fromStruct(request.getNews()));
      return checkResponse(inputs, failures);
    },

    diff: (request) =>
      asked<DiffResponse>(provider, request.getUrn(), async (type, session) => {
        const id = request.getId();
        const before = configOf(type, fromStruct(request.hasOldInputs() ? request.getOldInputs() : request.getOlds()));
        const config = configOf(type, fromStruct(request.getNews()));
        const exists = await session.compare(type.name, id, config);
        const all = propertyDifferences(type, before, config, exists, request.getIgnorechangesList());
        const replaced = all.some(({ replaces }) => replaces);
        if (all.length > 0) {
          // Nothing that the state holds is unknown.
          const change = { kind: replaced ? "replace" : "update", id, before: before as HostState, config } as const;
          const foreseen = await session.foresee(type.name, change);
          // The engine creates before it deletes, unless somebody says otherwise.
          provider.warn(
            request.getUrn(),
            foreseen.filter(({ code }) => code !== "replace-order"),
          );
        }
        const deleteBeforeReplace = replaced && excludeEachOther(type, id, before, config, await session.observe());
        return diffResponse({ all, stables: [], deleteBeforeReplace });
      }),

    read: (request) =>
      asked(provider, request.getUrn(), async (type, session) => {
        const known = request.hasInputs() && request.getInputs()?.getFieldsMap().getLength() !== 0;
        const inputs = known ? fromStruct(request.getInputs()) : {};
        // An import may name what it means.
        const id = known ? request.getId() : await session.locate(type.name, request.getId());
        const state =
          id === undefined ? undefined : await session.read(type.name, id, known ? configOf(type, inputs) : undefined);
        if (id === undefined || state === undefined) return new ReadResponse();
        const properties = toStruct(propertiesOf(type, state, inputs));
        return new ReadResponse().setId(id).setProperties(properties).setInputs(properties);
      }),
  };
}
