import { accounts } from "../../areas/account/rows";
import { groupItems, groupOf, type Organization, rowOf } from "../../kernel";
import { ROOT } from "../department/rows";
import { organizations, SELF } from "../organization/rows";
import { defineResourceType } from "../resource-type";
import { bindingOperations, readBindings } from "../service-control-policy/bindings";
import { readTagBindings, tagBindingOperations } from "../tag-policy/bindings";
import { checkAgainst } from "./against";
import { type MemberAttributes, memberAttributes, type SecurityAttribute } from "./attributes";
import { checkMember } from "./checks";
import { inShort, isSameNumber } from "./mobile";
import { editing, foreseenId, joining, joinMethodOf, leaving, managementAccountOf, sameSecurityInformation } from "./planning";
import { memberNames, members, paidBy, securityInformation } from "./rows";
import { maskedEmail } from "./security";
import { grantedPermissions } from "./terms";

export const memberType = defineResourceType<MemberAttributes>({
  name: "member",
  section: "members",
  title: "member",
  doc: "A member account of the organization: created in it, or an existing account that is invited.",
  table: members.name,
  nestsUnder: "department",
  attributes: memberAttributes,
  check: checkMember,
  checkAgainst,
  complete(after, observed, caller) {
    const management = managementAccountOf(observed, caller);
    const entity = after.entity === rowOf(observed, accounts, management)?.entity ? null : after.entity;
    return {
      ...after,
      entity,
      department: after.department ?? ROOT,
      finance_permissions: grantedPermissions(after.finance_permissions),
      payer: after.payment_mode === "self_pay" ? null : (after.payer ?? management),
    };
  },
  foreseenId,
  find(organization, after, adopt) {
    const id = after.account ?? adopt?.id ?? rowOf(organization, memberNames, adopt?.name ?? after.name)?.member;
    return id !== undefined && rowOf(organization, members, id) !== undefined ? id : undefined;
  },
  read(organization, id) {
    const row = rowOf(organization, members, id);
    if (row === undefined) return undefined;
    return {
      name: row.name,
      description: row.description,
      account: id,
      entity: row.joinMethod === "created" ? otherEntity(organization, id) : null,
      department: row.department,
      finance_permissions: row.financePermissions,
      payment_mode: row.paymentMode,
      payer: row.payer,
      allow_quit: row.allowQuit,
      security_information: securityOf(organization, id),
      deletion_policy: "retain",
      ...readBindings(organization, id),
      ...readTagBindings(organization, id),
    };
  },
  asWritten(organization, id) {
    const row = rowOf(organization, members, id);
    const always = grantedPermissions([]);
    const more = row?.financePermissions.filter((permission) => !always.includes(permission)) ?? [];
    const security = securityOf(organization, id);
    return {
      ...(security === null ? {} : { security_information: { email: security.email, mobile: security.mobile } }),
      ...(row?.joinMethod === "invited" ? { account: id } : { entity: otherEntity(organization, id) }),
      // Beside it, the payer that is implied has not to be written.
      payment_mode: row?.paymentMode ?? "self_pay",
      ...(more.length > 0 ? { finance_permissions: more } : {}),
    };
  },
  create: (id, after, situation) => [
    ...joining(id, after, situation),
    ...bindingOperations(id, "member", undefined, after, situation),
    ...tagBindingOperations(id, "member", undefined, after, situation),
  ],
  update: (id, before, after, situation) => [
    ...editing(id, before, after, joinMethodOf(situation.observed, id), situation.observed),
    ...bindingOperations(id, "member", before, after, situation),
    ...tagBindingOperations(id, "member", before, after, situation),
  ],
  // It cannot leave while it pays for members that stay (PAY-PAYER-STILL-PAYING).
  heldBy: (organization, id) => groupItems(organization, groupOf(paidBy, id)).map((paid) => ({ table: members.name, id: paid })),
  remove: leaving,
  remember: ({ deletion_policy }) => ({ deletion_policy }),
  same(attribute, before, after) {
    switch (attribute) {
      // How orgplane goes about the member: nowhere in the cloud.
      case "deletion_policy":
        return true;
      // Left out, they say nothing about a member that exists.
      case "account":
      case "entity":
        return after === null || before === after;
      case "security_information":
        return sameSecurityInformation(securityIn(before), securityIn(after));
      default:
        return JSON.stringify(before) === JSON.stringify(after);
    }
  },
  unchangeable(before, after) {
    const held = before.security_information;
    const wanted = after.security_information;
    if (held?.state !== "activated" || wanted === null) return [];
    if (held.email === wanted.email && isSameNumber(held.mobile, wanted.mobile)) return [];
    const says = `its security information is activated as \`${maskedEmail(held.email)}\` and cannot become \`${maskedEmail(wanted.email)}\` any more`;
    return [{ code: "SECINFO-NO-UNBIND", says }];
  },
});

/** The verified entity of an account, where it is not the management account's. */
function otherEntity(organization: Organization, account: string): string | null {
  const entity = rowOf(organization, accounts, account)?.entity ?? null;
  const management = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
  return entity === rowOf(organization, accounts, management)?.entity ? null : entity;
}

function securityOf(organization: Organization, member: string): SecurityAttribute | null {
  const row = rowOf(organization, securityInformation, member);
  return row === undefined ? null : { email: row.email, mobile: inShort(row.mobile), state: row.state };
}

/** The resolved value of `security_information`; its schema and `read` give it this shape. */
function securityIn(value: unknown): SecurityAttribute | null {
  if (typeof value !== "object" || value === null || !("email" in value) || !("mobile" in value)) return null;
  const state = "state" in value ? (value.state as SecurityAttribute["state"]) : undefined;
  const { email, mobile } = value;
  return { email: String(email), mobile: String(mobile), ...(state === undefined ? {} : { state }) };
}
