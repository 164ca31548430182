import { groupOf, rowOf } from "../../../kernel";
import { forManagement, ownOrganization } from "../../../resources/organization/wire/standing";
import { type Action, answered, type Call, type Reply } from "../../../wire/action";
import { itemsInOrder } from "../../../wire/answering/order";
import { pageOf } from "../../../wire/answering/paging";
import { type ConsoleOperation, consoleLook, consoleOperation, pageFields, totalField } from "../../../wire/console";
import {
  type CreateSubUser,
  type LoginToMember,
  loginOrigins,
  type RequestFeatureActivation,
  type RevokeLogin,
} from "../operations";
import { features, subUserKinds, subUsers, subUsersOf } from "../rows";

export const loginConsole: readonly ConsoleOperation[] = [
  consoleOperation<CreateSubUser>({
    operation: "create_sub_user",
    action: "CreateSubUser",
    summary: "Make a sub-user of an account.",
    fields: [
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
      { name: "Name", argument: "title", type: "string", doc: "What it is called." },
      { name: "Kind", argument: "kind", type: "string", enum: subUserKinds, doc: "Kind of sub-user." },
      { name: "Groups", argument: "groups", type: "string[]", doc: "User groups that it is in." },
    ],
    makes: { argument: "sub_user", name: "SubUserId", doc: "Id of the sub-user." },
  }),
  consoleOperation<RequestFeatureActivation>({
    operation: "request_feature_activation",
    action: "RequestFeatureActivation",
    summary: "Ask the vendor to open a feature for an account.",
    fields: [
      { name: "Feature", argument: "feature", type: "string", enum: features, doc: "The feature." },
      { name: "Uin", argument: "account", type: "string", doc: "The account." },
    ],
  }),
  consoleOperation<LoginToMember>({
    operation: "login_to_member",
    action: "LoginToMember",
    summary: "Log in to a member as a sub-user of the management account.",
    fields: [
      { name: "SubUserId", argument: "sub_user", type: "string", doc: "Id of the sub-user of the management account." },
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
      { name: "Permissions", argument: "permissions", type: "string[]", doc: "The login permission; exactly one." },
      {
        name: "Actions",
        argument: "actions",
        type: "string[]",
        doc: "What is going to be done there, such as `cvm:DescribeInstances`.",
      },
      { name: "From", argument: "from", type: "string", enum: loginOrigins, doc: "In whose console it logs in." },
    ],
  }),
  // What the API cancels is one access policy; the root user withdraws whatever lets somebody in.
  consoleOperation<RevokeLogin>({
    operation: "revoke_login",
    action: "RevokeMemberLogin",
    summary: "Withdraw from a sub-user or user group everything that lets it log in to a member; the root user's alone.",
    fields: [
      {
        name: "Subject",
        argument: "subject",
        type: "string",
        doc: "Id of the sub-user, or `group:` and the name of the user group.",
      },
      { name: "MemberUin", argument: "member", type: "string", doc: "The member." },
    ],
  }),
];

function describeSubUsers(call: Call): Reply {
  const { organization, parameters } = call;
  const ids = itemsInOrder(organization, groupOf(subUsersOf, ownOrganization(call).managementAccount));
  const Items = pageOf(ids, parameters).flatMap((id) => {
    const row = rowOf(organization, subUsers, id);
    return row === undefined ? [] : [{ SubUserId: id, Name: row.name, Kind: row.kind, Groups: row.groups }];
  });
  return answered({ Total: ids.length, Items });
}

export const loginLooks: readonly Action[] = [
  consoleLook(
    "DescribeSubUsers",
    {
      summary: "List the sub-users of the management account, who are let into members.",
      request: pageFields,
      response: [totalField, { name: "Items", type: "SubUser[]", doc: "Records of this page." }],
      types: {
        SubUser: [
          { name: "SubUserId", type: "string", doc: "Id of the sub-user." },
          { name: "Name", type: "string", doc: "What it is called." },
          { name: "Kind", type: "string", enum: subUserKinds, doc: "Kind of sub-user." },
          { name: "Groups", type: "string[]", doc: "User groups that it is in." },
        ],
      },
    },
    forManagement(describeSubUsers),
  ),
];
