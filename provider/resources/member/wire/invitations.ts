import { accounts } from "../../../areas/account/rows";
import { rowOf } from "../../../kernel";
import { answered, type Call, type JsonObject, type Reply, refused } from "../../../wire/action";
import { pageOf } from "../../../wire/answering/paging";
import { accountOf, numberOf, required, tagsOf, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { departmentId } from "../../department/wire/ids";
import { organizations, SELF } from "../../organization/rows";
import { standingOf } from "../../organization/wire/standing";
import { invitationsSent, invitationsShownTo, type ShownInvitation } from "../invitations-shown";
import { INVITATION_VALIDITY } from "../joining";
import type { AcceptInvitation, CancelInvitation, InviteMember, RejectInvitation } from "../operations";
import type { Invitation } from "../rows";
import { askedTerms, wrongTerms } from "./permissions";

/** The 2021 version answers without an id: who was invited finds the invitation in its list. */
export function inviteMember(call: Call): Reply {
  const { organization, parameters } = call;
  const wrong = wrongTerms(call);
  if (wrong !== undefined) return wrong;
  const account = accountOf(call, "MemberUin");
  const entity = textOf(parameters, "RelationAuthName");
  if (entity !== undefined && rowOf(organization, accounts, account)?.entity !== entity)
    return refused("FailedOperation.AuthInfoNotSame", `the account is not verified as \`${entity}\``);
  const tags = tagsOf(parameters, "Tags");
  const invite: InviteMember = {
    ...{ name: "invite_member", invitation: "+invitation", account, title: required(textOf(parameters, "Name")) },
    description: textOf(parameters, "Remark") ?? "",
    department: departmentId(required(numberOf(parameters, "NodeId"))),
    allow_quit: textOf(parameters, "IsAllowQuit") === "Allow",
    ...askedTerms(call),
    ...(tags === undefined ? {} : { tags }),
  };
  const performed = call.perform(invite);
  return performed.kind === "refused" ? performed : answered();
}

/**
 * The Go SDK reads the status as unsigned and fails on the -1 that is documented for an invitation that ran out: it is sent as 2,
 * which is documented for what is no longer valid.
 */
const statuses: Readonly<Record<Invitation["state"], number>> = {
  pending: 0,
  accepted: 1,
  rejected: 2,
  expired: 2,
  cancelled: 3,
};

/** Pages of this old action have 10 records unless the call says otherwise. */
export function listInvitations(call: Call): Reply {
  const { organization, parameters, caller, at } = call;
  if (rowOf(organization, accounts, caller.account) === undefined)
    return refused("ResourceNotFound.UserNotExist", "the account does not exist");
  const received = numberOf(parameters, "Invited") === 1;
  const sent = standingOf(call) === "management" ? invitationsSent(organization) : [];
  const found = received ? invitationsShownTo(organization, caller.account, at) : sent;
  return answered({
    Invitations: pageOf(found, parameters).map((shown) => invitationOf(call, shown)),
    TotalCount: found.length,
  });
}

function invitationOf({ organization }: Call, [id, invitation]: ShownInvitation): JsonObject {
  const host = rowOf(organization, organizations, SELF)?.managementAccount ?? "";
  return {
    Id: Number(id),
    Uin: Number(invitation.account),
    HostUin: Number(host),
    HostName: rowOf(organization, accounts, host)?.name ?? "",
    // No e-mail address of an account is known here, and none would be shown.
    HostMail: "",
    Status: statuses[invitation.state],
    Name: invitation.memberName,
    Remark: invitation.description,
    OrgType: 1,
    InviteTime: wireTime(invitation.createdAt),
    ExpireTime: wireTime(invitation.createdAt + INVITATION_VALIDITY),
  };
}

const invitationIn = ({ parameters }: Call): string => String(required(numberOf(parameters, "Id")));

/** Answers are given by the account that was invited, whatever it is to the organization. */
export function acceptInvitation(call: Call): Reply {
  const { account } = call.caller;
  const accept: AcceptInvitation = { name: "accept_invitation", invitation: invitationIn(call), account };
  const performed = call.perform(accept);
  return performed.kind === "refused" ? performed : answered();
}

export function denyInvitation(call: Call): Reply {
  const { account } = call.caller;
  const reject: RejectInvitation = { name: "reject_invitation", invitation: invitationIn(call), account };
  const performed = call.perform(reject);
  return performed.kind === "refused" ? performed : answered();
}

export function cancelInvitation(call: Call): Reply {
  const cancel: CancelInvitation = { name: "cancel_invitation", invitation: invitationIn(call) };
  const performed = call.perform(cancel);
  return performed.kind === "refused" ? performed : answered();
}
