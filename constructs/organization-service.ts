import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt } from "./declare";
import { OrganizationService as Binding } from "./generated/bindings/organization-service";

export interface OrganizationServiceProps {
  /** The service: `billing`. */
  readonly service: string;
  /** May it read the organization and work across its members? It may, unless this is false. */
  readonly enabled?: boolean;
  readonly adopt?: Adopt;
}

/** Whether a connected service manages several accounts at once. */
export class OrganizationService extends Binding {
  constructor(scope: Construct, id: string, props: OrganizationServiceProps) {
    super(scope, id, {
      service: plain(props.service),
      ...given({ enabled: props.enabled, adopt: props.adopt && plainAdopt(props.adopt) }),
    });
    declare(this);
  }
}
