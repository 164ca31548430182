import { fact } from "../../../kernel";

/** Clause: guide, "enable service control policies". */
export const scpNewMemberFull = fact({
  id: "SCP-NEW-MEMBER-FULL",
  kind: "auto_effect",
  sentence: "while service control is on, a created member has FullQcloudAccess bound",
  keptBy: "a target on which nothing was bound yet holds FullQcloudAccess (`policiesOn`)",
  follows: ["SCP-ENABLE-BINDS-FULL"],
});
