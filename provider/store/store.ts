import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import { emptyOrganization } from "../kernel";
import { changesBetween, contentsOf, type OrganizationChanges, withChanges } from "./changes";
import type { LogEntry, Seed, Store, Stored, StoreState, Turn } from "./contract";
import {
  APPLICATION_ID,
  createTables,
  FORMAT_VERSION,
  isInitialized,
  numberIn,
  readOrganization,
  textsIn,
  type Writer,
  writerTo,
} from "./tables";

export const IN_MEMORY = ":memory:";
/** How long a writer waits for another process, in ms. */
const PATIENCE = 15_000;

/** Opens a store. A file that does not exist is not created before the first write; until then the store holds `seed`. */
export function openStore(file: string, seed: Seed): Result<Store> {
  const store = new SqliteStore(file, { ...seed, revision: 0, generation: 0 });
  try {
    const problem = store.open();
    if (problem === undefined) return succeeded(store);
    store.close();
    return failed([problem]);
  } catch (error) {
    store.close();
    return failed([unreadable(file, error)]);
  }
}

class SqliteStore implements Store {
  #database: Database.Database | undefined;
  #writer: Writer | undefined;
  #latest: Stored;
  /** False while the file has no tables yet: then the seed counts. */
  #initialized = false;

  constructor(
    readonly file: string,
    seed: Stored,
  ) {
    this.#latest = seed;
  }

  /** Opens the file if there is one; what is wrong with it, if something is. */
  open(): Diagnostic | undefined {
    if (this.file === IN_MEMORY || !existsSync(this.file)) return undefined;
    const database = this.#connect();
    const initialized = isInitialized(database);
    if (!initialized) return undefined;
    const problem = foreign(this.file, numberIn(database, "PRAGMA application_id"), numberIn(database, "PRAGMA user_version"));
    if (problem !== undefined) return problem;
    this.look();
    return undefined;
  }

