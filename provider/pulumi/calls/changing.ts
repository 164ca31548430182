import { CreateResponse, ReadResponse, UpdateResponse } from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { emptyOrganization } from "../../kernel";
import { checked } from "../lifecycle/check";
import { propertyDifferences } from "../lifecycle/differences";
import { writtenForm } from "../lifecycle/forms";
import { attributesOf, propertiesOf } from "../lifecycle/values";
import { type Provider, typeOfUrn } from "../provider/provider";
import { Failure, failureCodes, initFailed } from "../rpc/failure";
import { checkResponse, diffResponse } from "../rpc/responses";
import type { Calls } from "../rpc/service";
import { fromStruct, toStruct } from "../values/struct";

export function changing(provider: Provider): Pick<Calls, "check" | "diff" | "create" | "read" | "update" | "delete"> {
  return {
    async check(request) {
      const type = typeOfUrn(request.getUrn());
      if (type instanceof Failure) return type;
      const { inputs, failures } = checked(type, fromStruct(request.getNews()));
      return checkResponse(inputs, failures);
    },

    async diff(request) {
      const type = typeOfUrn(request.getUrn());
      if (type instanceof Failure) return type;
      const before = fromStruct(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
      const after = fromStruct(request.getNews());
      const sight = (await provider.sessionIfOpen?.observe()) ?? { organization: emptyOrganization, caller: "" };
      const all = propertyDifferences(type, attributesOf(type, before), attributesOf(type, after), sight);
      return diffResponse({ all, stables: [], deleteBeforeReplace: false });
    },

    async create(request) {
      const type = typeOfUrn(request.getUrn());
      const session = provider.opened();
      if (type instanceof Failure) return type;
      if (session instanceof Failure) return session;
      const inputs = fromStruct(request.getProperties());
      if (request.getPreview()) return new CreateResponse().setProperties(toStruct(inputs));
      const made = await session.create(type, attributesOf(type, inputs));
      if (made.kind === "failed") {
        return made.left === undefined
          ? new Failure(failureCodes.refused, made.reasons.join("\n"))
          : initFailed({ id: made.left, properties: inputs, inputs }, made.reasons);
      }
      return new CreateResponse().setId(made.id).setProperties(toStruct(inputs));
    },

    async read(request) {
      const type = typeOfUrn(request.getUrn());
      const session = provider.opened();
      if (type instanceof Failure) return type;
      if (session instanceof Failure) return session;
      const known = request.hasInputs() ? fromStruct(request.getInputs()) : undefined;
      const observation = await session.observe();
      const existing = type.read(observation.organization, request.getId());
      if (existing === undefined) return new ReadResponse();
      const preferred = known === undefined ? undefined : attributesOf(type, known);
      const properties = propertiesOf(type, writtenForm(type, existing, preferred, observation), known ?? {});
      return new ReadResponse().setId(request.getId()).setProperties(toStruct(properties)).setInputs(toStruct(properties));
    },

    async update(request) {
      const type = typeOfUrn(request.getUrn());
      const session = provider.opened();
      if (type instanceof Failure) return type;
      if (session instanceof Failure) return session;
      const inputs = fromStruct(request.getNews());
      if (request.getPreview()) return new UpdateResponse().setProperties(toStruct(inputs));
      const made = await session.update(type, request.getId(), attributesOf(type, inputs));
      if (made.kind === "failed") return new Failure(failureCodes.refused, made.reasons.join("\n"));
      return new UpdateResponse().setProperties(toStruct(inputs));
    },

    async delete(request) {
      const type = typeOfUrn(request.getUrn());
      const session = provider.opened();
      if (type instanceof Failure) return type;
      if (session instanceof Failure) return session;
      const inputs = fromStruct(request.hasOldInputs() ? request.getOldInputs() : request.getProperties());
      const made = await session.remove(type, request.getId(), attributesOf(type, inputs));
      return made.kind === "failed" ? new Failure(failureCodes.refused, made.reasons.join("\n")) : new Empty();
    },
  };
}
