import { fact } from "../../../kernel";

/** Inferred: the guides describe modification only before activation. */
export const secinfoNoUnbind = fact({
  id: "SECINFO-NO-UNBIND",
  kind: "default",
  sentence: "activated security information can be neither changed nor unbound",
  keptBy: "SECINFO-STATES leads nowhere from activated, and no operation unbinds; the resource type plans no such change",
  follows: ["SECINFO-STATES"],
});
