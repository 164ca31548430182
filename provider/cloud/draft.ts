import { emptyOrganization, type Organization, withItem, withoutItem, withRow } from "../kernel";
import type { Draft } from "../wire/observing";

/** An organization in the making, row by row. */
export function draftFrom(start: Organization = emptyOrganization): Draft {
  let organization = start;
  return {
    get organization() {
      return organization;
    },
    put(of, id, row) {
      organization = withRow(organization, of, id, row);
    },
    join(group, item) {
      organization = withItem(organization, group, item);
    },
    leave(group, item) {
      organization = withoutItem(organization, group, item);
    },
  };
}
