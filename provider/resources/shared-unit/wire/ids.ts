import { shareableTypes } from "../rows";

const PREFIX = "shareUnit-";

/** A shared unit's id as the wire has it: `shareUnit-17`. */
export function wireUnit(id: string): string {
  return `${PREFIX}${id}`;
}

/** What does not look like a unit's id is none that exists. */
export function unitId(wire: string): string {
  return wire.startsWith(PREFIX) ? wire.slice(PREFIX.length) : `${PREFIX}${wire}`;
}

/** The code of a resource type on the wire: `secret` for `ssm:secret`. */
export function wireType(type: string): string {
  return type.slice(type.indexOf(":") + 1);
}

/** The type of that code, or of its full name; undefined when nothing of the kind can be shared. */
export function typeOf(code: string): string | undefined {
  return shareableTypes.find((type) => type === code || wireType(type) === code);
}

/** The record of a resource in a unit. */
export function wireResource(unit: string, resource: string): string {
  return `shareResource-${unit}-${resource}`;
}

/** The resource that a record of the unit is about. */
export function resourceOfRecord(unit: string, record: string): string {
  const prefix = `shareResource-${unit}-`;
  return record.startsWith(prefix) ? record.slice(prefix.length) : record;
}

/** Regions in which sharing is possible, by code: their numbers and what they are called. */
export const shareAreas = [
  { Area: "ap-guangzhou", AreaId: 1, zh: "广州", en: "Guangzhou" },
  { Area: "ap-shanghai", AreaId: 4, zh: "上海", en: "Shanghai" },
  { Area: "ap-hongkong", AreaId: 5, zh: "中国香港", en: "Hong Kong, China" },
  { Area: "ap-beijing", AreaId: 8, zh: "北京", en: "Beijing" },
  { Area: "ap-singapore", AreaId: 9, zh: "新加坡", en: "Singapore" },
  { Area: "ap-chengdu", AreaId: 16, zh: "成都", en: "Chengdu" },
  { Area: "ap-chongqing", AreaId: 19, zh: "重庆", en: "Chongqing" },
  { Area: "ap-nanjing", AreaId: 33, zh: "南京", en: "Nanjing" },
] as const;
