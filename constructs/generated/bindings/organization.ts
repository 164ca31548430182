// Generated from the provider schema by `npm run generate`; do not edit.
// @ts-nocheck: the generator writes for laxer compiler settings than ours; what imports this is checked against its types.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface OrganizationConfig extends cdktf.TerraformMetaArguments {
  /**
  * The existing object that this resource takes over instead of making one: by `id` or by `name`.
  */
  readonly adopt?: OrganizationAdopt;
  /**
  * What becomes of the organization when this declaration is gone: it stays, or it is deleted.
  */
  readonly deletionPolicy?: string;
  /**
  * Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed.
  */
  readonly fullAccess?: boolean | cdktf.IResolvable;
  /**
  * May members be deleted together with their accounts?
  */
  readonly memberDeletion?: boolean | cdktf.IResolvable;
  /**
  * The department to which members with the deletion policy `quarantine` are moved.
  */
  readonly quarantine?: string;
  /**
  * Is service control on? Switching it off unbinds every service control policy.
  */
  readonly serviceControl?: boolean | cdktf.IResolvable;
  /**
  * The custom service control policies bound to it, while service control is on.
  */
  readonly serviceControlPolicies?: string[];
  /**
  * The tag policies bound to it, while multi-account tag policy is on.
  */
  readonly tagPolicies?: string[];
  /**
  * Is multi-account tag policy on? Switching it off unbinds every tag policy.
  */
  readonly tagPolicy?: boolean | cdktf.IResolvable;
  /**
  * timeouts block
  */
  readonly timeouts?: OrganizationTimeouts;
}
export interface OrganizationAdopt {
  /**
  * The id of the existing object in the cloud.
  */
  readonly id?: string;
  /**
  * The name of the existing object.
  */
  readonly name?: string;
}

export function organizationAdoptToTerraform(struct?: OrganizationAdopt | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    id: cdktf.stringToTerraform(struct!.id),
    name: cdktf.stringToTerraform(struct!.name),
  }
}


export function organizationAdoptToHclTerraform(struct?: OrganizationAdopt | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    id: {
      value: cdktf.stringToHclTerraform(struct!.id),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    name: {
      value: cdktf.stringToHclTerraform(struct!.name),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class OrganizationAdoptOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): OrganizationAdopt | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._id !== undefined) {
      hasAnyValues = true;
      internalValueResult.id = this._id;
    }
    if (this._name !== undefined) {
      hasAnyValues = true;
      internalValueResult.name = this._name;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: OrganizationAdopt | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._id = undefined;
      this._name = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._id = value.id;
      this._name = value.name;
    }
  }

  // id - computed: false, optional: true, required: false
  private _id?: string;
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // name - computed: false, optional: true, required: false
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }
}
export interface OrganizationTimeouts {
  /**
  * How long creating it may take, for example `30s`, `10m` or `1h30m`.
  */
  readonly create?: string;
  /**
  * How long removing it may take, for example `30s`, `10m` or `1h30m`.
  */
  readonly delete?: string;
  /**
  * How long changing it may take, for example `30s`, `10m` or `1h30m`.
  */
  readonly update?: string;
}

export function organizationTimeoutsToTerraform(struct?: OrganizationTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function organizationTimeoutsToHclTerraform(struct?: OrganizationTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class OrganizationTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): OrganizationTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: OrganizationTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string;
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string;
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string;
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}

