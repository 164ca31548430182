import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { companyOf } from "./company";
import { asStack, asYaml } from "./written";

/** YAML files are read up to this many members; what is larger comes as a synthesized stack. */
const LARGEST_YAML = 10_000;

/** The files of one size. */
export interface Place {
  readonly folder: string;
  readonly size: number;
  /** What is declared. */
  readonly file: string;
  readonly database: string;
  readonly ledger: string;
}

export function placeOf(folder: string, size: number): Place {
  const own = join(folder, String(size));
  return {
    folder: own,
    size,
    file: join(own, size <= LARGEST_YAML ? "organization.yaml" : "organization.tf.json"),
    database: join(own, "organization.db"),
    ledger: join(own, "ledger.json"),
  };
}

export function writeDeclarations({ folder, size, file }: Place): void {
  mkdirSync(folder, { recursive: true });
  const company = companyOf(size);
  writeFileSync(file, file.endsWith(".yaml") ? asYaml(company) : asStack(company));
}
