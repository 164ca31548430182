import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { BackendFailure } from "../../backend/backend";
import { told } from "../provider/told";
import { asServiceError, Failure, failureCodes } from "./failure";

/** What a call ends with. */
export type Answer<Response> = Response | Failure;

type Method<Handler> =
  Handler extends handleUnaryCall<infer Request, infer Response> ? (request: Request) => Promise<Answer<Response>> : never;

const answered = [
  "handshake",
  "getPluginInfo",
  "getSchema",
  "getMapping",
  "getMappings",
  "checkConfig",
  "diffConfig",
  "configure",
  "invoke",
  "check",
  "diff",
  "create",
  "read",
  "update",
  "delete",
  "cancel",
  "attach",
] as const satisfies readonly (keyof IResourceProviderServer)[];

/** The calls that are answered; of all others the engine hears that they are not implemented, which is right for what is optional. */
export type Calls = { readonly [Name in (typeof answered)[number]]: Method<IResourceProviderServer[Name]> };

/** Calls under way: the process does not end before they are answered. */
export class InFlight {
  private readonly running = new Set<Promise<unknown>>();

  add<T>(call: Promise<T>): Promise<T> {
    this.running.add(call);
    void call.finally(() => this.running.delete(call)).catch(() => undefined);
    return call;
  }

  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }
}

/** The service for the gRPC server. `load` brings what answers: it is asked with the first call, so that the port is told before that. */
export function serviceOf(load: () => Promise<Calls>, inFlight: InFlight): UntypedServiceImplementation {
  return Object.fromEntries(answered.map((name) => [name, unary(name, load, inFlight)]));
}

/** A mistake of ours ends the one call, not the process, and shows no stack. */
function unary(name: keyof Calls, load: () => Promise<Calls>, inFlight: InFlight): handleUnaryCall<unknown, unknown> {
  return ({ request }, callback) => {
    // Every method takes the message of its own name: the service definition has parsed it as that.
    const call = load().then((calls) => (calls[name] as (request: unknown) => Promise<Answer<unknown>>)(request));
    inFlight.add(call).then(
      (answer) => (answer instanceof Failure ? callback(asServiceError(answer)) : callback(null, answer)),
      (error: unknown) => callback(asServiceError(error instanceof BackendFailure ? unreachable(error) : mistake(error))),
    );
  };
}

/** The organization cannot be looked at. */
export function unreachable({ problems }: BackendFailure): Failure {
  return new Failure(failureCodes.refused, problems.map(told).join("\n"));
}

function mistake(error: unknown): Failure {
  const says = error instanceof Error ? error.message : String(error);
  if ((process.env["ORGPLANE_TRACE"] ?? "") !== "" && error instanceof Error) process.stderr.write(`${error.stack ?? says}\n`);
  return new Failure(failureCodes.unknown, `orgplane stopped because of a mistake of its own: ${says}`);
}
