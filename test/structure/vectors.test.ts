import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bind } from "jest-each";
import { repository, sourcesBelow } from "../support/sources";

/** Every worked example of the documents is run by a test that carries its id. */

interface Vector {
  readonly id: string;
  readonly file: string;
}

const folder = join(repository, "test/vectors");

/** A file is a list of vectors, or vectors by id. */
const vectors: readonly Vector[] = readdirSync(folder).flatMap((file) => {
  const read: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const ids = Array.isArray(read) ? read.map(({ id }: { readonly id: string }) => id) : Object.keys(Object(read));
  return ids.map((id) => ({ id, file }));
});

/** What the tests of a file are called, with the groups around them, read by loading the file with an `it` that only listens. */
function namesIn(file: string): readonly string[] {
  const names: string[] = [];
  const { it: realIt, describe: realDescribe } = globalThis;
  const groups: string[] = [];
  const listening = (name: string): void => void names.push([...groups, name].join(" "));
  const entering = (name: string, body: () => void): void => {
    groups.push(name);
    body();
    groups.pop();
  };
  try {
    Object.assign(globalThis, {
      it: Object.assign(listening, { each: bind(listening) }),
      describe: Object.assign(entering, { each: bind(entering) }),
    });
    jest.isolateModules(() => require(join(repository, file)));
  } finally {
    Object.assign(globalThis, { it: realIt, describe: realDescribe });
  }
  return names;
}

it("there are 44 of them, each once", () => {
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  expect(vectors).toHaveLength(44);
});

it("each is run by a test of a file that reads it, but for those of the other cloud", () => {
  const readers = sourcesBelow("test/resources", "test/areas").filter(({ text }) => /vectors\/[a-z-]+\.json"/.test(text));
  const run = readers.flatMap(({ file, text }) => {
    const files = [...text.matchAll(/vectors\/([a-z-]+\.json)"/g)].map((match) => match[1]);
    const names = namesIn(file);
    return vectors.filter((one) => files.includes(one.file) && names.some((name) => name.includes(one.id))).map(({ id }) => id);
  });
  const missing = vectors.filter(({ id }) => !run.includes(id)).map(({ id }) => id);
  expect(missing).toEqual(["HW-SHARING-DEFAULTS", "HW-OWN-BENEFIT-FIRST"]);
});
