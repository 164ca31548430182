import { type Diagnostic, failed, type Place, type Result, succeeded } from "../diagnostics";
import type { ResourceType } from "../resources/resource-type";
import type { Desired } from "./declaration";
import { type Draft, isKey, KEY_ADVICE } from "./dialect";
import { Findings } from "./findings";
import { jsonSource } from "./json-source";
import { settled } from "./settle";
import { entryOf, inBackticks, Positions, quoted, type SourceEntry, type SourceMap, type SourceNode } from "./source";
import { terraformDialect } from "./terraform-dialect";
import { Suggestions, type Wrong } from "./words";

/** Resource types of ours begin with it: `orgplane_department`. */
export const PROVIDER = "orgplane";

export interface TerraformFile {
  readonly text: string;
  /** As the author calls it. */
  readonly file: string;
}

/**
 * Reads Terraform JSON as it comes out of a synthesis: resources of this provider, plain values and references to each other. What would
 * have to be computed is refused; nothing is guessed. Problems name the construct, where the file says which it was.
 */
export function readTerraform(files: readonly TerraformFile[], types: readonly ResourceType[]): Result<Desired> {
  const findings = new Findings();
  const drafts = files.flatMap(({ text, file }) => {
    const positions = new Positions(file, text);
    const root = jsonSource(text, positions, findings);
    return root === undefined ? [] : new Blocks(types, positions, findings).collect(root);
  });
  const desired = settled(drafts, types, terraformDialect, findings);
  return findings.any ? failed(findings.all()) : succeeded(desired, findings.all());
}

/** Blocks that say how Terraform works, not what the organization is. */
const HARMLESS = new Set(["//", "terraform", "variable", "locals"]);
const REFUSED_BLOCKS: Readonly<Record<string, string>> = {
  data: "data sources are not read: name what exists by `adopt`, or an account by its id",
  module: "modules are not read: write constructs, or synthesize what the module makes",
  moved: "rename the declaration and say `adopt`, so that it takes over the existing object",
  import: "write `adopt` in the declaration that takes over the existing object",
  removed: "what becomes of an object is said by `deletion_policy`, before its declaration is removed",
  ephemeral: "nothing ephemeral is read",
  check: "checks are not evaluated; the rules of the organization always are",
};

/** Arguments of the provider that help hosts that order by references: here the order comes from the rules. */
const OF_HOSTS = new Set(["//", "prepare", "quarantine"]);

/** Meta-arguments of a resource, and why one cannot be left unread. */
const HARMLESS_ARGUMENTS = new Set(["//", "depends_on", "timeouts"]);
const REFUSED_ARGUMENTS: Readonly<Record<string, string>> = {
  count: "write a loop in the program that makes the file: each declaration has its own name",
  for_each: "write a loop in the program that makes the file: each declaration has its own name",
  provisioner: "nothing is run for a declaration",
  connection: "nothing is run for a declaration",
};
/** `create_before_destroy` only orders, and the order comes from the rules. The others would change what happens. */
const REFUSED_LIFECYCLE: Readonly<Record<string, string>> = {
  prevent_destroy: "write `deletion_policy`: it stays in force when the declaration is removed",
  ignore_changes: "leave the attribute out",
  replace_triggered_by: "nothing is replaced unless the rules demand it",
  precondition: "conditions are not evaluated",
  postcondition: "conditions are not evaluated",
};

class Blocks {
  private readonly drafts: Draft[] = [];
  private readonly suggestions = new Suggestions();

  constructor(
    private readonly types: readonly ResourceType[],
    private readonly positions: Positions,
    private readonly findings: Findings,
  ) {}

  collect(root: SourceNode): readonly Draft[] {
    const resources = entryOf(root, "resource");
    const hint = "it needs a block `resource`, as `cdktf synth` writes it";
    if (root.kind !== "map") {
      const summary = `the file is ${quoted(root)}, where an object of blocks is expected`;
      this.add(root.at, { code: "wrong-type", summary, hint });
      return [];
    }
    if (resources === undefined) {
      this.add(root.at, { code: "empty-file", summary: "the file declares no resources", hint });
      return [];
    }
    for (const entry of root.entries) this.block(entry);
    return this.drafts;
  }

  private block(entry: SourceEntry): void {
    const refused = REFUSED_BLOCKS[entry.key];
    if (HARMLESS.has(entry.key)) return;
    if (entry.key === "resource") this.labelled(entry.value, (type, each) => this.resource(type, each));
    else if (entry.key === "provider") this.providers(entry.value);
    else if (entry.key === "output") this.warn(entry.keyAt, "outputs-ignored", "outputs are not computed");
    else if (refused !== undefined && entry.key !== "data") {
      this.add(entry.keyAt, { code: "unreadable-block", summary: `a block \`${entry.key}\` cannot be read`, hint: refused });
    } else if (refused !== undefined) {
      this.labelled(entry.value, (type, each) => {
        const summary = `${inBackticks(`data.${type.key}.${each.key}`)} cannot be read`;
        this.add(each.keyAt, { code: "unreadable-block", summary, hint: refused }, each.value);
      });
    } else
      this.add(entry.keyAt, {
        code: "unreadable-block",
        summary: `${inBackticks(entry.key)} is no block of Terraform JSON`,
        hint: "take it out: declarations stand in the block `resource`",
      });
  }

