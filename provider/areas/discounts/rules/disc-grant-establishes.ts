import { effect } from "../../../kernel";
import { establish, type Granting, grantingOperations, requestOf } from "../inheriting";

/** Both guides: so the rules of inherit_discount apply to what grants it (the DISC-EXCLUSIVE rules). */
export const discGrantEstablishes = effect<Granting>({
  id: "DISC-GRANT-ESTABLISHES",
  kind: "auto_effect",
  on: grantingOperations,
  sentence: "granting inherit_offer makes the member inherit from its payer, or from the management account",
  does(ask, write, operation, { at }) {
    const request = requestOf(ask, operation);
    if (request !== undefined) establish(ask, write, request, at);
  },
});
