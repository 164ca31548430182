import type Database from "libsql";
import type { Organization } from "../kernel";
import { emptyHamt, type Hamt, hamtFrom } from "../kernel/hamt";
import type { OrganizationChanges } from "./changes";
import type { LogEntry, StoreState } from "./contract";

/** The form of the file. A change of the tables below, or of what their JSON means, is a new version. */
export const FORMAT_VERSION = 1;
/** Marks a database as ours: "orgp" in ASCII. */
export const APPLICATION_ID = 0x6f726770;

const TABLES = `
  CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL);
  CREATE TABLE rows (cell TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE items (cell TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (cell, item)) WITHOUT ROWID;
  CREATE TABLE emptied (cell TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE log (
    revision INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, operation TEXT NOT NULL,
    says TEXT NOT NULL, records TEXT NOT NULL, changes TEXT NOT NULL
  );
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${FORMAT_VERSION};
`;

/** Inside a transaction. */
export function createTables(database: Database.Database): void {
  database.exec(TABLES);
}

export function isInitialized(database: Database.Database): boolean {
  return numberIn(database, "SELECT count(*) FROM sqlite_master") > 0;
}

export function numberIn(database: Database.Database, query: string): number {
  const row: unknown = database.prepare(query).raw().get();
  return Array.isArray(row) && typeof row[0] === "number" ? row[0] : 0;
}

/** Texts of a query's columns. The tables above hold nothing else. */
export function textsIn(database: Database.Database, query: string, ...bound: readonly number[]): readonly (readonly string[])[] {
  return database
    .prepare(query)
    .raw()
    .all(...bound) as readonly (readonly string[])[];
}

/** Reads a whole organization: rows one by one, items as one JSON array per group, which is ten times as fast as one by one. */
export function readOrganization(database: Database.Database): Organization {
  const rows = hamtFrom(rowEntries(textsIn(database, "SELECT cell, row FROM rows")));
  const groups = hamtFrom(groupEntries(database));
  return { rows, groups };
}

function* rowEntries(stored: readonly (readonly string[])[]): Generator<readonly [string, object]> {
  for (const [cell, row] of stored) {
    if (cell !== undefined && row !== undefined) yield [cell, JSON.parse(row) as object];
  }
}

function* groupEntries(database: Database.Database): Generator<readonly [string, Hamt<true>]> {
  for (const [cell] of textsIn(database, "SELECT cell FROM emptied")) {
    if (cell !== undefined) yield [cell, emptyHamt<true>()];
  }
  for (const [cell, items] of textsIn(database, "SELECT cell, json_group_array(item) FROM items GROUP BY cell")) {
    if (cell === undefined || items === undefined) continue;
    yield [cell, hamtFrom((JSON.parse(items) as readonly string[]).map((item) => [item, true as const] as const))];
  }
}

/** Brings the tables up to an organization. */
export interface Writer {
  write(changes: OrganizationChanges): void;
  log(entry: LogEntry & { readonly revision: number }, changes: OrganizationChanges): void;
  state(state: StoreState): void;
}

export function writerTo(database: Database.Database): Writer {
  const putRow = database.prepare("INSERT OR REPLACE INTO rows VALUES (?, ?)");
  const dropRow = database.prepare("DELETE FROM rows WHERE cell = ?");
  const putItem = database.prepare("INSERT OR REPLACE INTO items VALUES (?, ?)");
  const dropItem = database.prepare("DELETE FROM items WHERE cell = ? AND item = ?");
  const putEmptied = database.prepare("INSERT OR REPLACE INTO emptied VALUES (?)");
  const dropEmptied = database.prepare("DELETE FROM emptied WHERE cell = ?");
  const putLog = database.prepare("INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?)");
  const putState = database.prepare("UPDATE state SET json = ?");
  return {
    log({ revision, at, by, operation, says, records }, changes) {
      putLog.run(revision, at, by, JSON.stringify(operation), says, JSON.stringify(records), JSON.stringify(changes));
    },
    state(state) {
      putState.run(JSON.stringify(state));
    },
    write({ rows, groups }) {
      for (const { cell, row } of rows) {
        if (row === null) dropRow.run(cell);
        else putRow.run(cell, JSON.stringify(row));
      }
      for (const { cell, now, joined, left } of groups) {
        for (const item of left) dropItem.run(cell, item);
        for (const item of joined) putItem.run(cell, item);
        if (now === "empty") putEmptied.run(cell);
        else dropEmptied.run(cell);
      }
    },
  };
}