  look(): Stored {
    // Another process may have created the file meanwhile.
    if (this.#database === undefined && (this.file === IN_MEMORY || !existsSync(this.file))) return this.#latest;
    const database = this.#connect();
    database.exec("BEGIN");
    try {
      return this.#catchUp(database);
    } finally {
      database.exec("COMMIT");
    }
  }

  turn<Answer>(decide: (stored: Stored) => Turn<Answer>): Answer {
    if (!this.#initialized) {
      // A turn that writes nothing must not create the file.
      const tried = decide(this.look());
      if (!writes(tried)) return tried.answer;
      if (this.file !== IN_MEMORY) mkdirSync(dirname(this.file), { recursive: true });
    }
    const database = this.#connect();
    if (!this.#initialized) preferWal(database);
    database.exec("BEGIN IMMEDIATE");
    try {
      const create = !this.#initialized && !isInitialized(database);
      const before = create ? this.#create(database) : this.#catchUp(database);
      const turn = decide(before);
      const after = this.#write(database, before, turn);
      database.exec("COMMIT");
      this.#latest = after;
      this.#initialized = true;
      return turn.answer;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  log(since: number): readonly (LogEntry & { readonly revision: number })[] {
    this.look();
    if (this.#database === undefined || !this.#initialized) return [];
    const query = `SELECT json_array(revision, at), by, operation, says, records FROM log WHERE revision > ? ORDER BY revision`;
    return textsIn(this.#database, query, since).map(([numbers = "", by = "", operation = "", says = "", records = ""]) => {
      const [revision, at] = JSON.parse(numbers) as readonly [number, number];
      return { revision, at, by, operation: JSON.parse(operation), says, records: JSON.parse(records) };
    });
  }

  close(): void {
    this.#writer = undefined;
    this.#database?.close();
    this.#database = undefined;
  }

  #connect(): Database.Database {
    if (this.#database !== undefined) return this.#database;
    const database = new Database(this.file);
    this.#database = database;
    database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    // Every acknowledged operation survives a power cut, not only a crash of the process.
    database.exec("PRAGMA synchronous = FULL");
    return database;
  }

  /** Inside a transaction: takes over what other processes have written. */
  #catchUp(database: Database.Database): Stored {
    if (!this.#initialized && !isInitialized(database)) return this.#latest;
    const [[json = ""] = []] = textsIn(database, "SELECT json FROM state");
    const state = JSON.parse(json) as StoreState;
    const mine = this.#latest;
    if (!this.#initialized || state.generation !== mine.generation) {
      this.#latest = { ...state, organization: readOrganization(database) };
    } else if (state.revision !== mine.revision) {
      const missed = textsIn(database, "SELECT changes FROM log WHERE revision > ? ORDER BY revision", mine.revision);
      const organization = missed.reduce(
        (organization, [changes = ""]) => withChanges(organization, JSON.parse(changes) as OrganizationChanges),
        mine.organization,
      );
      this.#latest = { ...state, organization };
    } else {
      this.#latest = { ...state, organization: mine.organization };
    }
    this.#initialized = true;
    return this.#latest;
  }

  #create(database: Database.Database): Stored {
    createTables(database);
    const { organization, ...state } = this.#latest;
    this.#writerTo(database).write(contentsOf(organization));
    database.prepare("INSERT INTO state VALUES (1, ?)").run(JSON.stringify(state));
    return this.#latest;
  }

  /** Statements are prepared once; that is most of the cost of a small transaction. */
  #writerTo(database: Database.Database): Writer {
    this.#writer ??= writerTo(database);
    return this.#writer;
  }

  #write<Answer>(database: Database.Database, before: Stored, turn: Turn<Answer>): Stored {
    if (!writes(turn)) return before;
    let { organization, revision, generation } = before;
    if (turn.organization !== undefined) {
      database.exec("DELETE FROM rows; DELETE FROM items; DELETE FROM emptied");
      this.#writerTo(database).write(contentsOf(turn.organization));
      organization = turn.organization;
      generation += 1;
    }
    for (const entry of turn.entries ?? []) {
      const changes = changesBetween(organization, entry.organization);
      this.#writerTo(database).write(changes);
      organization = entry.organization;
      revision += 1;
      this.#writerTo(database).log({ ...entry, revision }, changes);
    }
    const { organization: _, ...state } = before;
    const next: StoreState = { ...state, ...turn.state, revision, generation };
    this.#writerTo(database).state(next);
    return { ...next, organization };
  }
}

/** Readers then never wait for writers. Where two processes create the file at once, one of them is enough to set it. */
function preferWal(database: Database.Database): void {
  try {
    database.exec("PRAGMA journal_mode = WAL");
  } catch (error) {
    if (!hasCode(error, "SQLITE_BUSY")) throw error;
  }
}

function writes(turn: Turn<unknown>): boolean {
  return (turn.entries?.length ?? 0) > 0 || turn.state !== undefined || turn.organization !== undefined;
}

function foreign(file: string, applicationId: number, version: number): Diagnostic | undefined {
  if (applicationId !== APPLICATION_ID) {
    return {
      severity: "error",
      code: "store-foreign",
      summary: `\`${file}\` is a database of another program`,
      hint: "name another file after `sim:`; it is created when something is applied",
    };
  }
  if (version === FORMAT_VERSION) return undefined;
  return {
    severity: "error",
    code: "store-version",
    summary: `\`${file}\` was written by another version of orgplane (format ${version}, this version reads format ${FORMAT_VERSION})`,
    hint: "use that version, or name another file after `sim:`",
  };
}

function unreadable(file: string, error: unknown): Diagnostic {
  const notOurs = hasCode(error, "SQLITE_NOTADB");
  return {
    severity: "error",
    code: "store-unreadable",
    summary: notOurs ? `\`${file}\` is not a database` : `\`${file}\` cannot be opened`,
    ...(notOurs ? {} : { detail: error instanceof Error ? error.message : String(error) }),
    hint: "name another file after `sim:`; it is created when something is applied",
  };
}

/** What a store without a world holds. */
export const emptySeed: Seed = { organization: emptyOrganization, counters: {}, clock: null, settings: {}, caller: "" };

function hasCode(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
