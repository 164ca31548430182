import { rule } from "../../../kernel";
import { organizations, SELF } from "../../../resources/organization/rows";
import { accounts } from "../../account/rows";
import type { AllocateFunds } from "../operations";

/** Guides and management-account agreement. What the vendor has opened for the member is the exception, as in FIN-CROSS-ENTITY-ALLOCATE. */
export const fundSameEntity = rule<AllocateFunds>({
  id: "FUND-SAME-ENTITY",
  kind: "precondition",
  refuses: ["allocate_funds"],
  sentence: "funds are allocated only between accounts of one verified subject, unless the vendor has opened an exception",
  advice: "apply to the vendor for it",
  cloudCode: "FailedOperation.AuthInfoNotSame",
  holds(ask, { member }) {
    const management = ask.value(organizations, SELF, "managementAccount") ?? "";
    const entity = ask.value(accounts, member, "entity") ?? null;
    if (entity !== null && entity === ask.value(accounts, management, "entity")) return true;
    return ask.value(accounts, member, "specialPermissions")?.includes("allocate_funds") === true;
  },
});
