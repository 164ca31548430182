import { rowOf } from "../../../kernel";
import { members } from "../../member/rows";
import { accessRule } from "../evaluation";

/** Clause: guide, "service control policies: overview". The management account can have no bindings, so it is no level. */
export const scpEvalRoute = accessRule({
  id: "SCP-EVAL-ROUTE",
  sentence: "the check starts at the account that owns the resource and goes up level by level, each with its own policies only",
  levels: ({ organization, owner }) => (rowOf(organization, members, owner) === undefined ? [] : [{ type: "member", id: owner }]),
});
