import { groupItems, groupOf, type Organization } from "../../../kernel";
import { allEntities } from "../rows";

/**
 * The number of a verified entity on the wire: a hash of its name (FNV-1a, 48 of 64 bits, never 0), because the name is its only
 * id here. The same name always has the same number.
 */
export function relationOf(entity: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(entity)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return Number(BigInt.asUintN(48, hash)) + 1;
}

/** The entity of that number, among those that the organization knows. */
export function entityOfRelation(organization: Organization, relation: number): string | undefined {
  return groupItems(organization, groupOf(allEntities)).find((entity) => relationOf(entity) === relation);
}
