import { type ConsoleOperation, consoleOperation } from "../../../wire/console";
import type { ComputeMemberStatistics } from "../operations";

export const overviewConsole: readonly ConsoleOperation[] = [
  consoleOperation<ComputeMemberStatistics>({
    operation: "compute_member_statistics",
    action: "DescribeMemberStatistics",
    summary: "Count members, sub-users and logins as the overview shows them.",
    fields: [
      {
        name: "SubUserId",
        argument: "sub_user",
        type: "string",
        required: false,
        doc: "Which sub-user looks; the root user when left out.",
      },
    ],
  }),
];
