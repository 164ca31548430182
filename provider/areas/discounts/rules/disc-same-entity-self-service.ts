import { rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import { accounts } from "../../account/rows";
import { requestOf } from "../inheriting";
import type { InheritDiscount } from "../operations";

/** Guides and agreements. Its status is `inheritances`, whoever set it up. */
export const discSameEntitySelfService = rule<InheritDiscount>({
  id: "DISC-SAME-ENTITY-SELF-SERVICE",
  kind: "permission",
  refuses: ["inherit_discount"],
  sentence: "the management account sets inheritance up within one verified subject; across subjects the vendor does",
  advice: "ask your business manager",
  cloudCode: "UnsupportedOperation.AddDiscountInheritNotAllow",
  holds(ask, operation) {
    if (operation.by?.kind === "vendor") return true;
    if (!isManagement(ask, operation)) return false;
    const request = requestOf(ask, operation);
    if (request === undefined) return true;
    const entity = ask.value(accounts, request.receiver, "entity") ?? null;
    return entity !== null && entity === ask.value(accounts, request.source, "entity");
  },
});
