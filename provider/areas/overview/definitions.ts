import { defineOperation, type OperationDefinition } from "../../kernel";
import { organizations, SELF } from "../../resources/organization/rows";
import type { ComputeMemberStatistics } from "./operations";

/** Changes nothing; what is shown is `memberStatistics`. */
const computeMemberStatistics = defineOperation<ComputeMemberStatistics>({
  name: "compute_member_statistics",
  reversible: true,
  verb: "change",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: () => "work out the figures of the overview",
  transition: () => undefined,
});

export const overviewOperations: readonly OperationDefinition[] = [computeMemberStatistics];
