import { mayOrganize } from "../../../areas/account/entity-kinds";
import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { CreateOrganization } from "../operations";
export const orgCreateEntityKind = rule<CreateOrganization>({
  id: "ORG-CREATE-ENTITY-KIND",
  kind: "precondition",
  refuses: ["create_organization"],
  sentence: "only an account verified as a legal person or an unincorporated organization can create an organization",
  advice: "let an account of the company itself create the organization",
  cloudCode: "FailedOperation.AuthNotEnterprise",
  holds: (ask, { account }) => {
    const kind = ask.value(accounts, account, "entityKind");
    // Without any verification ORG-CREATE-ENTERPRISE-VERIFIED refuses.
    return kind == null || mayOrganize(kind);
  },
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "is verified as something else" }],
    count: 1,
  }),
});
