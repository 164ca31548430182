import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { EntityAdmin as Binding } from "./generated/bindings/entity-admin";
import type { Member } from "./member";

export interface EntityAdminProps {
  /** The verified entity, associated with the organization by the vendor. */
  readonly entity: string;
  /** The member; it has to be verified as that entity itself. */
  readonly member: Member;
  readonly adopt?: Adopt;
}

/** The member that answers for a verified entity: it approves members that are created for it. */
export class EntityAdmin extends Binding {
  constructor(scope: Construct, id: string, props: EntityAdminProps) {
    super(scope, id, {
      entity: plain(props.entity),
      member: props.member.id,
      ...given({ adopt: props.adopt && plainAdopt(props.adopt) }),
    });
    declare(this, [props.member]);
  }
}
