// Generated from constructs/delegated-admin.ts by `npm run generate`: the same, for cdktn.
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { DelegatedAdmin as Binding } from "./bindings/delegated-admin";
import type { Member } from "./member";

export interface DelegatedAdminProps {
  /** The service that is delegated: `cloudaudit`. */
  readonly service: string;
  /** The member that manages it for the whole organization. */
  readonly member: Member;
  readonly adopt?: Adopt;
}

/** A member that manages a connected service for the whole organization. */
export class DelegatedAdmin extends Binding {
  constructor(scope: Construct, id: string, props: DelegatedAdminProps) {
    super(scope, id, {
      service: plain(props.service),
      member: props.member.id,
      ...given({ adopt: props.adopt && plainAdopt(props.adopt) }),
    });
    declare(this, [props.member]);
  }
}
