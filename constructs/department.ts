import { TerraformResource } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt, plainTags, sameStack } from "./declare";
import { Department as Binding } from "./generated/bindings/department";
import { BoundPolicies, type Policy, type PolicyTarget, type PolicyTargetProps } from "./targets";

export interface DepartmentProps extends PolicyTargetProps {
  /** Unique below its parent. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** The department above. Without it: the department that this construct stands in, else Root. Another parent means another department. */
  readonly parent?: Department;
  readonly adopt?: Adopt;
}

/** A department. Departments and members that are constructed inside of it (`new Member(department, …)`) belong to it. */
export class Department extends Binding implements PolicyTarget {
  private readonly bound: BoundPolicies;

  constructor(scope: Construct, id: string, props: DepartmentProps) {
    const bound = new BoundPolicies(props);
    const parent = props.parent ?? Department.around(scope);
    super(scope, id, {
      name: plain(props.name),
      ...bound.attributes(),
      ...given({
        description: props.description && plain(props.description),
        tags: props.tags && plainTags(props.tags),
        parent: parent?.id,
        fullAccess: props.fullAccess,
        adopt: props.adopt && plainAdopt(props.adopt),
      }),
    });
    this.bound = bound;
    // What is bound or lived in cannot go before what takes its place is there.
    this.lifecycle = { createBeforeDestroy: true };
    declare(this, [parent, ...bound.all()]);
  }

  /** The innermost department that a construct is, or stands in. */
  static around(construct: IConstruct): Department | undefined {
    return construct.node.scopes.findLast(Department.isDepartment);
  }

  static isDepartment(this: void, construct: IConstruct): construct is Department {
    return TerraformResource.isTerraformResource(construct) && construct.terraformResourceType === Department.tfResourceType;
  }

  addPolicy(policy: Policy): void {
    this.bound.add(policy);
    sameStack(this, policy);
  }
}
