import { blockersOf, effect, groupItems, groupOf, groupSize, rowOf, rule } from "../../../kernel";
import type { DeleteMember, QuitOrganization, RemoveMember } from "../../member/operations";
import { accountActor } from "../../organization/actors";
import { type Departure, departures, leavers } from "../../organization/leavers";
import type { RemoveShareRecipient } from "../operations";
import { sharedUnits, unitsReceivedBy } from "../rows";
import { recipientsMayLeave } from "../settings";
import { endReceiving, endUnitsOf } from "../sharing";

const id = "SHARE-RECIPIENT-LEAVES";

/**
 * Management-account agreement, clause 3.6.1 (1). Units of the leaver end as well. A member that still shares is held back
 * (MEMBER-*-IS-SHARE-ADMIN), so these are units without resources or without recipients, except where the vendor takes an account
 * out: a unit belongs to an organization and nobody else may edit it, so it cannot outlive its owner's place there.
 */
export const shareRecipientLeaves = effect<Departure>({
  id,
  kind: "auto_effect",
  on: departures,
  sentence: "an account that leaves the organization is dropped as recipient of shared units in it, and its own units end",
  does(ask, write, operation) {
    for (const account of leavers(ask, operation)) {
      endUnitsOf(ask, write, account);
      endReceiving(ask, write, account);
    }
  },
});

/** The other reading, off unless set: the public API has an error for a shared resource in use, on removing and on quitting. */
export const shareRecipientStays = rule<RemoveMember | QuitOrganization | DeleteMember>({
  id,
  kind: "precondition",
  refuses: ["remove_member", "quit_organization", "delete_member"],
  sentence: "a member that receives shared resources cannot leave the organization",
  advice: "let the owners of the units remove it from the recipients",
  cloudCode: {
    remove_member: "FailedOperation.ShareResourceMemberInUse",
    quit_organization: "FailedOperation.ShareResourceMemberInUse",
    delete_member: "FailedOperation.MemberShareResource",
  },
  holds: (ask, { member }, given) => given.setting(recipientsMayLeave) || ask.zero(groupOf(unitsReceivedBy, member)),
  blockers(organization, { member }) {
    const units = groupOf(unitsReceivedBy, member);
    return blockersOf(sharedUnits.name, groupItems(organization, units, 10), groupSize(organization, units), "is shared with it");
  },
  remedy: (organization, { member }) => ({
    add: "never",
    operations: groupItems(organization, groupOf(unitsReceivedBy, member)).flatMap((unit): RemoveShareRecipient[] => {
      const owner = rowOf(organization, sharedUnits, unit)?.owner;
      return owner === undefined ? [] : [{ name: "remove_share_recipient", unit, account: member, by: accountActor(owner) }];
    }),
  }),
});
