import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

/** What the provider tells users besides its answers: it is shown with the resource. */
export interface Log {
  warn(urn: string, says: string): void;
  close(): void;
}

/** @param address of the engine, `host:port`; without one there is nobody to tell */
export function logTo(address: string | undefined): Log {
  if (address === undefined) return { warn: () => undefined, close: () => undefined };
  const client = new EngineClient(address, credentials.createInsecure());
  return {
    warn(urn, says) {
      const request = new LogRequest().setSeverity(LogSeverity.WARNING).setUrn(urn).setMessage(says);
      // A message that does not arrive changes nothing.
      client.log(request, () => undefined);
    },
    close: () => client.close(),
  };
}
