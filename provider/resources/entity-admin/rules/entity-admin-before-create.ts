import { accounts } from "../../../areas/account/rows";
import { type Ask, type Operation, type Organization, rowOf, rowsOf, rule } from "../../../kernel";
import { ROOT } from "../../department/rows";
import type { AcceptInvitation, CreateMember, InviteMember } from "../../member/operations";
import { members } from "../../member/rows";
import { accountActor, vendor } from "../../organization/actors";
import { organizations, SELF } from "../../organization/rows";
import type { AssociateEntity, RequestEntityAssociation, SetEntityAdmin } from "../operations";
import { entities } from "../rows";

export const entityAdminBeforeCreate = rule<CreateMember>({
  id: "ENTITY-ADMIN-BEFORE-CREATE",
  kind: "ordering",
  refuses: ["create_member"],
  sentence: "members of another entity can be created once that entity is associated and has an admin",
  advice: "have the vendor associate the entity, invite one of its accounts and make it entity admin",
  cloudCode: "ResourceNotFound.OrganizationAuthRelationNotExist",
  holds: (ask, { entity }) =>
    entity === undefined ||
    isCurrent(ask, entity) ||
    (ask.value(entities, entity, "associated") === true && (ask.value(entities, entity, "admin") ?? null) !== null),
  blockers: (organization, { entity = "" }) => {
    const associated = rowOf(organization, entities, entity)?.associated === true;
    const says = associated ? "has no admin" : "is not associated with the organization";
    return { first: [{ table: entities.name, id: entity, says }], count: 1 };
  },
  remedy: (organization, { entity }) => {
    const candidate = entity === undefined ? undefined : accountOf(organization, entity);
    // Without an account of the entity that is known, only the author knows whom to invite.
    if (entity === undefined || candidate === undefined) return undefined;
    const set: SetEntityAdmin = { name: "set_entity_admin", entity, member: candidate };
    return { add: "never", operations: [...associating(organization, entity), ...joining(organization, candidate), set] };
  },
});

function isCurrent(ask: Ask, entity: string): boolean {
  return ask.value(accounts, ask.value(organizations, SELF, "managementAccount") ?? "", "entity") === entity;
}

function associating(organization: Organization, entity: string): readonly Operation[] {
  if (rowOf(organization, entities, entity)?.associated === true) return [];
  const request: RequestEntityAssociation = { name: "request_entity_association", entity };
  const associate: AssociateEntity = { name: "associate_entity", entity, by: vendor };
  return [request, associate];
}

/** An account verified as the entity that is a member or could become one; members first. */
function accountOf(organization: Organization, entity: string): string | undefined {
  const found = [...rowsOf(organization, accounts)]
    .filter(([, account]) => account.entity === entity && account.status === "active")
    .map(([id]) => id)
    .sort();
  const free = (id: string): boolean => rowOf(organization, accounts, id)?.organization === null;
  return found.find((id) => rowOf(organization, members, id) !== undefined) ?? found.find(free);
}

function joining(organization: Organization, account: string): readonly Operation[] {
  if (rowOf(organization, members, account) !== undefined) return [];
  const invitation = `invitation-of-${account}`;
  const invite: InviteMember = {
    name: "invite_member",
    invitation,
    account,
    title: account,
    description: "",
    department: ROOT,
    finance_permissions: [],
    payment_mode: "self_pay",
    payer: null,
    allow_quit: false,
  };
  const accept: AcceptInvitation = { name: "accept_invitation", invitation, account, by: accountActor(account) };
  return [invite, accept];
}
