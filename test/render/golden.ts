import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Compares with the file in `golden/`; `ACCEPT_GOLDEN=1 npx jest test/render` writes what is new on purpose. */
export function expectGolden(name: string, text: string): void {
  const file = join(__dirname, "golden", name);
  if (process.env["ACCEPT_GOLDEN"] === "1") writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, "utf8") : "(no golden file)").toBe(text);
}
