import { succeeded } from "../diagnostics";
import { groupItems, groupOf, rowOf } from "../kernel";
import { ROOT } from "../resources/department/rows";
import { allDepartments, allMembers, organizations, SELF } from "../resources/organization/rows";
import { countOf, flagOf, type Lookup, notFound, textOf } from "./lookup";

export const organizationLookup: Lookup = {
  name: "organization",
  doc: "The organization that the credentials belong to.",
  arguments: {},
  answers: {
    id: textOf("The organization's id."),
    management_account: textOf("The account that owns the organization."),
    root: textOf("The id of Root, under which everything is."),
    service_control: flagOf("Is service control on?"),
    tag_policy: flagOf("Is multi-account tag policy on?"),
    member_deletion: flagOf("May members be deleted together with their accounts?"),
    departments: countOf("How many departments there are, Root not counted."),
    members: countOf("How many members there are, the management account not counted."),
  },
  read({ organization }) {
    const row = rowOf(organization, organizations, SELF);
    if (row === undefined) {
      return notFound(
        "organization",
        "the account has no organization",
        "declare one, or look at the credentials and the backend",
      );
    }
    return succeeded({
      id: row.cloudId,
      management_account: row.managementAccount,
      root: ROOT,
      service_control: row.scpEpoch % 2 === 1,
      tag_policy: row.tagEpoch % 2 === 1,
      member_deletion: row.memberDeletion,
      departments: groupItems(organization, groupOf(allDepartments)).length,
      members: groupItems(organization, groupOf(allMembers)).length,
    });
  },
};
