import { accounts } from "../../../areas/account/rows";
import { rowOf, rule } from "../../../kernel";
import type { AcceptInvitation, ApplyToJoin, CreateMember, InviteMember } from "../../member/operations";
import type { CreateOrganization } from "../operations";
import { organizations, SELF } from "../rows";

type Reviewed = CreateOrganization | CreateMember | InviteMember | AcceptInvitation | ApplyToJoin;

/** Unless the vendor's verdict on an account is known, it is approved. An account to be created has none: who asks for it is examined. */
export const orgCreateVendorReview = rule<Reviewed>({
  id: "ORG-CREATE-VENDOR-REVIEW",
  kind: "permission",
  refuses: ["create_organization", "create_member", "invite_member", "accept_invitation", "apply_to_join"],
  sentence: "the vendor may examine and reject a request to create an organization or to bring an account into one",
  cloudCode: {
    create_organization: "UnsupportedOperation.OperationForbidden",
    create_member: "UnsupportedOperation.OperationForbidden",
    invite_member: "UnsupportedOperation",
    accept_invitation: "UnsupportedOperation",
    apply_to_join: "UnsupportedOperation",
  },
  holds: (ask, operation) => {
    const examined = subjectOf(operation) ?? ask.value(organizations, SELF, "managementAccount") ?? "";
    return ask.value(accounts, examined, "vendorReview") !== "reject";
  },
  blockers: (organization, operation) => {
    const id = subjectOf(operation) ?? rowOf(organization, organizations, SELF)?.managementAccount ?? "";
    return { first: [{ table: accounts.name, id, says: "was examined and rejected by the vendor" }], count: 1 };
  },
});

function subjectOf(operation: Reviewed): string | undefined {
  return operation.name === "create_member" ? undefined : operation.account;
}
