import { rule } from "../../../kernel";
import { isManagement } from "../../organization/actors";
import type { ViewScp } from "../operations";

/** Clause: guide, "view service control policy details", a page of the management account's console; error list of DescribePolicy. */
export const scpView = rule<ViewScp>({
  id: "SCP-VIEW",
  kind: "permission",
  refuses: ["view_scp"],
  sentence: "the management account sees a policy's name, type, description, content and targets; members do not",
  advice: "use credentials of the management account",
  cloudCode: "InvalidParameter.OrganizationMemberNotManager",
  holds: isManagement,
});
