import { type Ask, defineOperation, type Given, type OperationDefinition, type Write } from "../../kernel";
import { noteChanged } from "../times";
import type {
  ActivateSecurityInfo,
  BindSecurityInfo,
  ExpireActivationLink,
  RebindSecurityInfo,
  ResendActivationLink,
  UpdateSecurityInfo,
} from "./operations";
import { members, type SecurityInformation, securityEmails, securityInformation } from "./rows";
import { securityInfoMustBeActivated } from "./settings";

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds for which an activation link works (SECINFO-LINK-15D). */
export const LINK_VALIDITY = 15 * DAY;
/** Modifications of a pending binding (SECINFO-MODIFY-LIMIT). */
export const MODIFICATIONS = 3;

export type SecurityState = SecurityInformation["state"] | "unbound";

export function securityState(ask: Ask, member: string): SecurityState {
  return ask.value(securityInformation, member, "state") ?? "unbound";
}

/** Is the link of a member's latest submission still valid at the time given? */
export function linkIsValid(ask: Ask, member: string, at: number): boolean {
  const submittedAt = ask.value(securityInformation, member, "submittedAt");
  return submittedAt !== undefined && at < submittedAt + LINK_VALIDITY;
}

/** Has a created member the security information that leaving presupposes? */
export function hasSecurityInfo(ask: Ask, member: string, given: Given): boolean {
  const state = securityState(ask, member);
  return state === "activated" || (state === "pending" && !given.setting(securityInfoMustBeActivated));
}

/** An e-mail address for eyes that must not see it: `s…@e…`. */
export function maskedEmail(email: string): string {
  const [user, host] = email.split("@");
  return `${[...(user ?? "")][0] ?? ""}…@${[...(host ?? "")][0] ?? ""}…`;
}

/** What is wrong with security information, or undefined; never shows it. */
export function securityInfoProblem(email: string, mobile: string): string | undefined {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return "security information needs an e-mail address";
  if (!/^\+?[0-9][0-9 -]{4,19}$/.test(mobile)) return "security information needs a mobile number";
  return undefined;
}

interface Submission {
  readonly member: string;
  readonly email: string;
  readonly mobile: string;
}

/** A submission takes hold of its address and starts a link of its own. */
function submit(write: Write, { member, email, mobile }: Submission, at: number, modifications: number): void {
  write.put(securityInformation, member, { state: "pending", email, mobile, submittedAt: at, modifications });
  write.put(securityEmails, email, { holder: member, burnt: false });
}

const subject = ({ member }: { readonly member: string }) => ({ table: members.name, id: member });
const sensitive = ["email", "mobile"];

/** API: AddOrganizationMemberEmail. */
const bindSecurityInfo = defineOperation<BindSecurityInfo>({
  name: "bind_security_info",
  reversible: true,
  verb: "change",
  sensitive,
  subject,
  describe: ({ member, email }, called) =>
    `bind security information (\`${maskedEmail(email)}\`) to ${called(members.name, member)}`,
  transition: (_ask, write, operation, { at }) => submit(write, operation, at, 0),
});

/** API: UpdateOrganizationMemberEmailBind. The address given up is free again. */
const updateSecurityInfo = defineOperation<UpdateSecurityInfo>({
  name: "update_security_info",
  reversible: true,
  verb: "change",
  sensitive,
  subject,
  describe: ({ member, email }, called) =>
    `change the pending security information of ${called(members.name, member)} to \`${maskedEmail(email)}\``,
  transition(ask, write, operation, { at }) {
    const { member, email } = operation;
    const given = ask.value(securityInformation, member, "email");
    if (given !== undefined && given !== email) write.drop(securityEmails, given);
    submit(write, operation, at, (ask.value(securityInformation, member, "modifications") ?? 0) + 1);
  },
});

/** The counter of modifications starts anew (proposed reading of SECINFO-MODIFY-LIMIT). */
const rebindSecurityInfo = defineOperation<RebindSecurityInfo>({
  name: "rebind_security_info",
  reversible: true,
  verb: "change",
  sensitive,
  subject,
  describe: ({ member, email }, called) =>
    `bind other security information (\`${maskedEmail(email)}\`) to ${called(members.name, member)} after the first failed`,
  transition: (_ask, write, operation, { at }) => submit(write, operation, at, 0),
});

const activateSecurityInfo = defineOperation<ActivateSecurityInfo>({
  name: "activate_security_info",
  reversible: true,
  verb: "answer",
  subject,
  describe: ({ member }, called) => `activate the security information of ${called(members.name, member)}`,
  answeredBy: ({ member }, called) =>
    `whoever reads the e-mail of ${called(members.name, member)} clicks the activation link within 15 days`,
  transition(ask, write, { member }, { at }) {
    write.set<SecurityInformation>(securityInformation, member, { state: "activated" });
    noteChanged(ask, write, securityInformation, member, at);
  },
});

/** API: SendOrgMemberAccountBindEmail. The 15 days go on (proposed reading of SECINFO-RESEND-IN-VALIDITY): nothing changes. */
const resendActivationLink = defineOperation<ResendActivationLink>({
  name: "resend_activation_link",
  reversible: true,
  verb: "change",
  subject,
  describe: ({ member }, called) => `send the activation link of ${called(members.name, member)} again`,
  transition: () => undefined,
});

/** The address is burnt with it (SECINFO-FAILED-EMAIL-BURNT). */
const expireActivationLink = defineOperation<ExpireActivationLink>({
  name: "expire_activation_link",
  reversible: false,
  verb: "change",
  subject,
  describe: ({ member }, called) => `the activation link of ${called(members.name, member)} runs out`,
  transition(ask, write, { member }) {
    write.set<SecurityInformation>(securityInformation, member, { state: "failed" });
    write.put(securityEmails, ask.value(securityInformation, member, "email") ?? "", { holder: null, burnt: true });
  },
});

export const securityOperations: readonly OperationDefinition[] = [
  bindSecurityInfo,
  updateSecurityInfo,
  rebindSecurityInfo,
  activateSecurityInfo,
  resendActivationLink,
  expireActivationLink,
];
