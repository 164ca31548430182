// Generated from the provider schema by `npm run generate`; do not edit.
// @ts-nocheck: the generator writes for laxer compiler settings than ours; what imports this is checked against its types.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktn';

// Configuration

export interface MemberConfig extends cdktf.TerraformMetaArguments {
  /**
  * The id of an existing account, which is invited and joins when it accepts. Without it a new account is created.
  */
  readonly account?: string;
  /**
  * The existing object that this resource takes over instead of making one: by `id` or by `name`.
  */
  readonly adopt?: MemberAdopt;
  /**
  * May it leave the organization on its own? A created member needs activated security information for that.
  */
  readonly allowQuit?: boolean | cdktf.IResolvable;
  /**
  * What becomes of the member when this declaration is gone: it stays (`retain`), is moved to the organization's quarantine department, is removed from the organization, or is deleted with its account and everything in it.
  */
  readonly deletionPolicy?: string;
  /**
  * The department it is in; without it, Root.
  */
  readonly department?: string;
  /**
  * What it is for.
  */
  readonly description?: string;
  /**
  * The verified entity for which it is created, when that is not the management account's own: the entity's admin has to approve.
  */
  readonly entity?: string;
  /**
  * What the management account may do with its finances. `view_bills` and `view_balance` are always granted, written or not.
  */
  readonly financePermissions?: string[];
  /**
  * Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed.
  */
  readonly fullAccess?: boolean | cdktf.IResolvable;
  /**
  * What it is called, unique in the organization: 1 to 25 letters, digits, Chinese characters or symbols out of @ & _ [ ] - , + . : 、
  */
  readonly name: string;
  /**
  * The payer on pay-on-behalf: the management account (also without it) or the entity admin of the member's entity.
  */
  readonly payer?: string;
  /**
  * Who pays: the member itself, or a payer of the same verified entity.
  */
  readonly paymentMode?: string;
  /**
  * E-mail address and mobile number of a created member: whoever reads the e-mail activates it and can then log in. Once activated it cannot be changed.
  */
  readonly securityInformation?: MemberSecurityInformation;
  /**
  * The custom service control policies bound to it, while service control is on.
  */
  readonly serviceControlPolicies?: string[];
  /**
  * The tag policies bound to it, while multi-account tag policy is on.
  */
  readonly tagPolicies?: string[];
  /**
  * timeouts block
  */
  readonly timeouts?: MemberTimeouts;
}
export interface MemberAdopt {
  /**
  * The id of the existing object in the cloud.
  */
  readonly id?: string;
  /**
  * The name of the existing object.
  */
  readonly name?: string;
}

export function memberAdoptToTerraform(struct?: MemberAdopt | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    id: cdktf.stringToTerraform(struct!.id),
    name: cdktf.stringToTerraform(struct!.name),
  }
}


export function memberAdoptToHclTerraform(struct?: MemberAdopt | cdktf.IResolvable): any {
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

export class MemberAdoptOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): MemberAdopt | cdktf.IResolvable | undefined {
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

  public set internalValue(value: MemberAdopt | cdktf.IResolvable | undefined) {
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
export interface MemberSecurityInformation {
  /**
  * The e-mail address, used for one member only.
  */
  readonly email: string;
  /**
  * The mobile number, with its country code.
  */
  readonly mobile: string;
}

export function memberSecurityInformationToTerraform(struct?: MemberSecurityInformation | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    email: cdktf.stringToTerraform(struct!.email),
    mobile: cdktf.stringToTerraform(struct!.mobile),
  }
}


export function memberSecurityInformationToHclTerraform(struct?: MemberSecurityInformation | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    email: {
      value: cdktf.stringToHclTerraform(struct!.email),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    mobile: {
      value: cdktf.stringToHclTerraform(struct!.mobile),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class MemberSecurityInformationOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): MemberSecurityInformation | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._email !== undefined) {
      hasAnyValues = true;
      internalValueResult.email = this._email;
    }
    if (this._mobile !== undefined) {
      hasAnyValues = true;
      internalValueResult.mobile = this._mobile;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: MemberSecurityInformation | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._email = undefined;
      this._mobile = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._email = value.email;
      this._mobile = value.mobile;
    }
  }

