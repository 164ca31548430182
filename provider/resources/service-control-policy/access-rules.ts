import { computation } from "../../kernel";
import type { AccessRule } from "./evaluation";
import { scpBoundaryOnly } from "./rules/scp-boundary-only";
import { scpEvalAllow } from "./rules/scp-eval-allow";
import { scpEvalBeforeCam } from "./rules/scp-eval-before-cam";
import { scpEvalDeny } from "./rules/scp-eval-deny";
import { scpEvalDisabled } from "./rules/scp-eval-disabled";
import { scpEvalManagementExempt } from "./rules/scp-eval-management-exempt";
import { scpEvalNoMatch } from "./rules/scp-eval-no-match";
import { scpEvalRootUser } from "./rules/scp-eval-root-user";
import { scpEvalRoute } from "./rules/scp-eval-route";
import { scpInheritance } from "./rules/scp-inheritance";
import { scpServiceRoleExempt } from "./rules/scp-service-role-exempt";

/** The rules of access evaluation, in the order in which they are asked. */
export const accessRules: readonly AccessRule[] = computation([
  scpEvalDisabled,
  scpEvalManagementExempt,
  scpServiceRoleExempt,
  scpEvalRootUser,
  scpEvalRoute,
  scpInheritance,
  scpEvalDeny,
  scpEvalAllow,
  scpEvalNoMatch,
  scpEvalBeforeCam,
  scpBoundaryOnly,
]);
