import { rowOf } from "../../../kernel";
import { type Call, type JsonObject, refused, type WireRefusal } from "../../../wire/action";
import { numberOf, textOf } from "../../../wire/answering/parameters";
import { identityGroups, type Principal } from "../directory/rows";
import { identityUsers } from "../rows";
import { wrongTarget } from "./zone";

/** Whom and where: what records name that assign or synchronise. */
export interface Where {
  readonly principal: Principal;
  readonly target: string;
}

/** The fields of such a record, or what is wrong with them. The documents require none of them; without them it says nothing. */
export function whereIn(call: Call, fields: JsonObject): Where | WireRefusal {
  const id = textOf(fields, "PrincipalId");
  const type = textOf(fields, "PrincipalType");
  const target = numberOf(fields, "TargetUin");
  if (id === undefined || target === undefined || (type !== "User" && type !== "Group"))
    return refused("InvalidParameter", "PrincipalId, PrincipalType and TargetUin are all needed");
  const wrong = wrongTarget(call, textOf(fields, "TargetType"), String(target));
  return wrong ?? { principal: { type, id }, target: String(target) };
}

export function principalName({ organization }: Call, { type, id }: Principal): string {
  const row = type === "User" ? rowOf(organization, identityUsers, id) : rowOf(organization, identityGroups, id);
  return row?.name ?? "";
}
