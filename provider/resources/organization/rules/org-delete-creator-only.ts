import { rule } from "../../../kernel";
import { isManagement } from "../actors";
import type { DeleteOrganization } from "../operations";

export const orgDeleteCreatorOnly = rule<DeleteOrganization>({
  id: "ORG-DELETE-CREATOR-ONLY",
  kind: "permission",
  refuses: ["delete_organization"],
  sentence: "only the account that created the organization may delete it",
  cloudCode: "UnauthorizedOperation",
  holds: isManagement,
});
