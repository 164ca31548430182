import { accountResources, accounts } from "../../../areas/account/rows";
import { groupOf, type Rule, rule } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import type {
  AcceptShare,
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  QuitSharedUnit,
  RejectShare,
  RemoveShareRecipient,
  RemoveShareResource,
  UseSharedResource,
} from "../operations";
import { recipientsOf, resourcesOf, sharedUnits } from "../rows";
import { ofOrganization } from "../sharing";

const onUnits = [
  "update_shared_unit",
  "delete_shared_unit",
  "add_share_resource",
  "remove_share_resource",
  "add_share_recipient",
  "remove_share_recipient",
  "accept_share",
  "reject_share",
  "quit_shared_unit",
  "view_shared_resources",
  "use_shared_resource",
] as const;

const orgUnknown = rule({
  id: "ORG-UNKNOWN",
  kind: "presupposition",
  refuses: ["create_shared_unit", ...onUnits],
  sentence: "resources can be shared only where there is an organization",
  advice: "create the organization first",
  cloudCode: "ResourceNotFound.OrganizationNotExist",
  holds: (ask) => ask.exists(organizations, SELF),
});

const shareExists = rule<CreateSharedUnit>({
  id: "SHARE-EXISTS",
  kind: "presupposition",
  refuses: ["create_shared_unit"],
  sentence: "the id of a new shared unit must be free",
  cloudCode: "InvalidParameter",
  holds: (ask, { unit }) => !ask.exists(sharedUnits, unit),
});

const shareUnknown = rule<{ readonly name: (typeof onUnits)[number]; readonly unit: string }>({
  id: "SHARE-UNKNOWN",
  kind: "presupposition",
  refuses: onUnits,
  sentence: "the shared unit must exist",
  cloudCode: {
    update_shared_unit: "ResourceNotFound",
    delete_shared_unit: "ResourceNotFound",
    add_share_resource: "FailedOperation.ShareUnitNotExist",
    remove_share_resource: "FailedOperation.ShareUnitNotExist",
    add_share_recipient: "FailedOperation.ShareUnitNotExist",
    remove_share_recipient: "FailedOperation.ShareUnitNotExist",
    accept_share: "FailedOperation.ShareUnitNotExist",
    reject_share: "FailedOperation.ShareUnitNotExist",
    quit_shared_unit: "FailedOperation.ShareUnitNotExist",
    view_shared_resources: "ResourceNotFound",
    use_shared_resource: "ResourceNotFound",
  },
  holds: (ask, { unit }) => ask.exists(sharedUnits, unit),
});

const resourceUnknown = rule<AddShareResource>({
  id: "RESOURCE-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_share_resource"],
  sentence: "a resource that is shared must exist in its account",
  advice: "create the secret or the approval process in its account first, and name it by its id",
  cloudCode: "ResourceNotFound",
  holds: (ask, { resource }) => ask.exists(accountResources, resource),
});

const resourceShared = rule<AddShareResource>({
  id: "SHARE-RESOURCE-EXISTS",
  kind: "presupposition",
  refuses: ["add_share_resource"],
  sentence: "a resource is in a shared unit once",
  cloudCode: "InvalidParameter",
  holds: (ask, { unit, resource }) => !ask.has(groupOf(resourcesOf, unit), resource),
});

const shareResourceUnknown = rule<RemoveShareResource | UseSharedResource>({
  id: "SHARE-RESOURCE-UNKNOWN",
  kind: "presupposition",
  refuses: ["remove_share_resource", "use_shared_resource"],
  sentence: "the resource must be in the shared unit",
  cloudCode: "FailedOperation.ShareResourceNotExist",
  holds: (ask, { unit, resource }) => ask.has(groupOf(resourcesOf, unit), resource),
});

const accountUnknown = rule<AddShareRecipient>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_share_recipient"],
  sentence: "the account that resources are shared with must exist",
  cloudCode: "FailedOperation.SomeUinsNotInOrganization",
  holds: (ask, { account }) => ofOrganization(ask, account) || ask.exists(accounts, account),
});

const recipientExists = rule<AddShareRecipient>({
  id: "SHARE-RECIPIENT-EXISTS",
  kind: "presupposition",
  refuses: ["add_share_recipient"],
  sentence: "a shared unit is shared with an account once",
  cloudCode: "InvalidParameter",
  holds: (ask, { unit, account }) => !ask.has(groupOf(recipientsOf, unit), account),
});

const recipientUnknown = rule<RemoveShareRecipient | AcceptShare | RejectShare | QuitSharedUnit>({
  id: "SHARE-RECIPIENT-UNKNOWN",
  kind: "presupposition",
  refuses: ["remove_share_recipient", "accept_share", "reject_share", "quit_shared_unit"],
  sentence: "the account must be a recipient of the shared unit",
  cloudCode: {
    remove_share_recipient: "ResourceNotFound",
    accept_share: "FailedOperation.ShareMemberNotExist",
    reject_share: "FailedOperation.ShareMemberNotExist",
    quit_shared_unit: "FailedOperation.QuitShareUint",
  },
  holds: (ask, { unit, account }) => ask.has(groupOf(recipientsOf, unit), account),
});

export const sharedUnitPresuppositions: readonly Rule[] = [
  orgUnknown,
  shareExists,
  shareUnknown,
  resourceUnknown,
  resourceShared,
  shareResourceUnknown,
  accountUnknown,
  recipientExists,
  recipientUnknown,
];
