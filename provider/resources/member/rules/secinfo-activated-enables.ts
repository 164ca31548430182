import { fact } from "../../../kernel";

/** Guide, "bind security information". Logging in happens outside of the organization. */
export const secinfoActivatedEnables = fact({
  id: "SECINFO-ACTIVATED-ENABLES",
  kind: "auto_effect",
  sentence: "with activated security information a created member can log in, be removed and be allowed to leave",
  keptBy: "the state `activated`, which the rules that follow ask for",
  follows: ["MEMBER-REMOVE-CREATED-NO-SECINFO", "MEMBER-QUIT-FLAG-NEEDS-SECINFO", "MEMBER-QUIT-CREATED"],
});
