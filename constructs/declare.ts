import { Annotations, Aspects, type TerraformResource, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { isKey, KEY_ADVICE } from "../provider/desired/dialect";
import { stackProblems } from "./problems";

/** Which existing object a construct takes over instead of making one. */
export type Adopt = { readonly id: string } | { readonly name: string };

/** What our constructs know of the stack they stand in. */
interface Declared {
  readonly byAddress: Map<string, TerraformResource>;
}

const stacks = new WeakMap<IConstruct, Declared>();

/**
 * Gives a construct its name: the path below its stack, joined with `-`, so that its address is that of the same declaration in YAML.
 * Tells where it is misused; the rest of the tree is looked at when it is synthesized.
 */
export function declare(construct: TerraformResource, refersTo: readonly (TerraformResource | undefined)[] = []): void {
  const stack = TerraformStack.of(construct);
  const below = construct.node.scopes.slice(stack.node.scopes.length);
  const key = below.map((each) => each.node.id).join("-");
  construct.overrideLogicalId(key);
  if (!isKey(key)) misuse(construct, "key-format", `\`${key}\` cannot be the key of a declaration`, KEY_ADVICE);
  const { byAddress } = known(stack);
  const address = `${construct.terraformResourceType}.${key}`;
  const other = byAddress.get(address);
  if (other === undefined) byAddress.set(address, construct);
  else {
    const says = `\`${construct.node.path}\` and \`${other.node.path}\` would both be \`${address}\``;
    misuse(construct, "duplicate-key", says, "give one of them another construct id");
  }
  for (const each of refersTo) sameStack(construct, each);
}

/** Reports a reference out of the stack: one plan is one organization, and a stack is read by itself. */
export function sameStack(construct: TerraformResource, other: TerraformResource | undefined): void {
  if (other === undefined || TerraformStack.of(other) === TerraformStack.of(construct)) return;
  misuse(construct, "other-stack", `\`${other.node.path}\` belongs to another stack`, "declare both in one stack");
}

export function misuse(construct: IConstruct, code: string, says: string, hint?: string): void {
  Annotations.of(construct).addError(message(code, says, hint));
}

/** The form that is read again where the program is run by `orgplane plan`: `[code] what is wrong (what to do)`. */
function message(code: string, says: string, hint?: string): string {
  return `[${code}] ${says}${hint === undefined ? "" : ` (${hint.replaceAll(/[()]/g, "")})`}`;
}

function known(stack: TerraformStack): Declared {
  const found = stacks.get(stack);
  if (found !== undefined) return found;
  const made: Declared = { byAddress: new Map() };
  stacks.set(stack, made);
  let looked = false;
  Aspects.of(stack).add({
    visit: (node) => {
      if (node !== stack || looked) return;
      looked = true;
      for (const { construct, problem } of stackProblems(stack, stack.toTerraform())) {
        if (problem.severity === "error") misuse(construct, problem.code, problem.summary, problem.hint);
        else Annotations.of(construct).addWarning(message(problem.code, problem.summary, problem.hint));
      }
    },
  });
  return made;
}

/** A text as the author means it: Terraform would compute what stands in `${…}`. */
export function plain(text: string): string {
  return Token.isUnresolved(text) ? text : text.replaceAll(/[$%]\{/g, (mark) => `${mark[0]}${mark}`);
}

export function plainAdopt(adopt: Adopt): Adopt {
  return "id" in adopt ? { id: plain(adopt.id) } : { name: plain(adopt.name) };
}

export function plainTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [plain(key), plain(value)]));
}

/** The properties that have a value: the bindings take what is left out, not what is undefined. */
export function given<T extends object>(properties: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  // Without the undefined ones it is what the type says: TypeScript cannot follow a filter.
  return Object.fromEntries(present) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
