import { randomBytes } from "node:crypto";
import { chmodSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { EmptySchema } from "@bufbuild/protobuf/wkt";
import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  Server,
  ServerCredentials,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { Health, HealthCheckResponse_ServingStatus, HealthCheckResponseSchema } from "../generated/health_pb";
import { type ConnInfo, GRPCBroker, GRPCController, GRPCStdio, type StdioData } from "../generated/plugin_pb";
import { Provider } from "../generated/tfplugin6_pb";
import { selfSigned } from "./certificate";
import { type Address, handshakeLine, type Surroundings } from "./handshake";
import { definitionOf } from "./services";

export interface Listening {
  readonly address: Address;
  /** For the host, first thing on stdout. */
  readonly line: string;
  /** No new calls; resolves when those under way are answered, and the socket is gone. */
  close(): Promise<void>;
}

/**
 * The gRPC server of the plugin: the provider and the services by which the host keeps in touch.
 * @param provider the methods of `tfplugin6.Provider`; those left out answer UNIMPLEMENTED
 * @param onShutdown the host has asked to end; called after it has its answer
 */
export async function listen(
  surroundings: Surroundings,
  provider: UntypedServiceImplementation,
  onShutdown: () => void,
): Promise<Listening> {
  const server = new Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(definitionOf(Provider), provider);
  addPluginServices(server, onShutdown);
  const { clientCertificate } = surroundings;
  const own = clientCertificate === undefined ? undefined : selfSigned(new Date());
  const credentials =
    clientCertificate === undefined || own === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(
          Buffer.from(clientCertificate),
          [{ private_key: Buffer.from(own.privateKeyPem), cert_chain: Buffer.from(own.certificatePem) }],
          true,
        );
  const address = await bound(server, credentials, surroundings);
  return {
    address,
    line: handshakeLine(address, own, surroundings.multiplexed),
    close: () => closed(server, address),
  };
}

function addPluginServices(server: Server, onShutdown: () => void): void {
  const openToTheEnd: handleServerStreamingCall<unknown, StdioData> = () => {};
  const broker: handleBidiStreamingCall<ConnInfo, ConnInfo> = (call) => {
    call.on("data", () => {});
    call.on("end", () => call.end());
  };
  server.addService(definitionOf(GRPCController), {
    Shutdown: (_call: unknown, answer: (error: null, value: unknown) => void) => {
      answer(null, create(EmptySchema));
      setImmediate(onShutdown);
    },
  });
  server.addService(definitionOf(GRPCStdio), { StreamStdio: openToTheEnd });
  server.addService(definitionOf(GRPCBroker), { StartStream: broker });
  server.addService(definitionOf(Health), {
    Check: (_call: unknown, answer: (error: null, value: unknown) => void) => {
      answer(null, create(HealthCheckResponseSchema, { status: HealthCheckResponse_ServingStatus.SERVING }));
    },
  });
}

async function bound(server: Server, credentials: ServerCredentials, surroundings: Surroundings): Promise<Address> {
  if (surroundings.network === "unix") {
    const name = `orgplane-${process.pid}-${randomBytes(4).toString("hex")}.sock`;
    const path = join(surroundings.socketFolder ?? tmpdir(), name);
    await bind(server, `unix:${path}`, credentials);
    chmodSync(path, 0o600);
    return { network: "unix", address: path };
  }
  const [from, to] = surroundings.ports;
  for (let port = from; ; port++) {
    try {
      return { network: "tcp", address: `127.0.0.1:${await bind(server, `127.0.0.1:${port}`, credentials)}` };
    } catch (error) {
      if (port >= to) throw error;
    }
  }
}

function bind(server: Server, address: string, credentials: ServerCredentials): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (error, port) => (error === null ? resolve(port) : reject(error)));
  });
}

/** The streams of the host stay open as long as it lives: they are not waited for. */
const STREAMS_END_MS = 500;

async function closed(server: Server, { network, address }: Address): Promise<void> {
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), STREAMS_END_MS);
    server.tryShutdown(() => {
      clearTimeout(force);
      resolve();
    });
  });
  if (network === "unix") rmSync(address, { force: true });
}