/**
* Represents a `orgplane_organization`
*/
export class Organization extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "orgplane_organization";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Organization resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Organization to import
  * @param importFromId The id of the existing Organization that should be imported. Refer to the `import section` in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Organization to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "orgplane_organization", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `orgplane_organization` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options OrganizationConfig = {}
  */
  public constructor(scope: Construct, id: string, config: OrganizationConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'orgplane_organization',
      terraformGeneratorMetadata: {
        providerName: 'orgplane'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._adopt.internalValue = config.adopt;
    this._deletionPolicy = config.deletionPolicy;
    this._fullAccess = config.fullAccess;
    this._memberDeletion = config.memberDeletion;
    this._quarantine = config.quarantine;
    this._serviceControl = config.serviceControl;
    this._serviceControlPolicies = config.serviceControlPolicies;
    this._tagPolicies = config.tagPolicies;
    this._tagPolicy = config.tagPolicy;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // adopt - computed: false, optional: true, required: false
  private _adopt = new OrganizationAdoptOutputReference(this, "adopt");
  public get adopt() {
    return this._adopt;
  }
  public putAdopt(value: OrganizationAdopt) {
    this._adopt.internalValue = value;
  }
  public resetAdopt() {
    this._adopt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get adoptInput() {
    return this._adopt.internalValue;
  }

  // deletion_policy - computed: true, optional: true, required: false
  private _deletionPolicy?: string;
  public get deletionPolicy() {
    return this.getStringAttribute('deletion_policy');
  }
  public set deletionPolicy(value: string) {
    this._deletionPolicy = value;
  }
  public resetDeletionPolicy() {
    this._deletionPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionPolicyInput() {
    return this._deletionPolicy;
  }

  // full_access - computed: true, optional: true, required: false
  private _fullAccess?: boolean | cdktf.IResolvable;
  public get fullAccess() {
    return this.getBooleanAttribute('full_access');
  }
  public set fullAccess(value: boolean | cdktf.IResolvable) {
    this._fullAccess = value;
  }
  public resetFullAccess() {
    this._fullAccess = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fullAccessInput() {
    return this._fullAccess;
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // member_deletion - computed: true, optional: true, required: false
  private _memberDeletion?: boolean | cdktf.IResolvable;
  public get memberDeletion() {
    return this.getBooleanAttribute('member_deletion');
  }
  public set memberDeletion(value: boolean | cdktf.IResolvable) {
    this._memberDeletion = value;
  }
  public resetMemberDeletion() {
    this._memberDeletion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get memberDeletionInput() {
    return this._memberDeletion;
  }

  // quarantine - computed: false, optional: true, required: false
  private _quarantine?: string;
  public get quarantine() {
    return this.getStringAttribute('quarantine');
  }
  public set quarantine(value: string) {
    this._quarantine = value;
  }
  public resetQuarantine() {
    this._quarantine = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get quarantineInput() {
    return this._quarantine;
  }

  // service_control - computed: true, optional: true, required: false
  private _serviceControl?: boolean | cdktf.IResolvable;
  public get serviceControl() {
    return this.getBooleanAttribute('service_control');
  }
  public set serviceControl(value: boolean | cdktf.IResolvable) {
    this._serviceControl = value;
  }
  public resetServiceControl() {
    this._serviceControl = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceControlInput() {
    return this._serviceControl;
  }

  // service_control_policies - computed: true, optional: true, required: false
  private _serviceControlPolicies?: string[];
  public get serviceControlPolicies() {
    return cdktf.Fn.tolist(this.getListAttribute('service_control_policies'));
  }
  public set serviceControlPolicies(value: string[]) {
    this._serviceControlPolicies = value;
  }
  public resetServiceControlPolicies() {
    this._serviceControlPolicies = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get serviceControlPoliciesInput() {
    return this._serviceControlPolicies;
  }

  // tag_policies - computed: true, optional: true, required: false
  private _tagPolicies?: string[];
  public get tagPolicies() {
    return cdktf.Fn.tolist(this.getListAttribute('tag_policies'));
  }
  public set tagPolicies(value: string[]) {
    this._tagPolicies = value;
  }
  public resetTagPolicies() {
    this._tagPolicies = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagPoliciesInput() {
    return this._tagPolicies;
  }

  // tag_policy - computed: true, optional: true, required: false
  private _tagPolicy?: boolean | cdktf.IResolvable;
  public get tagPolicy() {
    return this.getBooleanAttribute('tag_policy');
  }
  public set tagPolicy(value: boolean | cdktf.IResolvable) {
    this._tagPolicy = value;
  }
  public resetTagPolicy() {
    this._tagPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagPolicyInput() {
    return this._tagPolicy;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new OrganizationTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: OrganizationTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      adopt: organizationAdoptToTerraform(this._adopt.internalValue),
      deletion_policy: cdktf.stringToTerraform(this._deletionPolicy),
      full_access: cdktf.booleanToTerraform(this._fullAccess),
      member_deletion: cdktf.booleanToTerraform(this._memberDeletion),
      quarantine: cdktf.stringToTerraform(this._quarantine),
      service_control: cdktf.booleanToTerraform(this._serviceControl),
      service_control_policies: cdktf.listMapper(cdktf.stringToTerraform, false)(this._serviceControlPolicies),
      tag_policies: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tagPolicies),
      tag_policy: cdktf.booleanToTerraform(this._tagPolicy),
      timeouts: organizationTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      adopt: {
        value: organizationAdoptToHclTerraform(this._adopt.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "OrganizationAdopt",
      },
      deletion_policy: {
        value: cdktf.stringToHclTerraform(this._deletionPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      full_access: {
        value: cdktf.booleanToHclTerraform(this._fullAccess),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      member_deletion: {
        value: cdktf.booleanToHclTerraform(this._memberDeletion),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      quarantine: {
        value: cdktf.stringToHclTerraform(this._quarantine),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      service_control: {
        value: cdktf.booleanToHclTerraform(this._serviceControl),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      service_control_policies: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._serviceControlPolicies),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      tag_policies: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._tagPolicies),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      tag_policy: {
        value: cdktf.booleanToHclTerraform(this._tagPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      timeouts: {
        value: organizationTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "OrganizationTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
