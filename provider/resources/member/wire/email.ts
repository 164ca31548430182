import { type Organization, rowOf } from "../../../kernel";
import { answered, type Call, type Reply, refused, type WireRefusal } from "../../../wire/action";
import { accountOf, numberOf, required, textOf } from "../../../wire/answering/parameters";
import { wireTime } from "../../../wire/answering/times";
import { timesOf } from "../../times";
import { partsOf } from "../mobile";
import type { BindSecurityInfo, RebindSecurityInfo, ResendActivationLink, UpdateSecurityInfo } from "../operations";
import { members, type SecurityInformation, securityInformation } from "../rows";

type BindStatus = "Unbound" | "Valid" | "Success" | "Failed";
const statuses: Readonly<Record<SecurityInformation["state"], BindStatus>> = {
  pending: "Valid",
  activated: "Success",
  failed: "Failed",
};

export function bindStatusOf(organization: Organization, member: string): BindStatus {
  const state = rowOf(organization, securityInformation, member)?.state;
  return state === undefined ? "Unbound" : statuses[state];
}

/** A member has one binding, so its account id names the binding as well: the same one after every change of it. */
function bindIdOf(member: string): number {
  return Number(member);
}

/** A phone number with its dialling code, as the kernel keeps it: `+86 13800000000`. */
function mobileOf(countryCode: string, phone: string): string {
  return `+${countryCode.replace(/^\+/, "")} ${phone}`;
}

function phoneOf(mobile: string): { readonly CountryCode: string; readonly Phone: string } {
  const { countryCode, number } = partsOf(mobile);
  return { CountryCode: countryCode, Phone: number };
}

export function addEmail(call: Call): Reply {
  const member = accountOf(call, "MemberUin");
  const isAgain = rowOf(call.organization, securityInformation, member)?.state === "failed";
  const operation: BindSecurityInfo | RebindSecurityInfo = {
    name: isAgain ? "rebind_security_info" : "bind_security_info",
    member,
    ...submitted(call),
  };
  const performed = call.perform(operation);
  return performed.kind === "refused" ? performed : answered({ BindId: bindIdOf(member) });
}

function submitted({ parameters }: Call): { readonly email: string; readonly mobile: string } {
  return {
    email: required(textOf(parameters, "Email")),
    mobile: mobileOf(required(textOf(parameters, "CountryCode")), required(textOf(parameters, "Phone"))),
  };
}

export function updateEmail(call: Call): Reply {
  const member = accountOf(call, "MemberUin");
  const wrong = otherBinding(call, member);
  if (wrong !== undefined) return wrong;
  const update: UpdateSecurityInfo = { name: "update_security_info", member, ...submitted(call) };
  const performed = call.perform(update);
  return performed.kind === "refused" ? performed : answered();
}

export function sendEmail(call: Call): Reply {
  const member = accountOf(call, "MemberUin");
  const wrong = otherBinding(call, member);
  if (wrong !== undefined) return wrong;
  const send: ResendActivationLink = { name: "resend_activation_link", member };
  const performed = call.perform(send);
  return performed.kind === "refused" ? performed : answered();
}

/** A refusal when the binding named is not the member's; whether it is a member at all is for the rules. */
function otherBinding({ organization, parameters }: Call, member: string): WireRefusal | undefined {
  if (rowOf(organization, members, member) === undefined) return undefined;
  if (numberOf(parameters, "BindId") === bindIdOf(member)) return undefined;
  return refused("ResourceNotFound.EmailBindRecordNotExist", "the member has no such binding");
}

export function describeEmail(call: Call): Reply {
  const { organization } = call;
  const member = accountOf(call, "MemberUin");
  if (rowOf(organization, members, member) === undefined)
    return refused("ResourceNotFound.OrganizationMemberNotExist", `account ${member} is no member`);
  const binding = rowOf(organization, securityInformation, member);
  if (binding === undefined) return answered(UNBOUND);
  const activated = binding.state === "activated";
  const { updatedAt } = timesOf(organization, securityInformation, member, binding.submittedAt);
  return answered({
    BindId: bindIdOf(member),
    ApplyTime: wireTime(binding.submittedAt),
    Email: binding.email,
    ...phoneOf(binding.mobile),
    BindStatus: statuses[binding.state],
    BindTime: activated ? wireTime(updatedAt) : "",
    Description: binding.state === "failed" ? "the activation link ran out" : "",
    PhoneBind: activated ? 1 : 0,
  });
}

const UNBOUND = {
  ...{ BindId: 0, ApplyTime: "", Email: "", Phone: "", CountryCode: "" },
  ...{ BindStatus: "Unbound", BindTime: "", Description: "", PhoneBind: 0 },
};
