import { fact } from "../../../kernel";

export const cicUserInert = fact({
  id: "CIC-USER-INERT",
  kind: "lifecycle",
  sentence: "until it is brought into a member, an identity-centre user has no function, identity, login or right",
  keptBy: "the row of the user, which nothing asks but the two operations that bring it into members and let it log in",
  follows: ["CIC-LOGIN"],
});
