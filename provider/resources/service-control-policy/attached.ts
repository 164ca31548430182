import { table } from "../../kernel";

/** When a policy was attached to a target, in an epoch; for eyes only: no rule asks for it. Not kept for FullQcloudAccess. */
export const attachments = table<{ readonly at: number }>("service-control-policy-attached");

export function attachmentId(epoch: number, policy: string, target: string): string {
  return `${epoch}/${policy}/${target}`;
}
