import { giveRole } from "../../../areas/service-roles/roles";
import { effect } from "../../../kernel";
import { organizations, SELF } from "../../organization/rows";
import type { EnableTagPolicy } from "../operations";

const ROLE = "Tag_QCSLinkedRoleInTagPolicy";

/** Clause: guide, "enable tag policies". Where the role is created is not said; the management account is proposed. */
export const tagEnableCreatesRole = effect<EnableTagPolicy>({
  id: "TAG-ENABLE-CREATES-ROLE",
  kind: "auto_effect",
  on: ["enable_tag_policy"],
  sentence: `switching multi-account tag policy on creates the service-linked role ${ROLE} in the management account`,
  does(ask, write) {
    const account = ask.value(organizations, SELF, "managementAccount");
    if (account !== undefined) giveRole(write, account, ROLE);
  },
});