  // email - computed: false, optional: false, required: true
  private _email?: string;
  public get email() {
    return this.getStringAttribute('email');
  }
  public set email(value: string) {
    this._email = value;
  }
  // Temporarily expose input value. Use with caution.
  public get emailInput() {
    return this._email;
  }

  // mobile - computed: false, optional: false, required: true
  private _mobile?: string;
  public get mobile() {
    return this.getStringAttribute('mobile');
  }
  public set mobile(value: string) {
    this._mobile = value;
  }
  // Temporarily expose input value. Use with caution.
  public get mobileInput() {
    return this._mobile;
  }
}
export interface MemberTimeouts {
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

export function memberTimeoutsToTerraform(struct?: MemberTimeouts | cdktf.IResolvable): any {
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


export function memberTimeoutsToHclTerraform(struct?: MemberTimeouts | cdktf.IResolvable): any {
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

export class MemberTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): MemberTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: MemberTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a `orgplane_member`
*/
export class Member extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "orgplane_member";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Member resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Member to import
  * @param importFromId The id of the existing Member that should be imported. Refer to the `import section` in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Member to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "orgplane_member", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `orgplane_member` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options MemberConfig
  */
  public constructor(scope: Construct, id: string, config: MemberConfig) {
    super(scope, id, {
      terraformResourceType: 'orgplane_member',
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
    this._account = config.account;
    this._adopt.internalValue = config.adopt;
    this._allowQuit = config.allowQuit;
    this._deletionPolicy = config.deletionPolicy;
    this._department = config.department;
    this._description = config.description;
    this._entity = config.entity;
    this._financePermissions = config.financePermissions;
    this._fullAccess = config.fullAccess;
    this._name = config.name;
    this._payer = config.payer;
    this._paymentMode = config.paymentMode;
    this._securityInformation.internalValue = config.securityInformation;
    this._serviceControlPolicies = config.serviceControlPolicies;
    this._tagPolicies = config.tagPolicies;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // account - computed: false, optional: true, required: false
  private _account?: string;
  public get account() {
    return this.getStringAttribute('account');
  }
  public set account(value: string) {
    this._account = value;
  }
  public resetAccount() {
    this._account = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get accountInput() {
    return this._account;
  }

  // adopt - computed: false, optional: true, required: false
  private _adopt = new MemberAdoptOutputReference(this, "adopt");
  public get adopt() {
    return this._adopt;
  }
  public putAdopt(value: MemberAdopt) {
    this._adopt.internalValue = value;
  }
  public resetAdopt() {
    this._adopt.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get adoptInput() {
    return this._adopt.internalValue;
  }

  // allow_quit - computed: true, optional: true, required: false
  private _allowQuit?: boolean | cdktf.IResolvable;
  public get allowQuit() {
    return this.getBooleanAttribute('allow_quit');
  }
  public set allowQuit(value: boolean | cdktf.IResolvable) {
    this._allowQuit = value;
  }
  public resetAllowQuit() {
    this._allowQuit = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get allowQuitInput() {
    return this._allowQuit;
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

  // department - computed: false, optional: true, required: false
  private _department?: string;
  public get department() {
    return this.getStringAttribute('department');
  }
  public set department(value: string) {
    this._department = value;
  }
  public resetDepartment() {
    this._department = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get departmentInput() {
    return this._department;
  }

  // description - computed: true, optional: true, required: false
  private _description?: string;
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // entity - computed: false, optional: true, required: false
  private _entity?: string;
  public get entity() {
    return this.getStringAttribute('entity');
  }
  public set entity(value: string) {
    this._entity = value;
  }
  public resetEntity() {
    this._entity = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get entityInput() {
    return this._entity;
  }

  // finance_permissions - computed: true, optional: true, required: false
  private _financePermissions?: string[];
  public get financePermissions() {
    return cdktf.Fn.tolist(this.getListAttribute('finance_permissions'));
  }
  public set financePermissions(value: string[]) {
    this._financePermissions = value;
  }
  public resetFinancePermissions() {
    this._financePermissions = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get financePermissionsInput() {
    return this._financePermissions;
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

  // name - computed: false, optional: false, required: true
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // payer - computed: false, optional: true, required: false
  private _payer?: string;
  public get payer() {
    return this.getStringAttribute('payer');
  }
  public set payer(value: string) {
    this._payer = value;
  }
  public resetPayer() {
    this._payer = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get payerInput() {
    return this._payer;
  }

  // payment_mode - computed: true, optional: true, required: false
  private _paymentMode?: string;
  public get paymentMode() {
    return this.getStringAttribute('payment_mode');
  }
  public set paymentMode(value: string) {
    this._paymentMode = value;
  }
  public resetPaymentMode() {
    this._paymentMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get paymentModeInput() {
    return this._paymentMode;
  }

  // security_information - computed: false, optional: true, required: false
  private _securityInformation = new MemberSecurityInformationOutputReference(this, "security_information");
  public get securityInformation() {
    return this._securityInformation;
  }
  public putSecurityInformation(value: MemberSecurityInformation) {
    this._securityInformation.internalValue = value;
  }
  public resetSecurityInformation() {
    this._securityInformation.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get securityInformationInput() {
    return this._securityInformation.internalValue;
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

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new MemberTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: MemberTimeouts) {
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
      account: cdktf.stringToTerraform(this._account),
      adopt: memberAdoptToTerraform(this._adopt.internalValue),
      allow_quit: cdktf.booleanToTerraform(this._allowQuit),
      deletion_policy: cdktf.stringToTerraform(this._deletionPolicy),
      department: cdktf.stringToTerraform(this._department),
      description: cdktf.stringToTerraform(this._description),
      entity: cdktf.stringToTerraform(this._entity),
      finance_permissions: cdktf.listMapper(cdktf.stringToTerraform, false)(this._financePermissions),
      full_access: cdktf.booleanToTerraform(this._fullAccess),
      name: cdktf.stringToTerraform(this._name),
      payer: cdktf.stringToTerraform(this._payer),
      payment_mode: cdktf.stringToTerraform(this._paymentMode),
      security_information: memberSecurityInformationToTerraform(this._securityInformation.internalValue),
      service_control_policies: cdktf.listMapper(cdktf.stringToTerraform, false)(this._serviceControlPolicies),
      tag_policies: cdktf.listMapper(cdktf.stringToTerraform, false)(this._tagPolicies),
      timeouts: memberTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      account: {
        value: cdktf.stringToHclTerraform(this._account),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      adopt: {
        value: memberAdoptToHclTerraform(this._adopt.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "MemberAdopt",
      },
      allow_quit: {
        value: cdktf.booleanToHclTerraform(this._allowQuit),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      deletion_policy: {
        value: cdktf.stringToHclTerraform(this._deletionPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      department: {
        value: cdktf.stringToHclTerraform(this._department),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      entity: {
        value: cdktf.stringToHclTerraform(this._entity),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      finance_permissions: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._financePermissions),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      full_access: {
        value: cdktf.booleanToHclTerraform(this._fullAccess),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      payer: {
        value: cdktf.stringToHclTerraform(this._payer),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      payment_mode: {
        value: cdktf.stringToHclTerraform(this._paymentMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      security_information: {
        value: memberSecurityInformationToHclTerraform(this._securityInformation.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "MemberSecurityInformation",
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
      timeouts: {
        value: memberTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "MemberTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
