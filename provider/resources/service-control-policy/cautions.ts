import type { Called } from "../../kernel";
import { ROOT } from "../department/rows";
import type { BindScp } from "./operations";
import { FULL_ACCESS, serviceControlPolicies } from "./rows";

/** SCP-TEST-FIRST: the vendor recommends trying a policy on a small part of the organization before it holds for all of it. */
export function scpTestFirst({ policy, target }: BindScp, called: Called) {
  if (target !== ROOT || policy === FULL_ACCESS) return undefined;
  const says = `${called(serviceControlPolicies.name, policy)} is bound to Root and will hold for every member: try it on one department first`;
  return { rule: "SCP-TEST-FIRST", says };
}
