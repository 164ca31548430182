import { parts } from "../../provider/parts";
import { createDepartment, createMember, deleteDepartment, inviteMember, refusal } from "../support/departments";
import { company } from "../support/kernel";

/** Codes that differ by operation, because the public API does not list the same ones for each of its actions. */
it.each([
  ["ACCOUNT-UNKNOWN", "invite_member", "InvalidParameter"],
  ["ACCOUNT-UNKNOWN", "accept_invitation", "ResourceNotFound.InvitationNotExist"],
  ["ACCOUNT-UNKNOWN", "view_invitations", "ResourceNotFound.UserNotExist"],
  ["DEPT-TAG-LIMIT", "create_department", "InvalidParameter.TagError"],
  ["DEPT-TAG-LIMIT", "update_department", "InvalidParameter"],
  ["DEPT-UNKNOWN", "delete_department", "InvalidParameter"],
  ["ORG-CREATE-VENDOR-REVIEW", "create_organization", "UnsupportedOperation.OperationForbidden"],
  ["ORG-CREATE-VENDOR-REVIEW", "invite_member", "UnsupportedOperation"],
  ["PAY-SAME-ENTITY", "create_member", "FailedOperation.PayUinIllegal"],
  ["PAY-SAME-ENTITY", "set_payment_mode", "FailedOperation.AuthInfoNotSame"],
  ["SCP-MANAGEMENT-ONLY", "create_scp", "UnauthorizedOperation"],
  ["SCP-MANAGEMENT-ONLY", "bind_scp", "InvalidParameter.OrganizationMemberNotManager"],
  ["TAG-MANAGEMENT-ONLY", "create_tag_policy", "UnauthorizedOperation"],
  ["TAG-MANAGEMENT-ONLY", "bind_tag_policy", "InvalidParameter.OrganizationMemberNotManager"],
  ["SHARE-RECIPIENT-LEAVES", "remove_member", "FailedOperation.ShareResourceMemberInUse"],
  ["SHARE-RECIPIENT-LEAVES", "delete_member", "FailedOperation.MemberShareResource"],
  ["SHARE-REGION-SCOPED", "create_shared_unit", "InvalidParameter"],
  ["SHARE-REGION-SCOPED", "add_share_resource", "FailedOperation.ShareAreaNotExist"],
  ["SHARE-REGION-SCOPED", "view_shared_resources", "ResourceNotFound"],
  ["SHARE-SUPPORTED-TYPES", "create_shared_unit", "UnsupportedOperation"],
  ["SHARE-SUPPORTED-TYPES", "add_share_resource", "FailedOperation.ShareResourceTypeNotExist"],
  ["SHARE-UNKNOWN", "update_shared_unit", "ResourceNotFound"],
])("%s refuses %s with %s", (id, operation, code) => {
  const rules = parts.flatMap((part) => part.rules).filter((rule) => rule.id === id && rule.refuses.includes(operation));
  const codes = rules.map(({ cloudCode }) =>
    typeof cloudCode === "string" ? cloudCode : (cloudCode as Readonly<Record<string, string>>)[operation],
  );
  expect(codes).toContain(code);
});

it("DEPT-DELETE-EMPTY tells members from departments below", () => {
  const start = company(createDepartment("a"), createDepartment("b", { parent: "a" }), createMember("301"));
  expect(refusal(start, deleteDepartment("a")).cloudCode).toBe("FailedOperation.OrganizationNodeNotEmpty");
  const full = company(createDepartment("a"), createMember("301", { department: "a" }));
  expect(refusal(full, deleteDepartment("a")).cloudCode).toBe("FailedOperation.NodeNotEmpty");
});

it("INVITE-TARGET-NOT-IN-ORG tells members from members of other organizations", () => {
  const invited = refusal(company(createMember("301")), inviteMember("301"));
  expect([invited.rule.id, invited.cloudCode]).toEqual(["INVITE-TARGET-NOT-IN-ORG", "FailedOperation.OrganizationMemberExist"]);
});