  /** Blocks with two labels: by type, then by name. */
  private labelled(node: SourceNode, visit: (type: SourceEntry, each: SourceEntry) => void): void {
    for (const type of this.entries(node)) for (const each of this.entries(type.value)) visit(type, each);
  }

  private entries(node: SourceNode): readonly SourceEntry[] {
    if (node.kind === "map") return node.entries.filter(({ key }) => key !== "//");
    this.add(node.at, { code: "wrong-type", summary: "expected an object by names", hint: "write it as `cdktf synth` does" });
    return [];
  }

  private resource(typeEntry: SourceEntry, each: SourceEntry): void {
    const type = this.types.find(({ name }) => `${PROVIDER}_${name}` === typeEntry.key);
    if (type === undefined) {
      this.foreign(typeEntry.key, each);
      return;
    }
    if (each.value.kind !== "map") {
      const summary = `${inBackticks(each.key)} must be one object of attributes`;
      this.add(each.value.at, { code: "wrong-type", summary, hint: "write it as `cdktf synth` does" });
      return;
    }
    const own = each.value.entries.filter((argument) => !this.metaArgument(argument, each.value));
    const body: SourceMap = { ...each.value, entries: own };
    const key = type.single === true ? type.name : each.key;
    if (!isKey(key)) {
      this.add(
        each.keyAt,
        { code: "key-format", summary: `${inBackticks(key)} cannot be the name of a resource`, hint: KEY_ADVICE },
        each.value,
      );
      return;
    }
    this.drafts.push({ type, key, at: each.keyAt, body, placeAt: (offset) => this.placeOf(offset, each.value) });
  }

  private foreign(terraformType: string, each: SourceEntry): void {
    const known = this.types.map(({ name }) => `${PROVIDER}_${name}`);
    const ours = terraformType.startsWith(`${PROVIDER}_`);
    const hint = ours ? this.suggestions.hint(terraformType, known) : "keep resources of other providers in a stack of their own";
    const summary = `${inBackticks(`${terraformType}.${each.key}`)} is no resource of an organization`;
    this.add(each.keyAt, { code: "foreign-resource", summary, ...(hint !== undefined && { hint }) }, each.value);
  }

  /** Whether an argument is Terraform's own; reports those that change what the resource means. */
  private metaArgument({ key, keyAt, value }: SourceEntry, resource: SourceNode): boolean {
    const refuse = (summary: string, hint: string) => this.add(keyAt, { code: "unreadable-argument", summary, hint }, resource);
    const refused = REFUSED_ARGUMENTS[key];
    if (HARMLESS_ARGUMENTS.has(key)) return true;
    if (refused !== undefined) refuse(`\`${key}\` cannot be read`, refused);
    else if (key === "provider") {
      const plain = value.kind === "scalar" && value.value === PROVIDER;
      if (!plain) refuse("only one provider configuration can be read", "leave `provider` out: one plan is one organization");
    } else if (key === "lifecycle") {
      for (const inner of value.kind === "map" ? value.entries : []) {
        const advice = REFUSED_LIFECYCLE[inner.key];
        const off = inner.value.kind === "scalar" && (inner.value.value === false || inner.value.value === null);
        if (advice !== undefined && !off) refuse(`\`lifecycle.${inner.key}\` cannot be kept`, advice);
      }
    } else return false;
    return true;
  }

  private providers(node: SourceNode): void {
    const ours = entryOf(node, PROVIDER);
    if (ours === undefined) return;
    const configurations = ours.value.kind === "list" ? ours.value.items : [ours.value];
    for (const configuration of configurations) {
      const written = configuration.kind === "map" ? configuration.entries.filter(({ key }) => !OF_HOSTS.has(key)) : [];
      if (written.some(({ key }) => key === "alias") || configurations.length > 1) {
        const hint = "one plan is one organization: keep the others in stacks of their own";
        this.add(configuration.at, { code: "several-providers", summary: "the provider is configured more than once", hint });
      } else if (written[0] !== undefined) {
        this.warn(
          written[0].keyAt,
          "provider-ignored",
          "the configuration of the provider is for Terraform; `--backend` says whose organization it is",
        );
      }
    }
  }

  private placeOf(offset: number, resource: SourceNode): Place {
    const metadata = entryOf(entryOf(resource, "//")?.value ?? resource, "metadata");
    const path = metadata === undefined ? undefined : entryOf(metadata.value, "path");
    if (path?.value.kind !== "scalar" || typeof path.value.value !== "string") return this.positions.place(offset);
    return { kind: "construct", path: path.value.value, file: this.positions.file };
  }

  private add(offset: number, wrong: Wrong, resource?: SourceNode): void {
    this.findings.add({ ...wrong, at: resource === undefined ? this.positions.place(offset) : this.placeOf(offset, resource) });
  }

  private warn(offset: number, code: string, summary: string): void {
    const warning: Diagnostic = { severity: "warning", code, at: this.positions.place(offset), summary };
    this.findings.addAll([warning]);
  }
}
