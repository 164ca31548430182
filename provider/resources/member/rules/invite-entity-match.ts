import { accounts } from "../../../areas/account/rows";
import { type Operation, rowOf, rule } from "../../../kernel";
import type { AssociateEntity, RequestEntityAssociation } from "../../entity-admin/operations";
import { entities } from "../../entity-admin/rows";
import { vendor } from "../../organization/actors";
import { entityFits } from "../joining";
import type { InviteMember } from "../operations";

/** Guide, "invite a member". An account without a verified subject: INVITE-TARGET-VERIFIED. */
export const inviteEntityMatch = rule<InviteMember>({
  id: "INVITE-ENTITY-MATCH",
  kind: "precondition",
  refuses: ["invite_member"],
  sentence:
    "an account can be invited only if its verified subject is the management account's or one associated with the organization",
  advice: "ask the vendor to associate its verified subject with the organization",
  cloudCode: "FailedOperation.AuthInfoNotSame",
  holds: (ask, { account }) => (ask.value(accounts, account, "entity") ?? null) === null || entityFits(ask, account),
  remedy(organization, { account }) {
    const entity = rowOf(organization, accounts, account)?.entity ?? null;
    if (entity === null || rowOf(organization, entities, entity)?.status === "ceased") return undefined;
    const request: RequestEntityAssociation = { name: "request_entity_association", entity };
    const associate: AssociateEntity = { name: "associate_entity", entity, by: vendor };
    const operations: readonly Operation[] = [request, associate];
    return { add: "never", operations };
  },
});
