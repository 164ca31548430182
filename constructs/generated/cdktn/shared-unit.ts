// Generated from constructs/shared-unit.ts by `npm run generate`: the same, for cdktn.
import { Lazy } from "cdktn";
import type { Construct } from "constructs";
import { type Adopt, declare, given, plain, plainAdopt, sameStack } from "./declare";
import { SharedUnit as Binding } from "./bindings/shared-unit";
import type { Member } from "./member";

/** A member, or the id of an account that is not declared. */
export type Recipient = Member | string;

export interface SharedUnitProps {
  /** 3 to 128 letters, digits, hyphens and underscores. */
  readonly name: string;
  /** What it is for. */
  readonly description?: string;
  /** The region of its resources: `ap-guangzhou`. */
  readonly region: string;
  /** What it holds: custom secrets or approval processes. */
  readonly resourceType: string;
  /** The member whose resources it shares; the management account when left out. */
  readonly owner?: Member;
  /** Ids of the shared resources, 10 at most. */
  readonly resources?: readonly string[];
  /** Who may see and use them; `shareWith` adds to them. */
  readonly recipients?: readonly Recipient[];
  readonly adopt?: Adopt;
}

/** Resources of one account that other accounts see and use. */
export class SharedUnit extends Binding {
  private readonly sharedWith: Set<Recipient>;

  constructor(scope: Construct, id: string, props: SharedUnitProps) {
    const sharedWith = new Set(props.recipients);
    super(scope, id, {
      name: plain(props.name),
      region: plain(props.region),
      resourceType: plain(props.resourceType),
      recipients: Lazy.listValue({ produce: () => [...sharedWith].map(idOf).sort() }, { omitEmpty: true }),
      ...given({
        description: props.description && plain(props.description),
        owner: props.owner?.id,
        resources: props.resources?.map(plain),
        adopt: props.adopt && plainAdopt(props.adopt),
      }),
    });
    this.sharedWith = sharedWith;
    declare(this, [props.owner, ...[...sharedWith].map(memberOf)]);
  }

  shareWith(...recipients: readonly [Recipient, ...Recipient[]]): this {
    for (const recipient of recipients) {
      this.sharedWith.add(recipient);
      sameStack(this, memberOf(recipient));
    }
    return this;
  }
}

function idOf(recipient: Recipient): string {
  return typeof recipient === "string" ? plain(recipient) : recipient.id;
}

function memberOf(recipient: Recipient): Member | undefined {
  return typeof recipient === "string" ? undefined : recipient;
}
