import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { ViewTagPolicy } from "../operations";

/** Clause: guide, "view tag policy details", a page of the management account's console; error list of DescribePolicy. */
export const tagView = rule<ViewTagPolicy>({
  id: "TAG-VIEW",
  kind: "permission",
  refuses: ["view_tag_policy"],
  sentence: "the management account sees a tag policy's name, description, content and targets; members do not",
  advice: "use credentials of the management account",
  cloudCode: "InvalidParameter.OrganizationMemberNotManager",
  holds: isManagement,
});
