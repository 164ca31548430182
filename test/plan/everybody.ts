import { decideQuickly, type Operation, type Organization } from "../../provider/kernel";
import { CLOSES, comesBefore } from "../../provider/plan/prefer";
import type { Task } from "../../provider/plan/task";
import { kernel, NOON } from "./planning";

/** The same order as parking gives, in the plainest way: everybody is asked again at each position. */
export function askingEverybody(start: Organization, tasks: readonly Task[]): readonly Operation[] {
  let organization = start;
  const order: Operation[] = [];
  const refused = new Set<Task>();
  let pending = [...tasks];
  for (;;) {
    const taken = candidates(pending, refused).find((task) => {
      const decision = decideQuickly(kernel, organization, task.operation, NOON);
      if (decision.kind === "refused") {
        refused.add(task);
        return false;
      }
      organization = decision.organization;
      return true;
    });
    if (taken === undefined) return order;
    order.push(taken.operation);
    pending = pending.filter((task) => task !== taken);
  }
}

/** What closes and was refused before goes at once when it becomes possible; then the preference. */
function candidates(pending: readonly Task[], refused: ReadonlySet<Task>): readonly Task[] {
  const isUrgent = (task: Task): boolean => task.rank === CLOSES && refused.has(task);
  return [...pending].sort((a, b) => (isUrgent(a) !== isUrgent(b) ? (isUrgent(a) ? -1 : 1) : comesBefore(a, b) ? -1 : 1));
}
