import type { Operation, Organization } from "../../../provider/kernel";

/** An operation that is accepted and one that is refused, among the same few objects in an organization of any size. */
export interface Example {
  /** `around` unless said otherwise. */
  readonly among?: (size: number) => Organization;
  /** What has to be done first. */
  readonly given?: readonly Operation[];
  /** What is so without any operation. */
  readonly where?: (organization: Organization) => Organization;
  /** `never`: no rule ever lets one pass. */
  readonly accepted: Operation | "never";
  readonly refused: Operation;
  /** The rule that refuses: not a presupposition where there is another, so that as many rules as possible are asked. */
  readonly rule: string;
  /** The refused one happens elsewhere. */
  readonly refusedAmong?: (size: number) => Organization;
}

export type Examples = Readonly<Record<string, Example>>;
