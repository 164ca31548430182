import { blockersOf, groupItems, groupOf, groupSize, rule } from "../../../kernel";
import { members } from "../../member/rows";
import { serviceNamed } from "../../organization-service/catalogue";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "../operations";
import { delegatedAdminsOf } from "../rows";

/** Guide of 2024, "organization service management overview": csip 5, cloudaudit 5, control_center 6, billing 5, config 1. */
export const delegateQuota = rule<AddDelegatedAdmin>({
  id: "DELEGATE-QUOTA",
  kind: "limit",
  refuses: ["add_delegated_admin"],
  sentence: "a service has a fixed number of delegated admins",
  advice: "withdraw the role from another account first",
  cloudCode: "LimitExceeded.CreateOrgServiceAssignOverLimit",
  holds(ask, { service }) {
    const quota = serviceNamed(service)?.delegatedAdmins ?? 0;
    // A service that has none at all is refused by DELEGATE-SUPPORTED-SERVICE, and nothing can make room in it.
    return quota === 0 || ask.room(groupOf(delegatedAdminsOf, service), quota);
  },
  blockers(organization, { service }) {
    const admins = groupOf(delegatedAdminsOf, service);
    return blockersOf(
      members.name,
      groupItems(organization, admins, 10),
      groupSize(organization, admins),
      "is delegated admin of the service",
    );
  },
  remedy(organization, { service }) {
    // One is enough, and which one is the author's choice: reported, never added.
    const [first] = groupItems(organization, groupOf(delegatedAdminsOf, service), 1);
    if (first === undefined) return undefined;
    const remove: RemoveDelegatedAdmin = { name: "remove_delegated_admin", service, member: first };
    return { add: "never", operations: [remove] };
  },
});
