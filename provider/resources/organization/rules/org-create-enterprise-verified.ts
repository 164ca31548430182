import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { CreateOrganization } from "../operations";

export const orgCreateEnterpriseVerified = rule<CreateOrganization>({
  id: "ORG-CREATE-ENTERPRISE-VERIFIED",
  kind: "precondition",
  refuses: ["create_organization"],
  sentence: "an account has to pass enterprise identity verification before it can create an organization",
  advice: "let the account pass enterprise identity verification",
  cloudCode: "FailedOperation.AuthInfoEmpty",
  holds: (ask, { account }) => ask.value(accounts, account, "entity") !== null,
  blockers: (_organization, { account }) => ({
    first: [{ table: accounts.name, id: account, says: "has no verified identity" }],
    count: 1,
  }),
});
