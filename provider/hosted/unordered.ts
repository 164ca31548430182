import type { Observation } from "../backend/backend";
import type { ResourceType } from "../resources/resource-type";
import type { Foreseen, HostProblem } from "./contract";

/** Calls that Terraform and OpenTofu make at a time, unless they are told otherwise. */
const PLACES = 10;
/** Milliseconds in which a host asks about what depends on nothing, before it is answered about the organization. */
const LISTENS = 250;

/**
 * What will be made without being ordered after the organization, while there is none yet. Whatever a host plans before it is answered about
 * the organization does not depend on it; and when as many as the host has places wait for the organization, its turn may never come.
 */
export class Unordered {
  readonly #names: string[] = [];

  async planned(type: ResourceType, change: Foreseen, { organization }: Observation): Promise<readonly HostProblem[]> {
    if (change.kind !== "create") return [];
    if (type.single !== true) {
      this.#names.push(nameIn(type, change.config["name"]));
      return [];
    }
    if (type.find(organization, {}, undefined) !== undefined) return [];
    await new Promise((resolve) => setTimeout(resolve, LISTENS));
    if (this.#names.length < PLACES) return [];
    // In whatever order a host has asked.
    const [first, second, third] = this.#names.sort(new Intl.Collator("en", { numeric: true }).compare);
    return [
      {
        severity: "warning",
        code: "unordered",
        summary: `${this.#names.length} objects need the ${type.title} and are not made after it`,
        detail: `among them: ${first}, ${second}, ${third}\nonly so many are made at a time (${PLACES} unless \`-parallelism\` says otherwise): while as many wait for the ${type.title}, its turn may not come`,
        hint: `let them depend on it (\`depends_on\`), or set \`prepare = ["itself"]\` in the provider block: then it is made first in any order`,
      },
    ];
  }
}

function nameIn({ title }: ResourceType, name: unknown): string {
  return typeof name === "string" ? `${title} \`${name}\`` : `a ${title}`;
}
