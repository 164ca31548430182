import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JournalWriter, journalFile, readJournal } from "../../provider/ledger/journal";
import { editsBetween, type Owned, readLedger, withEdits, writeLedger } from "../../provider/ledger/ledger";
import { temporaryFolder } from "../support/folders";
import { NOON } from "../support/kernel";
import { opened, problemsOf } from "../support/simulation";

const folder = temporaryFolder();
const file = (): string => join(folder(), ".orgplane", "ledger.json");

const security: Owned = { type: "department", id: "12", remembered: {} };
const log: Owned = { type: "member", id: "300000000001", remembered: { deletion_policy: "retain" } };

describe("the ledger", () => {
  it("is empty when there is no file, and reading makes none", () => {
    expect([...opened(readLedger(file()))]).toEqual([]);
    expect(readdirSync(folder())).toEqual([]);
  });

  it("is one line per declaration, sorted, whatever the order in which they came", () => {
    writeLedger(
      file(),
      new Map([
        ["member.log", log],
        ["department.security", security],
      ]),
    );
    const text = readFileSync(file(), "utf8");
    expect(text).toBe(
      [
        "{",
        '  "format": "orgplane-ledger/1",',
        '  "owned": {',
        '    "department.security": {"type":"department","id":"12","remembered":{}},',
        '    "member.log": {"type":"member","id":"300000000001","remembered":{"deletion_policy":"retain"}}',
        "  }",
        "}",
        "",
      ].join("\n"),
    );
    expect([...opened(readLedger(file()))]).toEqual([
      ["department.security", security],
      ["member.log", log],
    ]);
    writeLedger(file(), opened(readLedger(file())));
    expect(readFileSync(file(), "utf8")).toBe(text);
    expect(readdirSync(join(folder(), ".orgplane"))).toEqual(["ledger.json"]);
  });

  it("edits lead from one ledger to another", () => {
    const before = new Map([
      ["a", security],
      ["b", log],
    ]);
    const after = new Map([
      ["b", { ...log, remembered: { deletion_policy: "delete" } }],
      ["c", security],
    ]);
    const edits = editsBetween(before, after);
    expect(Object.keys(edits)).toEqual(["a", "b", "c"]);
    expect(withEdits(before, edits)).toEqual(after);
    expect(editsBetween(after, after)).toEqual({});
  });

  it.each(["", "{", "[]", '{"format":"orgplane-ledger/2","owned":{}}', '{"format":"orgplane-ledger/1","owned":{"a":{"id":1}}}'])(
    "that cannot be understood is a problem, not a guess: %j",
    (text) => {
      mkdirSync(join(folder(), ".orgplane"));
      writeFileSync(file(), text);
      expect(problemsOf(readLedger(file()))).toEqual([
        `ledger-unreadable: \`${file()}\` is not a ledger that this version of orgplane can read`,
      ]);
    },
  );
});

describe("the journal", () => {
  async function begun(): Promise<JournalWriter> {
    mkdirSync(join(folder(), ".orgplane"), { recursive: true });
    return JournalWriter.begin(journalFile(file()), "digest", "ann", NOON);
  }

  it("says what is done, what is unknown, and which ids there are", async () => {
    const journal = await begun();
    for (const step of [1, 2, 3]) journal.append({ kind: "asked", step, operation: { name: "x" }, expects: { step } });
    journal.append({ kind: "answered", step: 1, outcome: "done", ids: { "+a": "1" } });
    journal.append({ kind: "answered", step: 2, outcome: "refused" });
    await journal.close();
    const read = opened(readJournal(journalFile(file())));
    expect(read).toMatchObject({ plan: "digest", complete: false, ids: { "+a": "1" } });
    expect([...(read?.done ?? [])]).toEqual([1]);
    expect([...(read?.unknown ?? [])]).toEqual([3]);
    expect(read?.expects.get(3)).toEqual({ step: 3 });
  });

  it("restores what the ledger's file does not hold yet, until it has ended", async () => {
    writeLedger(file(), new Map([["member.log", log]]));
    const journal = await begun();
    journal.append({ kind: "ledger", edits: { "department.security": security, "member.log": null } });
    await journal.durable();
    expect([...opened(readLedger(file()))]).toEqual([["department.security", security]]);
    journal.append({ kind: "end", complete: true });
    await journal.close();
    expect([...opened(readLedger(file()))]).toEqual([["member.log", log]]);
  });

  it("survives a last line that a crash cut off, and goes on behind it", async () => {
    const journal = await begun();
    journal.append({ kind: "asked", step: 1, operation: { name: "x" } });
    await journal.close();
    const path = journalFile(file());
    writeFileSync(path, `${readFileSync(path, "utf8")}{"kind":"answered","st`);
    expect([...(opened(readJournal(path))?.unknown ?? [])]).toEqual([1]);
    const resumed = await JournalWriter.resume(path);
    resumed.append({ kind: "answered", step: 1, outcome: "done" });
    await resumed.close();
    expect([...(opened(readJournal(path))?.done ?? [])]).toEqual([1]);
  });

  it("that was damaged elsewhere is a problem with its line", async () => {
    await (await begun()).close();
    const path = journalFile(file());
    writeFileSync(path, `${readFileSync(path, "utf8")}garbage\n{"kind":"end","complete":false}\n`);
    expect(problemsOf(readLedger(file()))).toEqual([`journal-damaged: line 2 of \`${path}\` cannot be read`]);
  });

  it("a step is on disk when it says so, also when many are written at once", async () => {
    const journal = await begun();
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        journal.append({ kind: "asked", step: index + 1, operation: { name: "x" } });
        await journal.durable();
        expect(opened(readJournal(journalFile(file())))?.unknown.has(index + 1)).toBe(true);
      }),
    );
    await journal.close();
    expect(existsSync(journalFile(file()))).toBe(true);
  });
});
