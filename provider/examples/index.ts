import type { Example, Examples } from "./example";

export type { Example } from "./example";

/**
 * Where the examples of an area are: each file is loaded only when one of its rules is asked for. Every rule that is enforced has
 * an example under its id, except for facts that follow from other rules: theirs are the examples of those.
 */
const files: Readonly<Record<string, () => Promise<{ readonly examples: Examples }>>> = {
  ORG: () => import("./organization"),
  ENTITY: () => import("./organization"),
  ENTCHG: () => import("./organization"),
  OVERVIEW: () => import("./organization"),
  DEPT: () => import("./departments"),
  MEMBER: () => import("./members"),
  MSG: () => import("./members"),
  INVITE: () => import("./invitations"),
  SECINFO: () => import("./invitations"),
  LOGIN: () => import("./login"),
  CIC: () => import("./login"),
  AUDIT: () => import("./login"),
  ROLE: () => import("./login"),
  FIN: () => import("./money"),
  FUND: () => import("./money"),
  INVOICE: () => import("./money"),
  BILL: () => import("./money"),
  DISC: () => import("./discounts"),
  PAY: () => import("./payments"),
  SCP: () => import("./policies"),
  TAG: () => import("./tags"),
  SHARE: () => import("./sharing"),
  REVIEW: () => import("./sharing"),
  DELEGATE: () => import("./sharing"),
  SVC: () => import("./sharing"),
};

/** The example of a rule; undefined when it has none of its own. */
export async function exampleOf(rule: string): Promise<Example | undefined> {
  const loaded = await files[rule.split("-")[0] ?? rule]?.();
  return loaded?.examples[rule];
}
