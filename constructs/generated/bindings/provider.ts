// Generated from the provider schema by `npm run generate`; do not edit.
// @ts-nocheck: the generator writes for laxer compiler settings than ours; what imports this is checked against its types.
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface OrgplaneProviderConfig {
  /**
  * Where the organization lives: `sim:FILE`, a simulated organization in a file (the default is `sim:.orgplane/organization.db`), or an `http(s)://` endpoint. `ORGPLANE_BACKEND` says it, too.
  */
  readonly backend?: string;
  /**
  * What is brought about before the first thing is made: `itself` for the organization, `service_control` and `tag_policy` for its switches. For configurations in which `orgplane_organization` refers to policies or departments: they need it, so no order by references is right.
  */
  readonly prepare?: string[];
  /**
  * The department, by id or name, to which members with the deletion policy `quarantine` are moved. A reference from `orgplane_organization` does not reach the destruction of a member.
  */
  readonly quarantine?: string;
  /**
  * The id of the API key. `TENCENTCLOUD_SECRET_ID` says it, too, and keeps it out of the configuration.
  */
  readonly secretId?: string;
  /**
  * The API key itself. `TENCENTCLOUD_SECRET_KEY` says it, too, and keeps it out of the configuration.
  */
  readonly secretKey?: string;
  /**
  * How long an operation that the rules refuse goes on waiting for others under way while none of them gets anywhere, for example `30s`. 5 seconds unless it says otherwise; `timeouts` of a resource say how long all of it may take.
  */
  readonly wait?: string;
  /**
  * A file that says what a new simulated organization begins with. Only for a backend `sim:FILE`.
  */
  readonly world?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}

/**
* Represents a `orgplane`
*/
export class OrgplaneProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "orgplane";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a OrgplaneProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the OrgplaneProvider to import
  * @param importFromId The id of the existing OrgplaneProvider that should be imported. Refer to the `import section` in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the OrgplaneProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "orgplane", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `orgplane` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options OrgplaneProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: OrgplaneProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'orgplane',
      terraformGeneratorMetadata: {
        providerName: 'orgplane'
      },
      terraformProviderSource: 'orgplane/orgplane'
    });
    this._backend = config.backend;
    this._prepare = config.prepare;
    this._quarantine = config.quarantine;
    this._secretId = config.secretId;
    this._secretKey = config.secretKey;
    this._wait = config.wait;
    this._world = config.world;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // backend - computed: false, optional: true, required: false
  private _backend?: string;
  public get backend() {
    return this._backend;
  }
  public set backend(value: string | undefined) {
    this._backend = value;
  }
  public resetBackend() {
    this._backend = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backendInput() {
    return this._backend;
  }

  // prepare - computed: false, optional: true, required: false
  private _prepare?: string[];
  public get prepare() {
    return this._prepare;
  }
  public set prepare(value: string[] | undefined) {
    this._prepare = value;
  }
  public resetPrepare() {
    this._prepare = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get prepareInput() {
    return this._prepare;
  }

  // quarantine - computed: false, optional: true, required: false
  private _quarantine?: string;
  public get quarantine() {
    return this._quarantine;
  }
  public set quarantine(value: string | undefined) {
    this._quarantine = value;
  }
  public resetQuarantine() {
    this._quarantine = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get quarantineInput() {
    return this._quarantine;
  }

  // secret_id - computed: false, optional: true, required: false
  private _secretId?: string;
  public get secretId() {
    return this._secretId;
  }
  public set secretId(value: string | undefined) {
    this._secretId = value;
  }
  public resetSecretId() {
    this._secretId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secretIdInput() {
    return this._secretId;
  }

  // secret_key - computed: false, optional: true, required: false
  private _secretKey?: string;
  public get secretKey() {
    return this._secretKey;
  }
  public set secretKey(value: string | undefined) {
    this._secretKey = value;
  }
  public resetSecretKey() {
    this._secretKey = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get secretKeyInput() {
    return this._secretKey;
  }

  // wait - computed: false, optional: true, required: false
  private _wait?: string;
  public get wait() {
    return this._wait;
  }
  public set wait(value: string | undefined) {
    this._wait = value;
  }
  public resetWait() {
    this._wait = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get waitInput() {
    return this._wait;
  }

  // world - computed: false, optional: true, required: false
  private _world?: string;
  public get world() {
    return this._world;
  }
  public set world(value: string | undefined) {
    this._world = value;
  }
  public resetWorld() {
    this._world = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get worldInput() {
    return this._world;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string;
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      backend: cdktf.stringToTerraform(this._backend),
      prepare: cdktf.listMapper(cdktf.stringToTerraform, false)(this._prepare),
      quarantine: cdktf.stringToTerraform(this._quarantine),
      secret_id: cdktf.stringToTerraform(this._secretId),
      secret_key: cdktf.stringToTerraform(this._secretKey),
      wait: cdktf.stringToTerraform(this._wait),
      world: cdktf.stringToTerraform(this._world),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      backend: {
        value: cdktf.stringToHclTerraform(this._backend),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      prepare: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._prepare),
        isBlock: false,
        type: "set",
        storageClassType: "stringList",
      },
      quarantine: {
        value: cdktf.stringToHclTerraform(this._quarantine),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      secret_id: {
        value: cdktf.stringToHclTerraform(this._secretId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      secret_key: {
        value: cdktf.stringToHclTerraform(this._secretKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      wait: {
        value: cdktf.stringToHclTerraform(this._wait),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      world: {
        value: cdktf.stringToHclTerraform(this._world),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
