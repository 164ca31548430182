import { type ClientUnaryCall, credentials, type ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { newCalls } from "../../provider/pulumi/calls";
import { listen } from "../../provider/pulumi/process/server";
import { InFlight } from "../../provider/pulumi/rpc/service";
import { fromStruct, toStruct } from "../../provider/pulumi/values/struct";
import type { Properties } from "../../provider/pulumi/values/value";
import { className } from "../../provider/schema/pulumi-names";

export interface Checked {
  readonly inputs: Properties;
  /** Property path and what is wrong with it. */
  readonly failures: readonly (readonly [string, string])[];
}

export interface Differences {
  readonly changes: "none" | "some";
  readonly diffs: readonly string[];
  readonly replaces: readonly string[];
  readonly stables: readonly string[];
  readonly deleteBeforeReplace: boolean;
  /** Path and kind. */
  readonly detailed: Readonly<Record<string, string>>;
}

export interface Existing {
  readonly id: string;
  readonly properties: Properties;
  readonly inputs: Properties;
}

/** What a call fails with. */
export interface Failed {
  readonly code: number;
  readonly says: string;
  /** What exists nevertheless. */
  readonly left?: Existing & { readonly reasons: readonly string[] };
}

const kinds = ["add", "add-replace", "delete", "delete-replace", "update", "update-replace"];

/** The provider as the engine sees it: over gRPC, in messages. */
export class Driven {
  private constructor(
    private readonly client: ResourceProviderClient,
    readonly close: () => Promise<void>,
  ) {}

  /** @param engine where warnings go */
  static async start(engine?: string): Promise<Driven> {
    const inFlight = new InFlight();
    const provider = await newCalls(engine);
    const listening = await listen(async () => provider.calls, inFlight);
    const client = new ResourceProviderClient(`127.0.0.1:${listening.port}`, credentials.createInsecure());
    return new Driven(client, async () => {
      client.close();
      provider.cancel();
      await inFlight.idle();
      await listening.close();
      await provider.close();
    });
  }

  /** A provider that is configured, as the engine does it before it asks for anything. */
  static async configured(settings: Properties, engine?: string): Promise<Driven> {
    const driven = await Driven.start(engine);
    await driven.ask("handshake", new pb.ProviderHandshakeRequest());
    const { inputs, failures } = await driven.checkConfig(settings);
    if (failures.length > 0) throw new Error(failures.map(([, says]) => says).join("\n"));
    await driven.configure(inputs);
    return driven;
  }

  async checkConfig(news: Properties): Promise<Checked> {
    const request = new pb.CheckRequest().setUrn(urnOf("pulumi:providers:orgplane", "default")).setNews(toStruct(news));
    return checkedOf(await this.ask<pb.CheckRequest, pb.CheckResponse>("checkConfig", request));
  }

  async configure(args: Properties): Promise<pb.ConfigureResponse> {
    return this.ask("configure", new pb.ConfigureRequest().setArgs(toStruct(args)).setAcceptsecrets(true));
  }

  async check(type: string, news: Properties, olds?: Properties): Promise<Checked> {
    const request = new pb.CheckRequest()
      .setUrn(urnOf(tokenFor(type), "one"))
      .setNews(toStruct(news))
      .setType(tokenFor(type));
    if (olds !== undefined) request.setOlds(toStruct(olds));
    return checkedOf(await this.ask<pb.CheckRequest, pb.CheckResponse>("check", request));
  }

  async diff(type: string, old: Existing, news: Properties, ignored: readonly string[] = []): Promise<Differences> {
    const request = new pb.DiffRequest()
      .setUrn(urnOf(tokenFor(type), "one"))
      .setId(old.id)
      .setOlds(toStruct(old.properties))
      .setOldInputs(toStruct(old.inputs))
      .setNews(toStruct(news))
      .setIgnorechangesList([...ignored]);
    return differencesOf(await this.ask<pb.DiffRequest, pb.DiffResponse>("diff", request));
  }

  async create(type: string, inputs: Properties, { preview = false, timeout = 0 } = {}): Promise<Existing> {
    const request = new pb.CreateRequest()
      .setUrn(urnOf(tokenFor(type), "one"))
      .setProperties(toStruct(inputs))
      .setPreview(preview)
      .setTimeout(timeout);
    const response = await this.ask<pb.CreateRequest, pb.CreateResponse>("create", request);
    return { id: response.getId(), properties: fromStruct(response.getProperties()), inputs };
  }

  async update(type: string, old: Existing, news: Properties, { preview = false, timeout = 0 } = {}): Promise<Existing> {
    const request = new pb.UpdateRequest()
      .setUrn(urnOf(tokenFor(type), "one"))
      .setId(old.id)
      .setOlds(toStruct(old.properties))
      .setOldInputs(toStruct(old.inputs))
      .setNews(toStruct(news))
      .setPreview(preview)
      .setTimeout(timeout);
    const response = await this.ask<pb.UpdateRequest, pb.UpdateResponse>("update", request);
    return { id: old.id, properties: fromStruct(response.getProperties()), inputs: news };
  }

  /** A refresh; with an id alone, an import. */
  async read(type: string, id: string, known?: Pick<Existing, "properties" | "inputs">): Promise<Existing> {
    const request = new pb.ReadRequest().setUrn(urnOf(tokenFor(type), "one")).setId(id);
    if (known !== undefined) request.setProperties(toStruct(known.properties)).setInputs(toStruct(known.inputs));
    const response = await this.ask<pb.ReadRequest, pb.ReadResponse>("read", request);
    return {
      id: response.getId(),
      properties: fromStruct(response.getProperties()),
      inputs: fromStruct(response.getInputs()),
    };
  }

  async delete(type: string, old: Existing): Promise<void> {
    const request = new pb.DeleteRequest()
      .setUrn(urnOf(tokenFor(type), "one"))
      .setId(old.id)
      .setProperties(toStruct(old.properties))
      .setOldInputs(toStruct(old.inputs));
    await this.ask("delete", request);
  }

  async invoke(name: string, args: Properties): Promise<Checked> {
    const request = new pb.InvokeRequest().setTok(`orgplane:index:${name}`).setArgs(toStruct(args));
    const response = await this.ask<pb.InvokeRequest, pb.InvokeResponse>("invoke", request);
    return {
      inputs: fromStruct(response.getReturn()),
      failures: response.getFailuresList().map((failure) => [failure.getProperty(), failure.getReason()]),
    };
  }

  /** What `pulumi up` does with a resource that is new: check, preview, create. */
  async up(type: string, news: Properties): Promise<Existing> {
    const { inputs, failures } = await this.check(type, news);
    if (failures.length > 0) throw new Error(failures.map(([, says]) => says).join("\n"));
    return this.create(type, inputs);
  }

  /** One call of any name. */
  ask<Request, Response>(name: string, request: Request): Promise<Response> {
    return new Promise((resolve, reject) => {
      const done = (error: ServiceError | null, response: Response) => (error === null ? resolve(response) : reject(error));
      // The names of the calls are those of the client's methods.
      const calls = this.client as unknown as Record<
        string,
        (request: Request, done: (error: ServiceError | null, response: Response) => void) => ClientUnaryCall
      >;
      calls[name]?.call(this.client, request, done);
    });
  }

  cancel(): Promise<unknown> {
    return this.ask("cancel", new Empty());
  }
}

/** Waits for a call to fail, and says with what. */
export async function failing(call: Promise<unknown>): Promise<Failed> {
  try {
    await call;
  } catch (error) {
    // gRPC rejects with nothing else.
    const { code, details, metadata } = error as ServiceError;
    const [bytes] = metadata.get("grpc-status-details-bin");
    if (!(bytes instanceof Uint8Array)) return { code, says: details };
    const [detail] = Status.deserializeBinary(bytes).getDetailsList();
    if (detail?.getTypeName() !== "pulumirpc.ErrorResourceInitFailed") return { code, says: details };
    const left = pb.ErrorResourceInitFailed.deserializeBinary(detail.getValue_asU8());
    return {
      code,
      says: details,
      left: {
        id: left.getId(),
        properties: fromStruct(left.getProperties()),
        inputs: fromStruct(left.getInputs()),
        reasons: left.getReasonsList(),
      },
    };
  }
  throw new Error("the call did not fail");
}

function tokenFor(type: string): string {
  return `orgplane:index:${className(type)}`;
}

function urnOf(token: string, name: string): string {
  return `urn:pulumi:dev::test::${token}::${name}`;
}

function checkedOf(response: pb.CheckResponse): Checked {
  return {
    inputs: fromStruct(response.getInputs()),
    failures: response.getFailuresList().map((failure) => [failure.getProperty(), failure.getReason()]),
  };
}

function differencesOf(response: pb.DiffResponse): Differences {
  const changes = response.getChanges() === pb.DiffResponse.DiffChanges.DIFF_SOME ? "some" : "none";
  const detailed: Record<string, string> = {};
  response.getDetaileddiffMap().forEach((diff, path) => {
    detailed[path] = kinds[diff.getKind()] ?? "?";
  });
  return {
    changes,
    diffs: response.getDiffsList(),
    replaces: response.getReplacesList(),
    stables: response.getStablesList(),
    deleteBeforeReplace: response.getDeletebeforereplace(),
    detailed,
  };
}
