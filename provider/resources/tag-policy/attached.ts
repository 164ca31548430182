import { table } from "../../kernel";

/** When a policy was attached to a target, in an epoch; for eyes only: no rule asks for it. */
export const attachments = table<{ readonly at: number }>("tag-policy-attached");

export function attachmentId(epoch: number, policy: string, target: string): string {
  return `${epoch}/${policy}/${target}`;
}
