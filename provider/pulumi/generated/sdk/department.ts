// Generated from the resource types by `npm run generate`; do not edit.

import * as pulumi from "@pulumi/pulumi";
import { inputsOf, isOfType, optionsWith, type Ref, type Refs, type Shape } from "../../sdk/declared";
import { afterOrganization } from "../../sdk/order";
import type { AdoptArgs } from "./adopt";
import type { ServiceControlPolicy } from "./service-control-policy";
import type { TagPolicy } from "./tag-policy";

/** Properties of Department. */
export interface DepartmentArgs {
  /** What it is called, unique below its parent. */
  readonly name: pulumi.Input<string>;
  /** What it is for. Default: `""`. */
  readonly description?: pulumi.Input<string>;
  /** Tags, at most ten. */
  readonly tags?: pulumi.Input<Readonly<Record<string, pulumi.Input<string>>>>;
  /** The department above; without it the department is directly below Root. Departments cannot be moved: another parent means another department. It is a department, by its id or its name. Changing it replaces the object. */
  readonly parent?: Ref<Department>;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. Default: `true`. */
  readonly fullAccess?: pulumi.Input<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. Default: `[]`. */
  readonly serviceControlPolicies?: Refs<ServiceControlPolicy>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. Default: `[]`. */
  readonly tagPolicies?: Refs<TagPolicy>;
  /** The existing object that this resource takes over instead of making one. */
  readonly adopt?: pulumi.Input<AdoptArgs>;
}

/** What is known of a department that is looked up. */
export type DepartmentState = Partial<DepartmentArgs>;

const shape: Shape = {
  required: ["name"],
  secret: [],
  documents: [],
  references: ["parent", "serviceControlPolicies", "tagPolicies"],
  outputs: ["name", "description", "tags", "parent", "fullAccess", "serviceControlPolicies", "tagPolicies", "adopt"],
};

/** A department: it holds members and other departments, and the policies bound to it hold for everything below. */
export class Department extends pulumi.CustomResource {
  static readonly __pulumiType = "orgplane:index:Department";

  /** What it is called, unique below its parent. */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. */
  declare readonly description: pulumi.Output<string>;
  /** Tags, at most ten. */
  declare readonly tags: pulumi.Output<Readonly<Record<string, string>> | undefined>;
  /** The department above; without it the department is directly below Root. Departments cannot be moved: another parent means another department. It is a department, by its id or its name. */
  declare readonly parent: pulumi.Output<string | undefined>;
  /** Is the system policy FullQcloudAccess, which allows everything, bound? Without it only what another policy allows is allowed. */
  declare readonly fullAccess: pulumi.Output<boolean>;
  /** The custom service control policies bound to it, while service control is on. Each is a service control policy, by its id or its name. */
  declare readonly serviceControlPolicies: pulumi.Output<readonly string[]>;
  /** The tag policies bound to it, while multi-account tag policy is on. Each is a tag policy, by its id or its name. */
  declare readonly tagPolicies: pulumi.Output<readonly string[]>;

  constructor(name: string, args: DepartmentArgs, opts?: pulumi.CustomResourceOptions) {
    super(Department.__pulumiType, name, inputsOf("Department", args, shape, opts), optionsWith("0.1.0", shape.secret, afterOrganization(Department.__pulumiType, opts)));
  }

  /** A department that exists, by its id, or by what `pulumi import` takes. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state: DepartmentState = {}, opts?: pulumi.CustomResourceOptions): Department {
    // What exists needs nothing to be given.
    return new Department(name, state as DepartmentArgs, { ...opts, id });
  }

  static override isInstance(value: unknown): value is Department {
    return isOfType(Department.__pulumiType, value);
  }
}
