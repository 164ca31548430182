import { accounts } from "../../areas/account/rows";
import { defineOperation, type OperationDefinition } from "../../kernel";
import { entities } from "../entity-admin/rows";
import { FULL_ACCESS, serviceControlPolicies, serviceControlPolicyNames } from "../service-control-policy/rows";
import type { CreateOrganization } from "./operations";
import { organizations, SELF } from "./rows";

/** What FullQcloudAccess says: every action on every resource (SCP-SYSTEM-FULL-ACCESS). */
const fullAccess = '{"version":"2.0","statement":[{"effect":"allow","action":["*"],"resource":["*"]}]}';

/** API: CreateOrganization. Root, the caller's role and the switches' positions at the start are effects of their rules. */
export const createOrganization = defineOperation<CreateOrganization>({
  name: "create_organization",
  reversible: true,
  verb: "create",
  subject: () => ({ table: organizations.name, id: SELF }),
  describe: ({ account }, called) => `create the organization, managed by ${called(accounts.name, account)}`,
  transition(ask, write, { account, cloud_id }, { at }) {
    write.put(organizations, SELF, {
      cloudId: cloud_id,
      managementAccount: account,
      createdAt: at,
      memberDeletion: false,
      scpEpoch: 0,
      tagEpoch: 0,
    });
    write.put(serviceControlPolicies, FULL_ACCESS, {
      name: FULL_ACCESS,
      description: "allows every action on every resource",
      content: fullAccess,
      kind: "system",
    });
    write.put(serviceControlPolicyNames, FULL_ACCESS, { policy: FULL_ACCESS });
    const entity = ask.value(accounts, account, "entity");
    if (entity != null) write.put(entities, entity, { associated: true, status: "active", admin: null });
  },
});

export const organizationOperations: readonly OperationDefinition[] = [createOrganization];
