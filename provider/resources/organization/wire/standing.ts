import { rowOf } from "../../../kernel";
import { type Call, refused } from "../../../wire/action";
import type { Answer } from "../../../wire/answering/define";
import { members } from "../../member/rows";
import { type OrganizationRow, organizations, SELF } from "../rows";

/** What the calling account is to the organization. */
export type Standing = "management" | "member" | "outside";

export function standingOf({ organization, caller }: Call): Standing {
  if (rowOf(organization, organizations, SELF)?.managementAccount === caller.account) return "management";
  return rowOf(organization, members, caller.account) === undefined ? "outside" : "member";
}

export const noOrganization = refused("ResourceNotFound.OrganizationNotExist", "the account is in no organization");

/** To an account outside there is no organization. What members may do is left to the rules. */
export function forInsiders(answer: Answer): Answer {
  return (call) => (standingOf(call) === "outside" ? noOrganization : answer(call));
}

/** For looks that are the management account's. */
export function forManagement(answer: Answer): Answer {
  return forInsiders((call) =>
    standingOf(call) === "management"
      ? answer(call)
      : refused("UnauthorizedOperation", "only the management account may look at this"),
  );
}

/** The organization's row; for answers that only insiders get. */
export function ownOrganization({ organization }: Call): Readonly<OrganizationRow> {
  const row = rowOf(organization, organizations, SELF);
  if (row === undefined) throw new Error("an insider without an organization");
  return row;
}
