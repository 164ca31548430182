import { accounts } from "../../../areas/account/rows";
import { type Operation, rowOf, rule } from "../../../kernel";
import type { AssociateEntity, RequestEntityAssociation } from "../../entity-admin/operations";
import { entities } from "../../entity-admin/rows";
import { vendor } from "../../organization/actors";
import { entityFits } from "../joining";
import type { AcceptInvitation } from "../operations";

/** Guide, "accept an invitation", whose "invitee" is read as the inviter. An account without a verified subject: INVITE-TARGET-VERIFIED. */
export const inviteAcceptEntity = rule<AcceptInvitation>({
  id: "INVITE-ACCEPT-ENTITY",
  kind: "precondition",
  refuses: ["accept_invitation"],
  sentence:
    "an account can accept only if its verified subject is the management account's or one associated with the organization",
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
