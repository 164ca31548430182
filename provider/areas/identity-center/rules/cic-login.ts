import { groupItems, groupOf, rule } from "../../../kernel";
import { allows } from "../../login/policies";
import type { LoginViaIdentityCenter, SyncIdentityToCam } from "../operations";
import { provisionedMembers, provisioningId, provisionings } from "../rows";

/** Both agreements, clause 3.7.4. */
export const cicLogin = rule<LoginViaIdentityCenter>({
  id: "CIC-LOGIN",
  kind: "ordering",
  refuses: ["login_via_identity_center"],
  sentence:
    "an identity-centre user logs in to a member only after its sub-account or role exists there, and does only what that permits",
  advice: "bring the user into the member first, with a role that grants what it is going to do",
  cloudCode: "UnauthorizedOperation",
  holds(ask, { user, member, as, actions }) {
    const policies = ask.value(provisionings, provisioningId(user, member, as), "policies");
    return policies !== undefined && actions.every((action) => allows(policies, action));
  },
  remedy(organization, { user, member, as }) {
    const known = groupItems(organization, groupOf(provisionedMembers, as, user));
    if (known.includes(member) || as === "role") return undefined;
    const sync: SyncIdentityToCam = {
      name: "sync_identity_to_cam",
      user,
      members: [...known, member].sort(),
      as,
      policies: [],
    };
    return { add: "never", operations: [sync] };
  },
});
