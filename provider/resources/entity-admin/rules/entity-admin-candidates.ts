import { accounts } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import { members } from "../../member/rows";
import type { ReplaceEntityAdmin, SetEntityAdmin } from "../operations";

export const entityAdminCandidates = rule<SetEntityAdmin | ReplaceEntityAdmin>({
  id: "ENTITY-ADMIN-CANDIDATES",
  kind: "precondition",
  refuses: ["set_entity_admin", "replace_entity_admin"],
  sentence: "only a member that is verified as the entity itself can be its admin",
  advice: "invite an account of that entity, and choose it once it has joined",
  cloudCode: "FailedOperation.AuthInfoNotSame",
  holds: (ask, { entity, member }) => ask.exists(members, member) && ask.value(accounts, member, "entity") === entity,
  blockers: (_organization, { entity, member }) => ({
    first: [{ table: members.name, id: member, says: `is not a member verified as \`${entity}\`` }],
    count: 1,
  }),
});
