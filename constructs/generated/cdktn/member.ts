// Generated from constructs/member.ts by `npm run generate`: the same, for cdktn.
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt, sameStack } from "./declare";
import { Department } from "./department";
import { Member as Binding } from "./bindings/member";
import { BoundPolicies, type Policy, type PolicyTarget, type PolicyTargetProps } from "./targets";

export interface MemberProps extends PolicyTargetProps {
  /** 1 to 25 characters, unique in the organization. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** The id of an existing account to invite; without it an account is created. Another account means another member. */
  readonly account?: string;
  /** The verified entity that it is created for, when it is not the one of the management account. */
  readonly entity?: string;
  /** Its department. Without it: the department that this construct stands in, else Root. */
  readonly department?: Department;
  /** What the management account may see and do of its finances. */
  readonly financePermissions?: readonly string[];
  /** Who pays: the member itself, unless this says otherwise. */
  readonly paymentMode?: "self_pay" | "pay_on_behalf";
  /** Who pays on its behalf: a member, or the id of an account. The management account when left out. */
  readonly payer?: Member | string;
  /** May it leave the organization on its own? */
  readonly allowQuit?: boolean;
  /** Where its owner is reached; never shown in clear. */
  readonly securityInformation?: { readonly email: string; readonly mobile: string };
  /** What becomes of it when this declaration is gone. `retain` by default: it stays in the organization. */
  readonly deletionPolicy?: "retain" | "quarantine" | "remove" | "delete";
  readonly adopt?: Adopt;
}

/** A member account. */
export class Member extends Binding implements PolicyTarget {
  private readonly bound: BoundPolicies;

  constructor(scope: Construct, id: string, props: MemberProps) {
    const bound = new BoundPolicies(props);
    const department = props.department ?? Department.around(scope);
    super(scope, id, {
      name: plain(props.name),
      ...bound.attributes(),
      ...given({
        description: props.description && plain(props.description),
        account: props.account && plain(props.account),
        entity: props.entity && plain(props.entity),
        department: department?.id,
        financePermissions: props.financePermissions?.map(plain),
        paymentMode: props.paymentMode,
        payer: typeof props.payer === "string" ? plain(props.payer) : props.payer?.id,
        allowQuit: props.allowQuit,
        securityInformation: props.securityInformation && {
          email: plain(props.securityInformation.email),
          mobile: plain(props.securityInformation.mobile),
        },
        deletionPolicy: props.deletionPolicy,
        fullAccess: props.fullAccess,
        adopt: props.adopt && plainAdopt(props.adopt),
      }),
    });
    this.bound = bound;
    declare(this, [department, typeof props.payer === "string" ? undefined : props.payer, ...bound.all()]);
  }

  addPolicy(policy: Policy): void {
    this.bound.add(policy);
    sameStack(this, policy);
  }
}
