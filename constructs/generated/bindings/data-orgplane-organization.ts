// Generated from the provider schema by `npm run generate`; do not edit.
// @ts-nocheck: the generator writes for laxer compiler settings than ours; what imports this is checked against its types.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataOrgplaneOrganizationConfig extends cdktf.TerraformMetaArguments {
}

/**
* Represents a `orgplane_organization`
*/
export class DataOrgplaneOrganization extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "orgplane_organization";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataOrgplaneOrganization resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataOrgplaneOrganization to import
  * @param importFromId The id of the existing DataOrgplaneOrganization that should be imported. Refer to the `import section` in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataOrgplaneOrganization to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "orgplane_organization", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `orgplane_organization` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataOrgplaneOrganizationConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataOrgplaneOrganizationConfig = {}) {
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
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // departments - computed: true, optional: false, required: false
  public get departments() {
    return this.getNumberAttribute('departments');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // management_account - computed: true, optional: false, required: false
  public get managementAccount() {
    return this.getStringAttribute('management_account');
  }

  // member_deletion - computed: true, optional: false, required: false
  public get memberDeletion() {
    return this.getBooleanAttribute('member_deletion');
  }

  // members - computed: true, optional: false, required: false
  public get members() {
    return this.getNumberAttribute('members');
  }

  // root - computed: true, optional: false, required: false
  public get root() {
    return this.getStringAttribute('root');
  }

  // service_control - computed: true, optional: false, required: false
  public get serviceControl() {
    return this.getBooleanAttribute('service_control');
  }

  // tag_policy - computed: true, optional: false, required: false
  public get tagPolicy() {
    return this.getBooleanAttribute('tag_policy');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
    };
    return attrs;
  }
}
