import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Database from "libsql";
import {
  emptyOrganization,
  groupKind,
  groupOf,
  type Organization,
  table,
  withItem,
  withoutItem,
  withoutRow,
  withRow,
} from "../../provider/kernel";
import type { LogEntry } from "../../provider/store/contract";
import { emptySeed, openStore } from "../../provider/store/store";
import { temporaryFolder } from "../support/folders";
import { opened, problemsOf } from "../support/simulation";

const folder = temporaryFolder();
const entry: LogEntry = { at: 5, by: "ann", operation: { name: "view_organization" }, says: "look", records: [] };
const things = table<object>("thing");
const plain = groupKind("plain");
const implicit = groupKind("implicit", ["Full"]);

type Edit = (organization: Organization) => Organization;
const id = fc.oneof(fc.constantFrom("1", "2", "a/b", "x#y", "~", "", "é 中", "it's"), fc.string());
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, fc.jsonValue()).map(
    ([id, value]): Edit =>
      (organization) =>
        withRow(organization, things, id, { value: JSON.parse(JSON.stringify(value)) }),
  ),
  id.map(
    (id): Edit =>
      (organization) =>
        withoutRow(organization, things, id),
  ),
  fc.tuple(id, id).map(
    ([owner, item]): Edit =>
      (organization) =>
        withItem(organization, groupOf(plain, owner), item),
  ),
  fc.tuple(id, id).map(
    ([owner, item]): Edit =>
      (organization) =>
        withoutItem(organization, groupOf(plain, owner), item),
  ),
  fc.tuple(id, id).map(
    ([owner, item]): Edit =>
      (organization) =>
        withItem(organization, groupOf(implicit, owner), item),
  ),
  id.map(
    (owner): Edit =>
      (organization) =>
        withoutItem(organization, groupOf(implicit, owner), "Full"),
  ),
);

it("what is written is read again exactly, groups emptied and groups never written included", () => {
  let run = 0;
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 12 }), { maxLength: 5 }), fc.array(edit), (turns, seeds) => {
      const file = join(folder(), `${run++}.db`);
      const start = seeds.reduce((organization, edit) => edit(organization), emptyOrganization);
      const store = opened(openStore(file, { ...emptySeed, organization: start }));
      const follower = opened(openStore(file, emptySeed));
      let organization = start;
      for (const edits of turns) {
        organization = edits.reduce((organization, edit) => edit(organization), organization);
        const after = organization;
        store.turn(() => ({ answer: undefined, entries: [{ ...entry, organization: after }] }));
        // Another process sees it at once.
        expect(follower.look().organization).toEqual(after);
      }
      store.close();
      if (turns.length > 0) {
        const again = opened(openStore(file, emptySeed));
        expect(again.look()).toEqual({ ...emptySeed, organization, revision: turns.length, generation: 0 });
        again.close();
      }
      follower.close();
    }),
    { numRuns: 60 },
  );
});

it("two processes take turns without losing anything of each other", () => {
  const file = join(folder(), "organization.db");
  const [a, b] = [opened(openStore(file, emptySeed)), opened(openStore(file, emptySeed))];
  for (let i = 0; i < 10; i++) {
    (i % 2 === 0 ? a : b).turn((stored) => ({
      answer: undefined,
      entries: [{ ...entry, organization: withRow(stored.organization, things, String(i), { i }) }],
      state: { counters: { number: (stored.counters["number"] ?? 0) + 1 } },
    }));
  }
  expect(a.look()).toEqual(b.look());
  expect(a.look().counters).toEqual({ number: 10 });
  expect(a.look().revision).toBe(10);
  expect(a.log(8).map(({ revision, by, says }) => [revision, by, says])).toEqual([
    [9, "ann", "look"],
    [10, "ann", "look"],
  ]);
  a.close();
  b.close();
});

