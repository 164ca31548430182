import { rowOf } from "../../../kernel";
import { timeOnWire } from "../../../wire/answering/times";
import { request } from "../../../wire/asking";
import { number, type Observing, text } from "../../../wire/observing";
import { organizations, SELF } from "../rows";

/** Which policy types are on, by their numbers in DescribePolicyConfig. */
const SERVICE_CONTROL = 0;
const TAG = 1;

/**
 * The organization as the public API shows it: whether members may be deleted it does not say, nor how often a policy type was switched.
 * Where the console is offered it has the whole row.
 */
export const organizationObserving: Observing = {
  tables: [],
  groups: [],
  async observe(look, draft) {
    if (rowOf(draft.organization, organizations, SELF) !== undefined) return;
    const described = await look.ask(request("DescribeOrganization"));
    const epoch = async (Type: number): Promise<number> =>
      number(await look.ask(request("DescribePolicyConfig", { OrganizationId: look.organizationId, Type })), "Status");
    const [scpEpoch, tagEpoch] = await Promise.all([epoch(SERVICE_CONTROL), epoch(TAG)]);
    draft.put(organizations, SELF, {
      cloudId: String(number(described, "OrgId")),
      managementAccount: String(number(described, "HostUin")),
      createdAt: timeOnWire(text(described, "CreateTime")) ?? 0,
      memberDeletion: true,
      scpEpoch,
      tagEpoch,
    });
  },
};
