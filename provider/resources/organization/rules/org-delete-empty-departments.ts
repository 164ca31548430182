import { effect, groupOf } from "../../../kernel";
import { dropDepartment } from "../../department/definitions";
import { ROOT } from "../../department/rows";
import type { DeleteOrganization, TerminateOrganizationService } from "../operations";
import { allDepartments } from "../rows";

/** Its departments are empty: ORG-DELETE-HAS-MEMBERS. */
export const orgDeleteEmptyDepartments = effect<DeleteOrganization | TerminateOrganizationService>({
  id: "ORG-DELETE-EMPTY-DEPARTMENTS",
  kind: "auto_effect",
  on: ["delete_organization", "terminate_organization_service"],
  sentence: "empty departments do not stand in the way of deleting the organization and go along with it",
  does: (ask, write) => {
    for (const department of [...ask.list(groupOf(allDepartments)), ROOT]) dropDepartment(ask, write, department);
  },
});
