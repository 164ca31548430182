import { type ChangeRecord, groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { allEntities, entities } from "../../resources/entity-admin/rows";
import { organizations, SELF } from "../../resources/organization/rows";
import { accounts } from "../account/rows";

/** A line of the change record with its time, in milliseconds since 1970. */
export interface RecordedChange extends ChangeRecord {
  readonly at: number;
}

export interface OrganizationInformation {
  /** The verified subject of the management account. */
  readonly entity: string | null;
  readonly managementAccount: string;
  /** Other verified subjects that are associated with it. */
  readonly associatedEntities: number;
  /** Invitations, creations and deletions, the latest first; `list` is where the change record has more. */
  readonly feed: readonly RecordedChange[];
}

const shown: readonly ChangeRecord["list"][] = ["invitations", "creations", "deletions"];

/**
 * What the overview page says of the organization (OVERVIEW-ORG-INFO); undefined when there is none.
 * @param records the change record, in any order
 * @param most how many lines of the feed to show
 */
export function organizationInformation(
  organization: Organization,
  records: readonly RecordedChange[],
  most = 10,
): OrganizationInformation | undefined {
  const row = rowOf(organization, organizations, SELF);
  if (row === undefined) return undefined;
  const own = rowOf(organization, accounts, row.managementAccount)?.entity ?? null;
  const associated = groupItems(organization, groupOf(allEntities)).filter(
    (entity) => entity !== own && rowOf(organization, entities, entity)?.associated === true,
  );
  return {
    entity: own,
    managementAccount: row.managementAccount,
    associatedEntities: associated.length,
    feed: records
      .filter(({ list }) => shown.includes(list))
      .map((record, index) => ({ record, index }))
      .sort((a, b) => b.record.at - a.record.at || b.index - a.index)
      .slice(0, most)
      .map(({ record }) => record),
  };
}
