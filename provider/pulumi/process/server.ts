import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { type Calls, type InFlight, serviceOf } from "../rpc/service";

/** What the engine itself accepts, in bytes. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;

export interface Listening {
  readonly port: number;
  /** Ends when the running calls have ended. */
  close(): Promise<void>;
}

/** Listens on a free port of this machine, without encryption: so the engine wants it. */
export function listen(load: () => Promise<Calls>, inFlight: InFlight): Promise<Listening> {
  const server = new Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE,
    "grpc.max_send_message_length": LARGEST_MESSAGE,
  });
  server.addService(ResourceProviderService, serviceOf(load, inFlight));
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
      if (error !== null) reject(error);
      else resolve({ port, close: () => new Promise((done) => server.tryShutdown(() => done())) });
    });
  });
}
