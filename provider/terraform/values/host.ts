import { type HostConfig, type HostValue, UNKNOWN as NOT_YET } from "../../hosted/contract";
import { Decimal, fieldOf, isList, isRecord, isUnknown, recordOf, UNKNOWN, type Value, type ValueRecord } from "./value";

/** A value of Terraform as the hosts' common core has it. */
export function hostValue(value: Value): HostValue {
  if (isUnknown(value)) return NOT_YET;
  if (isList(value)) return value.map(hostValue);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hostValue(part)]));
  // No attribute of a resource is a number.
  return typeof value === "string" || typeof value === "boolean" || value === null
    ? value
    : String(value instanceof Decimal ? value.digits : value);
}

/** The attributes of these names. */
export function hostConfig(value: Value, names: readonly string[]): HostConfig {
  return Object.fromEntries(names.map((name) => [name, hostValue(fieldOf(value, name))]));
}

export function fromHost(value: HostValue | undefined): Value {
  if (value === NOT_YET) return UNKNOWN;
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  if (Array.isArray(value)) return value.map((item: HostValue) => fromHost(item));
  return recordFrom(value as HostConfig);
}

export function recordFrom(config: HostConfig): ValueRecord {
  return recordOf(Object.entries(config).map(([name, part]) => [name, fromHost(part)]));
}
