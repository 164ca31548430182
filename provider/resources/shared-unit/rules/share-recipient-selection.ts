import { rule } from "../../../kernel";
import type { AddShareRecipient } from "../operations";
import { ownerOf } from "../sharing";

/**
 * Guides, "share approval processes with members". The management account picks from its members, a member types an account id; in
 * both cases somebody else. Which others: SHARE-IN-ORG-TARGET and SHARE-OUT-ORG-TARGET.
 */
export const shareRecipientSelection = rule<AddShareRecipient>({
  id: "SHARE-RECIPIENT-SELECTION",
  kind: "permission",
  refuses: ["add_share_recipient"],
  sentence: "an account does not share its resources with itself",
  advice: "leave the owner out of the recipients",
  cloudCode: "InvalidParameter",
  holds: (ask, { unit, account }) => account !== ownerOf(ask, unit),
});
