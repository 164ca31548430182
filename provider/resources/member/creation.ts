import { accounts } from "../../areas/account/rows";
import { defineOperation, groupOf, type OperationDefinition, type Write } from "../../kernel";
import { departments, ROOT } from "../department/rows";
import type { ApproveMemberCreation, CreateMember, RejectMemberCreation } from "./operations";
import { allPendingCreations, type CreationRequest, creationRequests, members } from "./rows";
import { asksOtherEntity, createdAccount, enter, grantedPermissions, payerOf, tag } from "./terms";

/** API: CreateOrganizationMember. For another entity it only leaves a request (MEMBER-CREATE-REVIEW-STATES). */
export const createMember = defineOperation<CreateMember>({
  name: "create_member",
  creates: ["member"],
  reversible: true,
  verb: "create",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ title, department, entity }, called) =>
    `create member \`${title}\` in ${called(departments.name, department)}${entity === undefined ? "" : ` for entity \`${entity}\``}`,
  transition(ask, write, operation, { at }) {
    const { member, title: name, description, department, entity, payment_mode: paymentMode } = operation;
    const financePermissions = grantedPermissions(operation.finance_permissions);
    const payer = payerOf(ask, operation);
    if (entity !== undefined && asksOtherEntity(ask, operation)) {
      const terms = { memberName: name, description, entity, department, financePermissions, paymentMode, payer };
      write.put(creationRequests, member, { ...terms, ...besides(operation), state: "pending" });
      write.join(groupOf(allPendingCreations), member);
      return;
    }
    write.put(accounts, member, createdAccount(operation.account_name ?? name));
    enter(write, member, {
      name,
      description,
      joinMethod: "created",
      joinedAt: at,
      department,
      allowQuit: false,
      financePermissions,
      unconfirmedPermissions: [],
      paymentMode,
      payer,
    });
    tag(write, member, operation.tags);
  },
});

/** What a request keeps only where it was given. */
function besides({ tags, account_name: accountName }: CreateMember): Partial<CreationRequest> {
  return { ...(tags === undefined ? {} : { tags }), ...(accountName === undefined ? {} : { accountName }) };
}

/** A request that is decided stays, under the id that its member has or would have had. */
export function endCreation(write: Write, member: string, state: Exclude<CreationRequest["state"], "pending">): void {
  write.set(creationRequests, member, { state });
  write.leave(groupOf(allPendingCreations), member);
}

/** Given by the admin of the entity that the member is asked for (ENTITY-ADMIN-APPROVAL). */
export const approveMemberCreation = defineOperation<ApproveMemberCreation>({
  name: "approve_member_creation",
  reversible: true,
  verb: "answer",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `approve the creation of ${called(members.name, member)}`,
  answeredBy: () => "the admin of the entity that the member is created for, in its console",
  transition(ask, write, { member }, { at }) {
    const name = ask.value(creationRequests, member, "memberName") ?? "";
    endCreation(write, member, "approved");
    write.put(accounts, member, createdAccount(ask.value(creationRequests, member, "accountName") ?? name));
    enter(write, member, {
      name,
      description: ask.value(creationRequests, member, "description") ?? "",
      joinMethod: "created",
      joinedAt: at,
      department: ask.value(creationRequests, member, "department") ?? ROOT,
      allowQuit: false,
      financePermissions: ask.value(creationRequests, member, "financePermissions") ?? [],
      unconfirmedPermissions: [],
      paymentMode: ask.value(creationRequests, member, "paymentMode") ?? "self_pay",
      payer: ask.value(creationRequests, member, "payer") ?? null,
    });
    tag(write, member, ask.value(creationRequests, member, "tags"));
  },
});

export const rejectMemberCreation = defineOperation<RejectMemberCreation>({
  name: "reject_member_creation",
  reversible: true,
  verb: "answer",
  subject: ({ member }) => ({ table: members.name, id: member }),
  describe: ({ member }, called) => `reject the creation of ${called(members.name, member)}`,
  answeredBy: () => "the admin of the entity that the member is created for, in its console",
  transition: (_ask, write, { member }) => endCreation(write, member, "rejected"),
});

export const creationOperations: readonly OperationDefinition[] = [createMember, approveMemberCreation, rejectMemberCreation];
