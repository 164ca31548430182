import { effect } from "../../../kernel";
import type { DeleteMember } from "../../../resources/member/operations";

/** Guide of 2024, "other information of the overview". What is shown is `organizationInformation`; invitations and creations are on record already (ORG-CHANGE-RECORD-TABS). */
export const overviewOrgInfo = effect<DeleteMember>({
  id: "OVERVIEW-ORG-INFO",
  kind: "computation",
  on: ["delete_member"],
  sentence:
    "the overview shows the management account's verified subject and id, how many subjects are associated, and the latest invitations, creations and deletions, from the change record",
  does: (_ask, write, { member, confirm }) =>
    write.record({ list: "deletions", subject: member, text: `deleted \`${confirm}\`` }),
});
