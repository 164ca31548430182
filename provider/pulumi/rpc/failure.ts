import { Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { ConfigureErrorMissingKeys, ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { toStruct } from "../values/struct";
import type { Properties } from "../values/value";

/** A call that ends with an error that the engine shows to the user. */
export class Failure {
  constructor(
    readonly code: FailureCode,
    readonly message: string,
    readonly detail?: Any,
  ) {}
}

/** Of all the codes of gRPC those that the engine tells apart: only after `unknown` does it keep in mind that something may have happened. */
export const failureCodes = {
  refused: status.FAILED_PRECONDITION,
  invalid: status.INVALID_ARGUMENT,
  notFound: status.NOT_FOUND,
  cancelled: status.CANCELLED,
  unknown: status.UNKNOWN,
} as const;
export type FailureCode = (typeof failureCodes)[keyof typeof failureCodes];

/** What exists although the call failed: the engine keeps it, and updates it next time. */
export interface Left {
  readonly id: string;
  readonly properties: Properties;
  readonly inputs: Properties;
}

/** The object exists and is not in order: the engine stores it as it is, says why, and asks for an update next time. */
export function initFailed(left: Left, reasons: readonly string[]): Failure {
  const detail = new ErrorResourceInitFailed()
    .setId(left.id)
    .setProperties(toStruct(left.properties))
    .setInputs(toStruct(left.inputs))
    .setReasonsList([...reasons]);
  return new Failure(
    failureCodes.refused,
    reasons.join("\n"),
    packed("pulumirpc.ErrorResourceInitFailed", detail.serializeBinary()),
  );
}

/** Settings without which nothing can be asked. */
export function missingSettings(keys: readonly { readonly name: string; readonly description: string }[]): Failure {
  const detail = new ConfigureErrorMissingKeys().setMissingkeysList(
    keys.map(({ name, description }) => new ConfigureErrorMissingKeys.MissingKey().setName(name).setDescription(description)),
  );
  const names = keys.map(({ name }) => `\`${name}\``).join(", ");
  return new Failure(
    failureCodes.invalid,
    `the provider needs ${names}`,
    packed("pulumirpc.ConfigureErrorMissingKeys", detail.serializeBinary()),
  );
}

/** As gRPC sends it: details travel in the trailing metadata, inside a status of their own. */
export function asServiceError({ code, message, detail }: Failure): ServiceError {
  const metadata = new Metadata();
  if (detail !== undefined) {
    const inner = new Status().setCode(code).setMessage(message).setDetailsList([detail]);
    metadata.add("grpc-status-details-bin", Buffer.from(inner.serializeBinary()));
  }
  return Object.assign(new Error(message), { code, details: message, metadata });
}

function packed(name: string, bytes: Uint8Array): Any {
  const any = new Any();
  any.pack(bytes, name);
  return any;
}
