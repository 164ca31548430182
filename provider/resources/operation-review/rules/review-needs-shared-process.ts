import { accountResources } from "../../../areas/account/rows";
import { blockersOf, groupHas, groupItems, groupOf, type Organization, rowOf, rule } from "../../../kernel";
import { members } from "../../member/rows";
import { accountActor } from "../../organization/actors";
import { organizations, SELF } from "../../organization/rows";
import type { AddShareRecipient } from "../../shared-unit/operations";
import { recipientsOf, sharedUnits, unitsHolding } from "../../shared-unit/rows";
import { receives } from "../coverage";
import type { CreateOperationReview } from "../operations";

/** Guide of 2023, "member operation review". Through which unit a member receives the process does not matter. */
export const reviewNeedsSharedProcess = rule<CreateOperationReview>({
  id: "REVIEW-NEEDS-SHARED-PROCESS",
  kind: "ordering",
  refuses: ["create_operation_review"],
  sentence: "the approval process of an operation review must exist and be shared with every member concerned",
  advice: "create the process, put it into a shared unit, and make the members its recipients",
  cloudCode: "FailedOperation",
  holds(ask, { process, members: covered }) {
    const is = isApprovalProcess(ask.value(accountResources, process, "service"), ask.value(accountResources, process, "type"));
    return is && covered.every((member) => receives(ask, member, process));
  },
  blockers(organization, { process, members: covered }) {
    const row = rowOf(organization, accountResources, process);
    if (row === undefined) return blockersOf(accountResources.name, [process], 1, "does not exist");
    if (!isApprovalProcess(row.service, row.type))
      return blockersOf(accountResources.name, [process], 1, "is not an approval process");
    const without = covered.filter((member) => !receivesIn(organization, member, process));
    return blockersOf(members.name, without, without.length, "does not receive the approval process");
  },
  remedy(organization, { process, members: covered }) {
    const [unit] = groupItems(organization, groupOf(unitsHolding, process), 1);
    const owner = rowOf(organization, sharedUnits, unit ?? "")?.owner;
    const row = rowOf(organization, accountResources, process);
    if (unit === undefined || owner === undefined || !isApprovalProcess(row?.service, row?.type)) return undefined;
    const management = rowOf(organization, organizations, SELF)?.managementAccount;
    return {
      add: "never",
      operations: covered
        .filter((member) => !receivesIn(organization, member, process))
        .map((account): AddShareRecipient => {
          const add = { name: "add_share_recipient", unit, account } as const;
          return owner === management ? add : { ...add, by: accountActor(owner) };
        }),
    };
  },
});

function isApprovalProcess(service: string | undefined, type: string | undefined): boolean {
  return service === "bpaas" && type === "uniqueId";
}

function receivesIn(organization: Organization, member: string, process: string): boolean {
  return groupItems(organization, groupOf(unitsHolding, process)).some((unit) =>
    groupHas(organization, groupOf(recipientsOf, unit), member),
  );
}
