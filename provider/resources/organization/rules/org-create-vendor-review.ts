import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AcceptInvitation, ApplyToJoin, CreateMember, InviteMember } from "../../member/operations";
import type { CreateOrganization } from "../operations";

type Reviewed = CreateOrganization | CreateMember | InviteMember | AcceptInvitation | ApplyToJoin;

/** Where the review is not announced, everything is approved: an account that is not known yet has no verdict. */
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
  holds: (ask, operation) => ask.value(accounts, examined(operation), "vendorReview") !== "reject",
  blockers: (_organization, operation) => ({
    first: [{ table: accounts.name, id: examined(operation), says: "was examined and rejected by the vendor" }],
    count: 1,
  }),
});

function examined(operation: Reviewed): string {
  return operation.name === "create_member" ? operation.member : operation.account;
}
