// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Refs, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { Department } from "./department";
import type { ServiceControlPolicy } from "./service-control-policy";
import type { TagPolicy } from "./tag-policy";

/** Properties of Member. */
export interface MemberArgs {
  /** What it is called, unique in the organization: 1 to 25 letters, digits, Chinese characters or symbols out of @ & _ [ ] - , + . : 、 */
  readonly name: pulumi.Input<string>;
  /** What it is for. Default: `""`. */
  readonly description?: pulumi.Input<string>;
  /** The id of an existing account, which is invited and joins when it accepts. Without it a new account is created. Changing it replaces the object. */
  readonly account?: pulumi.Input<string>;
  /** The verified entity for which it is created, when that is not the management account's own: the entity's admin has to approve. Changing it replaces the object. */
  readonly entity?: pulumi.Input<string>;
  /** The department it is in; without it, Root. It is a department, by its id or its name. */
  readonly department?: Ref<Department>;
  /** What the management account may do with its finances. `view_bills` and `view_balance` are always granted, written or not. One of: `view_bills`, `view_balance`, `allocate_funds`, `consolidate_bills`, `invoice`, `inherit_offer`, `cost_analysis`, `credit_limit`, `budget`. Default: `["view_balance","view_bills"]`. */
  readonly financePermissions?: pulumi.Input<readonly pulumi.Input<"view_bills" | "view_balance" | "allocate_funds" | "consolidate_bills" | "invoice" | "inherit_offer" | "cost_analysis" | "credit_limit" | "budget">[]>;
  /** Who pays: the member itself, or a payer of the same verified entity. One of: `self_pay`, `pay_on_behalf`. Default: `"self_pay"`. */
  readonly paymentMode?: pulumi.Input<"self_pay" | "pay_on_behalf">;
  /** The payer on pay-on-behalf: the management account (also without it) or the entity admin of the member's entity. It is a member, by its id or its name, or the id of an account. */
  readonly payer?: Ref<Member>;
  /** May it leave the organization on its own? A created member needs activated security information for that. Default: `false`. */
  readonly allowQuit?: pulumi.Input<boolean>;
  /** E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed. */
  readonly securityInformation?: pulumi.Input<MemberSecurityInformationArgs>;
  /** What becomes of the member when this declaration is gone: it stays (`retain`), is moved to the organization's quarantine department, is removed from the organization, or is deleted with its account and everything in it. One of: `retain`, `quarantine`, `remove`, `delete`. Default: `"retain"`. */
  readonly deletionPolicy?: pulumi.Input<"retain" | "quarantine" | "remove" | "delete">;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. Default: `true`. */
  readonly fullAccess?: pulumi.Input<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. Default: `[]`. */
  readonly serviceControlPolicies?: Refs<ServiceControlPolicy>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. Default: `[]`. */
  readonly tagPolicies?: Refs<TagPolicy>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a member that is looked up. */
export type MemberState = Partial<MemberArgs>;

/** E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed. */
export interface MemberSecurityInformationArgs {
  /** The e-mail address, used for one member only. */
  readonly email: pulumi.Input<string>;
  /** The mobile number, with its country code. */
  readonly mobile: pulumi.Input<string>;
}

/** E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed. */
export interface MemberSecurityInformation {
  /** The e-mail address, used for one member only. */
  readonly email: string;
  /** The mobile number, with its country code. */
  readonly mobile: string;
}

const shape: Shape = {
  required: ["name"],
  secret: ["securityInformation"],
  documents: [],
  references: ["department", "payer", "serviceControlPolicies", "tagPolicies"],
  outputs: ["name", "description", "account", "entity", "department", "financePermissions", "paymentMode", "payer", "allowQuit", "securityInformation", "deletionPolicy", "fullAccess", "serviceControlPolicies", "tagPolicies", "adopt"],
};

/** A member account of the organization: created in it, or an existing account that is invited. */
export class Member extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:Member";

  /** What it is called, unique in the organization: 1 to 25 letters, digits, Chinese characters or symbols out of @ & _ [ ] - , + . : 、 */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. */
  declare readonly description: pulumi.Output<string>;
  /** The id of an existing account, which is invited and joins when it accepts. Without it a new account is created. */
  declare readonly account: pulumi.Output<string | undefined>;
  /** The verified entity for which it is created, when that is not the management account's own: the entity's admin has to approve. */
  declare readonly entity: pulumi.Output<string | undefined>;
  /** The department it is in; without it, Root. It is a department, by its id or its name. */
  declare readonly department: pulumi.Output<string | undefined>;
  /** What the management account may do with its finances. `view_bills` and `view_balance` are always granted, written or not. One of: `view_bills`, `view_balance`, `allocate_funds`, `consolidate_bills`, `invoice`, `inherit_offer`, `cost_analysis`, `credit_limit`, `budget`. */
  declare readonly financePermissions: pulumi.Output<readonly ("view_bills" | "view_balance" | "allocate_funds" | "consolidate_bills" | "invoice" | "inherit_offer" | "cost_analysis" | "credit_limit" | "budget")[]>;
  /** Who pays: the member itself, or a payer of the same verified entity. One of: `self_pay`, `pay_on_behalf`. */
  declare readonly paymentMode: pulumi.Output<"self_pay" | "pay_on_behalf">;
  /** The payer on pay-on-behalf: the management account (also without it) or the entity admin of the member's entity. It is a member, by its id or its name, or the id of an account. */
  declare readonly payer: pulumi.Output<string | undefined>;
  /** May it leave the organization on its own? A created member needs activated security information for that. */
  declare readonly allowQuit: pulumi.Output<boolean>;
  /** E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed. */
  declare readonly securityInformation: pulumi.Output<MemberSecurityInformation | undefined>;
  /** What becomes of the member when this declaration is gone: it stays (`retain`), is moved to the organization's quarantine department, is removed from the organization, or is deleted with its account and everything in it. One of: `retain`, `quarantine`, `remove`, `delete`. */
  declare readonly deletionPolicy: pulumi.Output<"retain" | "quarantine" | "remove" | "delete">;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. */
  declare readonly fullAccess: pulumi.Output<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. */
  declare readonly serviceControlPolicies: pulumi.Output<readonly string[]>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. */
  declare readonly tagPolicies: pulumi.Output<readonly string[]>;

  constructor(name: string, args: MemberArgs, opts?: pulumi.CustomResourceOptions) {
    super(Member.__pulumiType, name, inputsOf("Member", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(Member.__pulumiType, opts)));
  }

  /** A member that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: MemberState = {}, opts?: pulumi.CustomResourceOptions): Member {
    // What exists needs nothing to be given.
    return new Member(name, state as MemberArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is Member {
    return isOfType(Member.__pulumiType, value);
  }
}
