import { create, type DescMethod, type Message, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { diagnostic } from "../diagnostics";
import { Provider } from "../generated/tfplugin6_pb";
import { log } from "./log";

type Methods = typeof Provider.method;
type Asked<M extends keyof Methods> = MessageShape<Methods[M]["input"]>;

/** The methods of the provider as plain functions: a message in, what goes into the answer out. */
export type Calls = {
  readonly [M in keyof Methods]: (asked: Asked<M>) => Promise<MessageInitShape<Methods[M]["output"]>>;
};

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

/**
 * The provider's methods for the gRPC server. `load` brings what answers them: it is asked for with the first call, so that the
 * handshake does not wait for it.
 */
export function serviceOf(load: () => Promise<Calls>, inFlight: InFlight): UntypedServiceImplementation {
  let calls: Promise<Calls> | undefined;
  const answered = async (method: DescMethod, asked: Message): Promise<Message> => {
    try {
      calls ??= load();
      // Every method takes the messages of its own name: the descriptor says which.
      const call = (await calls)[method.localName as keyof Calls] as (asked: Message) => Promise<Record<string, unknown>>;
      return create(method.output, await call(asked));
    } catch (error) {
      return failed(method, error);
    }
  };
  return Object.fromEntries(
    Provider.methods.map((method): [string, handleUnaryCall<Message, Message>] => [
      method.name,
      (call, answer) => void inFlight.add(answered(method, call.request)).then((message) => answer(null, message)),
    ]),
  );
}

/** Whatever fails still gets an answer: a gRPC error would lose what a call has done, and say less. */
function failed(method: DescMethod, error: unknown): Message {
  const why = error instanceof Error ? error.message : String(error);
  log("error", `${method.name} failed`, { why, stack: error instanceof Error ? (error.stack ?? "") : "" });
  const told = diagnostic({ severity: "error", summary: "The provider stopped because of a mistake of its own", why });
  const fields: Record<string, unknown> =
    method.output.field["diagnostics"] === undefined ? { error: why } : { diagnostics: [told] };
  return create(method.output, fields);
}
