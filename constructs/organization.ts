import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt, sameStack } from "./declare";
import type { Department } from "./department";
import { Organization as Binding } from "./generated/bindings/organization";
import { OrgplaneProvider } from "./generated/bindings/provider";
import { BoundPolicies, type Policy, type PolicyTarget, type PolicyTargetProps } from "./targets";

/** Policies of the organization itself are bound to Root. */
export interface OrganizationProps extends PolicyTargetProps {
  /** Is service control on? It is off by default; switching it off unbinds every service control policy. */
  readonly serviceControl?: boolean;
  /** Is multi-account tag policy on? It is off by default; switching it off unbinds every tag policy. */
  readonly tagPolicy?: boolean;
  /** May members be deleted together with their accounts? Not by default. */
  readonly memberDeletion?: boolean;
  /** What becomes of the organization when this declaration is gone: it stays (`retain`, the default), or it is deleted. */
  readonly deletionPolicy?: "retain" | "delete";
  /** Where members with the deletion policy `quarantine` are moved. */
  readonly quarantine?: Department;
  readonly adopt?: Adopt;
}

/** The organization itself: what is switched on, and what is bound to Root. There is one. */
export class Organization extends Binding implements PolicyTarget {
  private readonly bound: BoundPolicies;

  constructor(scope: Construct, id: string, props: OrganizationProps = {}) {
    const bound = new BoundPolicies(props);
    super(scope, id, {
      ...bound.attributes(),
      ...given({
        serviceControl: props.serviceControl,
        tagPolicy: props.tagPolicy,
        memberDeletion: props.memberDeletion,
        deletionPolicy: props.deletionPolicy,
        quarantine: props.quarantine?.id,
        fullAccess: props.fullAccess,
        adopt: props.adopt && plainAdopt(props.adopt),
      }),
    });
    this.bound = bound;
    declare(this, [props.quarantine, ...bound.all()]);
    this.prepareIn(
      TerraformStack.of(this).node.children.find((each) => each instanceof OrgplaneProvider),
      props,
    );
  }

  /**
   * The organization refers to policies and departments that need it, so Terraform would make it last. The provider makes it before the
   * first of them; and it knows where quarantined members go when the organization itself does not change.
   */
  private prepareIn(provider: OrgplaneProvider | undefined, { serviceControl, tagPolicy, quarantine }: OrganizationProps): void {
    if (provider === undefined) return;
    const switches = [...(serviceControl ? ["service_control"] : []), ...(tagPolicy ? ["tag_policy"] : [])];
    provider.prepare = ["itself", ...switches];
    if (quarantine?.nameInput !== undefined) provider.quarantine = plain(quarantine.nameInput);
  }

  /** Binds a policy to Root. */
  addPolicy(policy: Policy): void {
    this.bound.add(policy);
    sameStack(this, policy);
  }
}
