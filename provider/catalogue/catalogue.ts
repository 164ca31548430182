import enforcement from "./enforcement.json";
import catalogueFile from "./rules.json";

/** A rule of the catalogue and what became of it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly area: string;
  readonly kind: string;
  readonly operations: readonly string[];
  readonly statement: string;
  readonly remedy?: string;
  readonly note?: string;
  /** Not stated by any document but concluded from them; switchable. */
  readonly inferred: boolean;
  /** Documents and sections, for people. */
  readonly sources: readonly string[];
  readonly status: "enforced" | "planned";
  /** The file that enforces it, and how: it refuses, it acts, or the model keeps it by construction. */
  readonly file?: string;
  readonly how?: "refuses" | "acts" | "by construction";
  /** The test that shows it. */
  readonly test?: string;
}

interface RuleInFile {
  readonly id: string;
  readonly kind: string;
  readonly operation: readonly string[];
  readonly statement: string;
  readonly remedy?: string;
  readonly note?: string;
  readonly inferred?: boolean;
  readonly source: readonly { readonly doc: string; readonly section: string }[];
}

interface Enforced {
  readonly file: string;
  readonly how: "refuses" | "acts" | "by construction";
  readonly test: string;
}

/** All rules of the catalogue, in its order. */
export function catalogue(): readonly CatalogueEntry[] {
  const enforced = enforcement as Readonly<Record<string, Enforced>>;
  return (catalogueFile.rules as readonly RuleInFile[]).map((rule) => {
    const found = enforced[rule.id];
    return {
      id: rule.id,
      area: rule.id.split("-")[0] ?? rule.id,
      kind: rule.kind,
      operations: rule.operation,
      statement: rule.statement,
      ...(rule.remedy === undefined ? {} : { remedy: rule.remedy }),
      ...(rule.note === undefined ? {} : { note: rule.note }),
      inferred: rule.inferred === true,
      sources: rule.source.map((source) => `${source.doc}: ${source.section}`),
      status: found === undefined ? "planned" : "enforced",
      ...found,
    };
  });
}
