import { X509Certificate } from "node:crypto";
import { create, type DescMethod, type Message, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { Client, credentials, type ServiceError } from "@grpc/grpc-js";
import { Provider } from "../../provider/terraform/generated/tfplugin6_pb";
import type { SelfSigned } from "../../provider/terraform/process/certificate";
import type { Address } from "../../provider/terraform/process/handshake";
import { definitionOf } from "../../provider/terraform/process/services";

type Methods = typeof Provider.method;

/** The host's side of the connection, as a test plays it. */
export class Host {
  private readonly client: Client;

  /** @param tls what the handshake line says of the provider, and the host's own certificate; without, in plain text */
  constructor({ network, address }: Address, tls?: { readonly provider: string; readonly own: SelfSigned }) {
    const target = network === "unix" ? `unix:${address}` : address;
    const trust =
      tls === undefined
        ? credentials.createInsecure()
        : credentials.createSsl(
            Buffer.from(new X509Certificate(Buffer.from(tls.provider, "base64")).toString()),
            Buffer.from(tls.own.privateKeyPem),
            Buffer.from(tls.own.certificatePem),
          );
    this.client = new Client(target, trust, {
      "grpc.ssl_target_name_override": "localhost",
      "grpc.default_authority": "localhost",
      "grpc.max_receive_message_length": -1,
      "grpc.max_send_message_length": -1,
    });
  }

  call<M extends keyof Methods>(
    method: M,
    asked: MessageInitShape<Methods[M]["input"]>,
  ): Promise<MessageShape<Methods[M]["output"]>> {
    const description: DescMethod = Provider.method[method];
    // The descriptor of the method says what its messages are.
    return this.raw(Provider, description, create(description.input, asked as Record<string, unknown>)) as Promise<
      MessageShape<Methods[M]["output"]>
    >;
  }

  raw(service: Parameters<typeof definitionOf>[0], method: DescMethod, asked: Message): Promise<Message> {
    const definition = definitionOf(service)[method.name];
    if (definition === undefined) throw new Error(`${service.typeName} has no ${method.name}`);
    return new Promise((done, failed) => {
      this.client.makeUnaryRequest(
        definition.path,
        definition.requestSerialize,
        definition.responseDeserialize,
        asked,
        (error: ServiceError | null, answer?: Message) => {
          if (error !== null || answer === undefined) failed(error ?? new Error("no answer"));
          else done(answer);
        },
      );
    });
  }

  close(): void {
    this.client.close();
  }
}
