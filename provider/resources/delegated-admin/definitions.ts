import { defineOperation, groupOf, type OperationDefinition } from "../../kernel";
import { members } from "../member/rows";
import { serviceTitle } from "../organization-service/catalogue";
import { forgetTimes, noteCreated } from "../times";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "./operations";
import { delegatedAdmins, delegatedAdminsOf, delegationId } from "./rows";

type Delegation = AddDelegatedAdmin | RemoveDelegatedAdmin;
const subject = ({ service, member }: Delegation) => ({ table: delegatedAdmins.name, id: delegationId(service, member) });

/** API: CreateOrgServiceAssign. What the account may do from then on is DELEGATE-ADD-EFFECT. */
const addDelegatedAdmin = defineOperation<AddDelegatedAdmin>({
  name: "add_delegated_admin",
  reversible: true,
  verb: "bind",
  subject,
  describe: ({ service, member }, called) => `make ${called(members.name, member)} delegated admin of ${serviceTitle(service)}`,
  transition(_ask, write, { service, member, scope }, { at }) {
    write.put(delegatedAdmins, delegationId(service, member), { service, member, ...(scope === undefined ? {} : { scope }) });
    noteCreated(write, delegatedAdmins, delegationId(service, member), at);
    write.join(groupOf(delegatedAdminsOf, service), member);
  },
});

/** API: DeleteOrgServiceAssign. What the account loses is DELEGATE-REMOVE-EFFECT. */
const removeDelegatedAdmin = defineOperation<RemoveDelegatedAdmin>({
  name: "remove_delegated_admin",
  reversible: true,
  verb: "unbind",
  subject,
  describe: ({ service, member }, called) =>
    `withdraw the role of delegated admin of ${serviceTitle(service)} from ${called(members.name, member)}`,
  transition(_ask, write, { service, member }) {
    write.drop(delegatedAdmins, delegationId(service, member));
    forgetTimes(write, delegatedAdmins, delegationId(service, member));
    write.leave(groupOf(delegatedAdminsOf, service), member);
  },
});

export const delegatedAdminOperations: readonly OperationDefinition[] = [addDelegatedAdmin, removeDelegatedAdmin];
