import { groupOf } from "../../../kernel";
import { pages, request } from "../../../wire/asking";
import { number, type Observing, text } from "../../../wire/observing";
import { delegatedAdmins, delegatedAdminsOf, delegationId, delegationsOf } from "../rows";

const LISTED = pages("Items", "Total", 50);

export const delegatedAdminObserving: Observing = {
  tables: [delegatedAdmins],
  groups: [delegatedAdminsOf, delegationsOf],
  async observe(look, draft) {
    for (const record of await look.list(request("ListOrganizationService"), LISTED)) {
      if (Number(text(record, "MemberNum")) === 0) continue;
      const service = text(record, "Product");
      for (const admin of await look.list(request("ListOrgServiceAssignMember", { Product: service }), LISTED)) {
        const member = String(number(admin, "MemberUin"));
        draft.put(delegatedAdmins, delegationId(service, member), { service, member });
        draft.join(groupOf(delegatedAdminsOf, service), member);
        draft.join(groupOf(delegationsOf, member), service);
      }
    }
  },
};
