import { accounts } from "../areas/account/rows";
import { rowOf } from "../kernel";
import { entities } from "../resources/entity-admin/rows";
import { invitations } from "../resources/member/rows";
import type { Examples } from "./example";
import {
  ANN,
  account,
  approvalProcess,
  BEN,
  BETA,
  by,
  ceased,
  create,
  finance,
  GAMMA,
  joins,
  MANAGEMENT,
  NOON,
  on,
  op,
  row,
  selfPay,
} from "./words";

export const examples: Examples = {
  "ORG-CREATE-ENTERPRISE-VERIFIED": {
    from: "accounts",
    refused: [account(MANAGEMENT, { entity: null, entityKind: null }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-CREATE-ENTITY-KIND": {
    from: "accounts",
    refused: [account(MANAGEMENT, { entityKind: "natural_person" }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-CREATE-NOT-IN-ORG": {
    from: "accounts",
    refused: [account(MANAGEMENT, { organization: "elsewhere" }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-CREATE-AGREEMENT": {
    from: "accounts",
    refused: [account(MANAGEMENT, { managementAgreement: false }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-CREATE-VENDOR-REVIEW": {
    from: "accounts",
    refused: [account(MANAGEMENT, { vendorReview: "reject" }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-CREATE-CREATOR-IS-ADMIN": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "ORG-CREATOR-CANNOT-JOIN": {
    given: [
      row("an invitation of the management account itself, from before it had an organization", invitations, "to-Acme", {
        ...{ account: MANAGEMENT, memberName: "Acme", description: "", department: "root", financePermissions: [] },
        ...{ paymentMode: "self_pay", payer: null, allowQuit: false, createdAt: NOON, state: "pending" },
      }),
    ],
    refused: [op("accept_invitation", { account: MANAGEMENT })],
    accepted: [op("invite_member", { account: BETA }), op("accept_invitation", { account: BETA })],
    together: ["ORG-CREATOR-CANNOT-JOIN", "INVITE-TARGET-NOT-IN-ORG", "INVITE-SINGLE-ORG"],
  },
  "ORG-ADMIN-IRREPLACEABLE": {
    given: [account(BETA, { entity: "Acme Holding" })],
    refused: [by("vendor", op("replace_management_account", { account: BETA }))],
    accepted: [
      ceased("Acme"),
      op("designate_management_account", { account: BETA }),
      by("vendor", op("replace_management_account", { account: BETA })),
    ],
    together: ["ORG-ADMIN-ENTITY-LOST", "ORG-ADMIN-IRREPLACEABLE"],
  },
  "ORG-ADMIN-SINGLE": {
    refused: [op("create_organization", { account: BETA })],
    accepted: [op("delete_organization"), op("create_organization", { account: BETA })],
  },
  "ORG-ADMIN-ENTITY-LOST": {
    given: [ceased("Acme")],
    refused: [by("vendor", op("replace_management_account", { account: BETA }))],
    accepted: [
      op("designate_management_account", { account: BETA }),
      by("vendor", op("replace_management_account", { account: BETA })),
    ],
  },
  "ORG-VIEW-INFO": {
    refused: [by(BETA, op("view_organization"))],
    accepted: [...joins(BETA), by(BETA, op("view_organization"))],
  },
  "ORG-DELETE-CREATOR-ONLY": { refused: [by(BETA, op("delete_organization"))], accepted: [op("delete_organization")] },
  "ORG-DELETE-HAS-MEMBERS": {
    given: [op("invite_member", { account: BETA })],
    refused: [op("accept_invitation", { account: BETA }), op("delete_organization")],
    accepted: [op("delete_organization")],
  },
  "ORG-DELETE-SHARING": {
    given: [
      ...joins(BETA),
      approvalProcess("p-1"),
      op("create_shared_unit", { unit: "u-1", owner: MANAGEMENT }),
      op("add_share_resource", { unit: "u-1", resource: "p-1" }),
      op("add_share_recipient", { unit: "u-1", account: BETA }),
    ],
    refused: [op("delete_organization")],
    accepted: [op("delete_shared_unit", { unit: "u-1" }), op("remove_member", { member: BETA }), op("delete_organization")],
    together: ["ORG-DELETE-HAS-MEMBERS", "ORG-DELETE-SHARING"],
  },
  "ORG-DELETE-PENDING-INVITATIONS": { given: [op("invite_member", { account: BETA })], does: op("delete_organization") },
  "ORG-DELETE-EMPTY-DEPARTMENTS": { given: [op("create_department", { department: "d-1" })], does: op("delete_organization") },
  "ORG-DELETE-FREES-CREATOR": { does: op("delete_organization") },
  "ORG-CHANGE-RECORD-TABS": { does: op("create_department", { department: "a", title: "Data" }) },
  "ORG-VENDOR-SANCTION": { does: by("vendor", op("vendor_sanction", { account: BETA, sanction: "remove" })) },
  "ORG-VENDOR-CHANGE": {
    given: [op("invite_member", { account: BETA })],
    refused: [op("accept_invitation", { account: BETA }), by("vendor", op("terminate_organization_service"))],
    accepted: [by("vendor", op("terminate_organization_service"))],
  },
  "OVERVIEW-ORG-INFO": {
    given: [create(ANN), op("enable_member_deletion"), op("check_member_deletion", { member: ANN })],
    does: op("delete_member", { member: ANN }),
  },
  "ENTITY-ASSOCIATE-VENDOR-ONLY": {
    refused: [by(MANAGEMENT, op("associate_entity", { entity: "Beta" }))],
    accepted: [op("associate_entity", { entity: "Beta" })],
  },
  "ENTITY-AFFILIATION": {
    refused: [account(BETA, { affiliated: false }), op("invite_member", { account: BETA })],
    accepted: [op("invite_member", { account: BETA })],
  },
  "ENTITY-ADMIN-CANDIDATES": {
    given: [op("associate_entity", { entity: "Beta" }), create(ANN)],
    refused: [op("set_entity_admin", { entity: "Beta", member: ANN })],
    accepted: [op("set_entity_admin", { entity: "Acme", member: ANN })],
  },
  "ENTITY-ADMIN-REPLACE": {
    given: [op("associate_entity", { entity: "Beta" }), account(GAMMA, { entity: "Beta" }), ...joins(GAMMA)],
    refused: [by("vendor", op("set_entity_admin", { entity: "Beta", member: GAMMA }))],
    accepted: [op("set_entity_admin", { entity: "Beta", member: GAMMA })],
  },
  "ENTITY-ADMIN-BEFORE-CREATE": { refused: [create(ANN, { entity: "Beta" })], accepted: [create(ANN)] },
  "ENTITY-ADMIN-APPROVAL": {
    given: [
      op("associate_entity", { entity: "Beta" }),
      account(BETA, { entity: "Beta" }),
      ...joins(BETA),
      op("set_entity_admin", { entity: "Beta", member: BETA }),
      create(ANN, { entity: "Beta" }),
    ],
    refused: [by("vendor", op("reject_member_creation", { member: ANN }))],
    accepted: [op("reject_member_creation", { member: ANN })],
  },
  "ENTCHG-MANAGEMENT-REASSOCIATE": { does: op("change_verified_entity", { account: MANAGEMENT, entity: "New Acme" }) },
  "ENTCHG-MANAGEMENT-EXTERNAL-SHARE": {
    given: [account(BETA), op("create_shared_unit", { unit: "u", owner: MANAGEMENT, title: "unit-u" })],
    refused: [
      op("add_share_recipient", { unit: "u", account: BETA }),
      op("change_verified_entity", { account: MANAGEMENT, entity: "Health" }),
    ],
    accepted: [op("change_verified_entity", { account: MANAGEMENT, entity: "Health" })],
  },
  "ENTCHG-MEMBER-BASE": {
    settings: { entity_change_requirements_met: false },
    given: [op("associate_entity", { entity: "Health" }), ...joins(BETA)],
    refused: [op("change_verified_entity", { account: BETA, entity: "Health" })],
    accepted: [op("rename_entity", { account: BETA, entity: "Acme", title: "Acme Group" })],
  },
  "ENTCHG-MEMBER-JOIN-RULES": {
    given: [op("associate_entity", { entity: "Health" }), ...joins(BETA)],
    refused: [op("change_verified_entity", { account: BETA, entity: "Health", entity_kind: "natural_person" })],
    accepted: [op("change_verified_entity", { account: BETA, entity: "Health" })],
  },
  "ENTCHG-MEMBER-PAY": {
    given: [op("associate_entity", { entity: "Health" }), ...joins(BETA)],
    refused: [op("set_payment_mode", { member: BETA }), op("change_verified_entity", { account: BETA, entity: "Health" })],
    accepted: [op("change_verified_entity", { account: BETA, entity: "Health" })],
  },
  "ENTCHG-MEMBER-ASSOCIATE": {
    given: joins(BETA),
    refused: [op("change_verified_entity", { account: BETA, entity: "Retail" })],
    accepted: [op("remove_member", { member: BETA }), op("change_verified_entity", { account: BETA, entity: "Retail" })],
  },
  "ENTCHG-MEMBER-EXTERNAL-SHARE": {
    given: [
      account(GAMMA),
      op("associate_entity", { entity: "Health" }),
      ...joins(BETA),
      op("create_shared_unit", { unit: "u", owner: BETA, title: "unit-u" }),
    ],
    refused: [
      by(BETA, op("add_share_recipient", { unit: "u", account: GAMMA })),
      op("change_verified_entity", { account: BETA, entity: "Health" }),
    ],
    accepted: [op("change_verified_entity", { account: BETA, entity: "Health" })],
  },
  "ENTCHG-MEMBER-ENTITY-ADMIN": {
    given: [op("associate_entity", { entity: "Health" }), ...joins(BETA)],
    refused: [
      op("set_entity_admin", { entity: "Acme", member: BETA }),
      op("change_verified_entity", { account: BETA, entity: "Health" }),
    ],
    accepted: [op("change_verified_entity", { account: BETA, entity: "Health" })],
  },
  "ENTCHG-MEMBER-FINANCE": {
    given: [op("associate_entity", { entity: "Health" }), ...joins(BETA)],
    refused: [finance(BETA, "inherit_offer"), op("change_verified_entity", { account: BETA, entity: "Health" })],
    accepted: [op("change_verified_entity", { account: BETA, entity: "Health" })],
  },
  "ORG-CREATE-CREATED-ACCOUNT": {
    from: "accounts",
    refused: [account(MANAGEMENT, { createdBy: "organization" }), op("create_organization", { account: MANAGEMENT })],
    accepted: [op("create_organization", { account: MANAGEMENT })],
  },
  "ORG-DELETE-PAYER": {
    given: [...joins(BETA), op("set_payment_mode", { member: BETA })],
    refused: [op("delete_organization")],
    accepted: [selfPay(BETA), op("remove_member", { member: BETA }), op("delete_organization")],
    together: ["ORG-DELETE-HAS-MEMBERS", "ORG-DELETE-PAYER"],
  },
  "ORG-DELETE-POLICY-TYPES-ON": {
    given: [op("enable_scp"), op("enable_tag_policy"), op("disable_scp")],
    refused: [op("delete_organization")],
    accepted: [op("disable_tag_policy"), op("delete_organization")],
  },
  "OVERVIEW-DEPARTMENT-COUNT": { given: [op("create_department", { department: "d-1" })], asks: { statistics: true } },
  "OVERVIEW-MEMBER-COUNT": { given: [create(ANN)], asks: { statistics: true } },
  "OVERVIEW-SUBUSER-COUNT": { given: [op("create_sub_user", { sub_user: "sue" })], asks: { statistics: true } },
  "OVERVIEW-LOGIN-PERMISSION-COUNT": { given: [op("create_login_permission", { permission: "p" })], asks: { statistics: true } },
  "OVERVIEW-LOGINABLE-COUNT": { given: [create(ANN)], asks: { statistics: true } },
  "OVERVIEW-CHANGE-7D": { given: [on(-3, create(ANN))], asks: { statistics: true } },
  "OVERVIEW-CHANGE-MONTHLY": { given: [on(-30, create(ANN))], asks: { statistics: true } },
  "ORG-ROLES-IDENTITY": {
    given: [create(ANN), op("add_delegated_admin", { service: "billing", member: ANN })],
    keeps: op("set_entity_admin", { entity: "Acme", member: ANN }),
  },
  "ENTITY-CURRENT-DEFINITION": { keeps: create(ANN), seen: (organization) => rowOf(organization, accounts, ANN)?.entity },
  "ENTITY-ADMIN-SINGLE": {
    given: [create(ANN), create(BEN), op("set_entity_admin", { entity: "Acme", member: ANN })],
    keeps: op("replace_entity_admin", { entity: "Acme", member: BEN }),
    seen: (organization) => rowOf(organization, entities, "Acme")?.admin,
  },
  "ENTCHG-RENAME-FREE": { keeps: op("rename_entity", { account: MANAGEMENT, entity: "Acme", title: "Acme Group" }) },
};
