import { fact } from "../../../kernel";

/** Clause: guide, "enable service control policies". */
export const scpInvitedMemberFull = fact({
  id: "SCP-INVITED-MEMBER-FULL",
  kind: "auto_effect",
  sentence:
    "while service control is on, an account that accepts an invitation has FullQcloudAccess bound, and nothing from before",
  keptBy: "a target on which nothing was bound yet holds FullQcloudAccess (`policiesOn`); an account that left has nothing bound",
  follows: ["SCP-ENABLE-BINDS-FULL", "SCP-REMOVE-UNBINDS"],
});
