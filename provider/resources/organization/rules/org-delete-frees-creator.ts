import { accounts } from "../../../areas/account/rows";
import { effect } from "../../../kernel";
import type { DeleteOrganization, TerminateOrganizationService } from "../operations";
import { organizations, SELF } from "../rows";

export const orgDeleteFreesCreator = effect<DeleteOrganization | TerminateOrganizationService>({
  id: "ORG-DELETE-FREES-CREATOR",
  kind: "lifecycle",
  on: ["delete_organization", "terminate_organization_service"],
  sentence: "after its organization is gone, the former management account may create or join another one",
  does: (ask, write) => {
    const account = ask.value(organizations, SELF, "managementAccount");
    if (account !== undefined) write.set(accounts, account, { organization: null });
  },
});
