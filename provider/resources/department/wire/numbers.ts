import type { Known } from "../../../wire/asking";
import { ROOT } from "../rows";

/** The cloud's number of a department, for those who ask: Root has another one in every organization. */
export function nodeNumber(department: string, { rootNode }: Pick<Known, "rootNode">): number {
  return department === ROOT ? rootNode : Number(department);
}

export function departmentOf(node: number, { rootNode }: Pick<Known, "rootNode">): string {
  return node === rootNode ? ROOT : String(node);
}
