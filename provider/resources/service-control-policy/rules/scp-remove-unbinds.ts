import { effect } from "../../../kernel";
import type { DeleteMember, EvictMember, QuitOrganization, RemoveMember } from "../../member/operations";
import { dropScpBindings } from "../bindings";

type Leaving = RemoveMember | QuitOrganization | DeleteMember | EvictMember;

/** Clause: guide, "enable service control policies", for removal; quitting and deletion are no different. SCP-UNBIND-LAST does not ask here. */
export const scpRemoveUnbinds = effect<Leaving>({
  id: "SCP-REMOVE-UNBINDS",
  kind: "auto_effect",
  on: ["remove_member", "quit_organization", "delete_member", "evict_member"],
  sentence: "when a member leaves, every service control policy bound to it is unbound",
  does: (ask, write, { member }) => dropScpBindings(ask, write, member),
});
