import { rowOf, rule } from "../../../kernel";
import type { AcceptInvitation, ApplyToJoin } from "../../member/operations";
import type { DeleteOrganization } from "../operations";
import { organizations, SELF } from "../rows";

export const orgCreatorCannotJoin = rule<AcceptInvitation | ApplyToJoin>({
  id: "ORG-CREATOR-CANNOT-JOIN",
  kind: "precondition",
  refuses: ["accept_invitation", "apply_to_join"],
  sentence: "a management account cannot join an organization before it has deleted its own",
  advice: "delete the organization that the account manages",
  cloudCode: "FailedOperation.InOrganizationAlready",
  holds: (ask, { account }) => ask.value(organizations, SELF, "managementAccount") !== account,
  blockers: () => ({ first: [{ table: organizations.name, id: SELF, says: "is managed by the account" }], count: 1 }),
  remedy: (organization) => {
    if (rowOf(organization, organizations, SELF) === undefined) return undefined;
    const remove: DeleteOrganization = { name: "delete_organization" };
    return { add: "never", operations: [remove] };
  },
});
