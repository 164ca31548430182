import { type Rule, rule } from "../../../kernel";
import { isManagement } from "../../../resources/organization/actors";
import { organizationUnknown } from "../../../resources/organization/rules/presuppositions";
import { subUsers } from "../../login/rows";
import type { ComputeMemberStatistics } from "../operations";

const overviewOrganizationUnknown = organizationUnknown(["compute_member_statistics"]);

const overviewSubUserUnknown = rule<ComputeMemberStatistics>({
  id: "SUB-USER-UNKNOWN",
  kind: "presupposition",
  refuses: ["compute_member_statistics"],
  sentence: "the sub-user that looks has to exist",
  cloudCode: "FailedOperation.SubAccountNotExist",
  holds: (ask, { sub_user }) => sub_user === undefined || ask.exists(subUsers, sub_user),
});

const overviewActor = rule<ComputeMemberStatistics>({
  id: "OVERVIEW-ACTOR",
  kind: "presupposition",
  refuses: ["compute_member_statistics"],
  sentence: "the figures of the overview are worked out by the system, for the management account",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => operation.by?.kind === "system" || isManagement(ask, operation),
});

export const overviewPresuppositions: readonly Rule[] = [overviewOrganizationUnknown, overviewSubUserUnknown, overviewActor];
