import { CreateResponse, UpdateResponse } from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Changed, HostProblem, Session } from "../../hosted/contract";
import type { ResourceType } from "../../resources/resource-type";
import { configOf, propertiesOf } from "../lifecycle/values";
import { type Provider, typeOfUrn } from "../provider/provider";
import { told, toldOfType } from "../provider/told";
import { Failure, failureCodes, initFailed } from "../rpc/failure";
import type { Answer, Calls } from "../rpc/service";
import { fromStruct, toStruct } from "../values/struct";
import type { Properties } from "../values/value";

/** The calls that change the organization. */
export function changing(provider: Provider): Pick<Calls, "create" | "update" | "delete"> {
  return {
    create: (request) =>
      asked(provider, request.getUrn(), async (type, session) => {
        const inputs = fromStruct(request.getProperties());
        const config = configOf(type, inputs);
        if (request.getPreview()) {
          provider.warn(request.getUrn(), await session.foresee(type.name, { kind: "create", config }));
          return new CreateResponse().setProperties(toStruct(inputs));
        }
        const changed = await session.create(type.name, config, provider.limits(request.getTimeout()));
        const made = ended(type, changed, inputs);
        if (made instanceof Failure) return made;
        provider.warn(request.getUrn(), changed.problems);
        return new CreateResponse().setId(made.id).setProperties(toStruct(made.properties));
      }),

    update: (request) =>
      asked(provider, request.getUrn(), async (type, session) => {
        const inputs = fromStruct(request.getNews());
        if (request.getPreview()) return new UpdateResponse().setProperties(toStruct(inputs));
        const limits = provider.limits(request.getTimeout());
        const changed = await session.update(type.name, request.getId(), configOf(type, inputs), limits);
        const made = ended(type, changed, inputs);
        if (made instanceof Failure) return made;
        provider.warn(request.getUrn(), changed.problems);
        return new UpdateResponse().setProperties(toStruct(made.properties));
      }),

    delete: (request) =>
      asked(provider, request.getUrn(), async (type, session) => {
        const known = fromStruct(request.hasOldInputs() ? request.getOldInputs() : request.getProperties());
        const limits = provider.limits(request.getTimeout());
        // Nothing that the state holds is unknown.
        const before = configOf(type, known) as Parameters<Session["remove"]>[2];
        const { gone, problems } = await session.remove(type.name, request.getId(), before, limits);
        if (!gone) return refused(type, problems);
        provider.warn(request.getUrn(), problems);
        return new Empty();
      }),
  };
}

/** Answers with the type and the session that a call is about, or with why there is none. */
export async function asked<Response>(
  provider: Provider,
  urn: string,
  answer: (type: ResourceType, session: Session) => Promise<Answer<Response>>,
): Promise<Answer<Response>> {
  const type = typeOfUrn(urn);
  const session = provider.session();
  if (type instanceof Failure) return type;
  return session instanceof Failure ? session : answer(type, session);
}

interface Made {
  readonly id: string;
  readonly properties: Properties;
}

/** What exists now. When something went wrong and it exists all the same, the engine has to know of both. */
function ended(type: ResourceType, { id, state, problems }: Changed, inputs: Properties): Made | Failure {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (id === undefined || state === undefined) return refused(type, errors);
  const properties = propertiesOf(type, state, inputs);
  return errors.length === 0 ? { id, properties } : initFailed({ id, properties, inputs }, errors.map(told));
}

/** Only where nobody knows what has happened is the engine told to keep it in mind. */
function refused(type: ResourceType, problems: readonly HostProblem[]): Failure {
  const errors = problems.filter(({ severity }) => severity === "error");
  const codes = errors.map(({ code }) => code);
  const code = codes.includes("unknown-outcome") ? "unknown" : codes.includes("stopped") ? "cancelled" : "refused";
  return new Failure(failureCodes[code], errors.map((problem) => toldOfType(type, problem)).join("\n"));
}