it("everything replaced at once reaches the other processes", () => {
  const file = join(folder(), "organization.db");
  const [a, b] = [opened(openStore(file, emptySeed)), opened(openStore(file, emptySeed))];
  a.turn(() => ({ answer: 0, entries: [{ ...entry, organization: withRow(emptyOrganization, things, "1", { old: true }) }] }));
  b.look();
  const next = withRow(emptyOrganization, things, "2", { old: false });
  a.turn(() => ({ answer: 0, organization: next }));
  expect(b.look().organization).toEqual(next);
  a.close();
  b.close();
});

describe("a file that does not exist", () => {
  it("is not created by looking, nor by a turn that writes nothing", () => {
    const store = opened(openStore(join(folder(), "below", "organization.db"), emptySeed));
    store.look();
    store.log(0);
    expect(store.turn(({ revision }) => ({ answer: revision }))).toBe(0);
    expect(readdirSync(folder())).toEqual([]);
    store.close();
  });

  it("is created, with its folder, by the first turn that writes, and begins with the seed", () => {
    const file = join(folder(), "below", "organization.db");
    const organization = withRow(emptyOrganization, things, "1", {});
    const store = opened(openStore(file, { ...emptySeed, organization, caller: "100" }));
    store.turn(() => ({ answer: 0, state: { clock: 7 } }));
    expect(existsSync(file)).toBe(true);
    const again = opened(openStore(file, emptySeed));
    expect(again.look()).toEqual({ ...emptySeed, organization, caller: "100", clock: 7, revision: 0, generation: 0 });
    again.close();
    store.close();
  });
});

describe("a file that is not ours", () => {
  it("is refused when it is no database, and left as it was", () => {
    const file = join(folder(), "notes.txt");
    writeFileSync(file, "just some notes\n".repeat(100));
    expect(problemsOf(openStore(file, emptySeed))).toEqual([`store-unreadable: \`${file}\` is not a database`]);
    expect(readFileSync(file, "utf8")).toBe("just some notes\n".repeat(100));
  });

  it("is refused when it is a database of another program", () => {
    const file = join(folder(), "other.db");
    const other = new Database(file);
    other.exec("CREATE TABLE t (x)");
    other.close();
    expect(problemsOf(openStore(file, emptySeed))).toEqual([`store-foreign: \`${file}\` is a database of another program`]);
  });

  it("is refused when another version wrote it", () => {
    const file = join(folder(), "newer.db");
    const store = opened(openStore(file, emptySeed));
    store.turn(() => ({ answer: 0, state: { clock: 1 } }));
    store.close();
    const newer = new Database(file);
    newer.exec("PRAGMA user_version = 2");
    newer.close();
    expect(problemsOf(openStore(file, emptySeed))).toEqual([
      `store-version: \`${file}\` was written by another version of orgplane (format 2, this version reads format 1)`,
    ]);
  });

  it("is refused when it is a folder", () => {
    const file = join(folder(), "organization.db");
    mkdirSync(file);
    expect(problemsOf(openStore(file, emptySeed))).toEqual([`store-unreadable: \`${file}\` cannot be opened`]);
  });

  it("counts as absent when it is empty, as a crash before the first write leaves it", () => {
    const file = join(folder(), "empty.db");
    writeFileSync(file, "");
    const store = opened(openStore(file, { ...emptySeed, caller: "1" }));
    expect(store.look().caller).toBe("1");
    store.turn(() => ({ answer: 0, state: { clock: 1 } }));
    store.close();
    const again = opened(openStore(file, emptySeed));
    expect(again.look().caller).toBe("1");
    again.close();
  });
});

it("a turn that fails writes nothing", () => {
  const file = join(folder(), "organization.db");
  const store = opened(openStore(file, emptySeed));
  const fails = (): never => {
    throw new Error("our own mistake");
  };
  expect(() => store.turn(fails)).toThrow("our own mistake");
  expect(existsSync(file)).toBe(false);
  store.turn(() => ({ answer: 0, entries: [{ ...entry, organization: withRow(emptyOrganization, things, "1", {}) }] }));
  const before = store.look();
  expect(() => store.turn(fails)).toThrow("our own mistake");
  expect(store.look()).toEqual(before);
  store.turn(() => ({ answer: 0, state: { clock: 2 } }));
  expect(store.look()).toEqual({ ...before, clock: 2 });
  store.close();
});
