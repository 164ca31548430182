import { fact } from "../../../kernel";

export const shareOutOrgBlocks = fact({
  id: "SHARE-OUT-ORG-BLOCKS",
  kind: "ordering",
  sentence: "sharing with outside accounts is undone before an account joins an organization or changes its verified subject",
  keptBy: "the rules of joining and of changing the subject, which ask for the units that tie an account to the outside",
  follows: ["INVITE-ACCEPT-NO-EXTERNAL-SHARE", "ENTCHG-MANAGEMENT-EXTERNAL-SHARE", "ENTCHG-MEMBER-EXTERNAL-SHARE"],
});
