import { accountResources, accounts } from "../../../areas/account/rows";
import { groupOf, type Rule, rule } from "../../../kernel";
import type { DeleteDepartment } from "../../department/operations";
import { departments } from "../../department/rows";
import { organizations, SELF } from "../../organization/rows";
import type {
  AcceptShare,
  AddShareDepartment,
  AddShareRecipient,
  AddShareResource,
  CreateSharedUnit,
  QuitSharedUnit,
  RejectShare,
  RemoveShareDepartment,
  RemoveShareRecipient,
  RemoveShareResource,
  UpdateSharedUnit,
  UseSharedResource,
} from "../operations";
import { departmentsOfUnit, externalRecipientsOf, recipientsOf, resourcesOf, sharedUnits, unitsOfDepartment } from "../rows";
import { ofOrganization } from "../sharing";

const onUnits = [
  "update_shared_unit",
  "delete_shared_unit",
  "add_share_resource",
  "remove_share_resource",
  "add_share_recipient",
  "remove_share_recipient",
  "add_share_department",
  "remove_share_department",
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
    add_share_department: "FailedOperation.ShareUnitNotExist",
    remove_share_department: "FailedOperation.ShareUnitNotExist",
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

const departmentUnknown = rule<AddShareDepartment>({
  id: "DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["add_share_department"],
  sentence: "the department that resources are shared with must exist",
  cloudCode: "ResourceNotFound.OrganizationNodeNotExist",
  holds: (ask, { department }) => ask.exists(departments, department),
});

const departmentReceives = rule<AddShareDepartment>({
  id: "SHARE-DEPT-EXISTS",
  kind: "presupposition",
  refuses: ["add_share_department"],
  sentence: "a shared unit is shared with a department once",
  cloudCode: "InvalidParameter",
  holds: (ask, { unit, department }) => !ask.has(groupOf(departmentsOfUnit, unit), department),
});

const departmentReceivesNot = rule<RemoveShareDepartment>({
  id: "SHARE-DEPT-UNKNOWN",
  kind: "presupposition",
  refuses: ["remove_share_department"],
  sentence: "the shared unit must be shared with the department",
  cloudCode: "FailedOperation.ShareNodeNotExist",
  holds: (ask, { unit, department }) => ask.has(groupOf(departmentsOfUnit, unit), department),
});

/** ShareNodeExisted of DeleteOrganizationNodes. */
const departmentShared = rule<DeleteDepartment>({
  id: "SHARE-DEPT-IN-USE",
  kind: "presupposition",
  refuses: ["delete_department"],
  sentence: "a department that a shared unit is shared with cannot be deleted",
  advice: "take the department out of the shared unit first",
  cloudCode: "FailedOperation.ShareNodeExisted",
  holds: (ask, { department }) => ask.zero(groupOf(unitsOfDepartment, department)),
});

/** ShareScope of AddShareUnit and UpdateShareUnit: 1 keeps everybody outside the organization out. */
const insideOnly = rule<AddShareRecipient | UpdateSharedUnit>({
  id: "SHARE-SCOPE",
  kind: "presupposition",
  refuses: ["add_share_recipient", "update_shared_unit"],
  sentence: "a shared unit that is kept inside the organization has no recipients outside",
  advice: "open the unit to every account, or share with members",
  cloudCode: {
    add_share_recipient: "FailedOperation.SomeUinsNotInOrganization",
    update_shared_unit: "FailedOperation.ExistShareMemberNotInOrganization",
  },
  holds(ask, operation) {
    if (operation.name === "update_shared_unit")
      return operation.inside_only !== true || ask.zero(groupOf(externalRecipientsOf, operation.unit));
    return ask.value(sharedUnits, operation.unit, "insideOnly") !== true || ofOrganization(ask, operation.account);
  },
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
  departmentUnknown,
  departmentReceives,
  departmentReceivesNot,
  departmentShared,
  insideOnly,
];
