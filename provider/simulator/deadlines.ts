import type { Operation, Organization } from "../kernel";
import { emptyHamt, type Hamt, hamtChanges } from "../kernel/hamt";
import { type Invitation, invitations, type SecurityInformation, securityInformation } from "../resources/member/rows";
import { system } from "../resources/organization/actors";

/** INVITE-EXPIRES, SECINFO-LINK-15D. The kernel has the last word: what is proposed too early it refuses. */
const VALIDITY = 15 * 24 * 60 * 60 * 1000;

interface Deadline {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation: Operation;
}

/** What runs out by itself in an organization. Follows its changes, so that no look at the clock scans everything. */
export class Deadlines {
  #rows: Hamt<object> = emptyHamt();
  readonly #pending = new Map<string, Deadline>();

  /** The operations of the system that are due, in the order of their deadlines. */
  due(organization: Organization, at: number): readonly Operation[] {
    for (const [cell, , row] of hamtChanges(this.#rows, organization.rows)) this.#follow(cell, row);
    this.#rows = organization.rows;
    const due = [...this.#pending].filter(([, deadline]) => deadline.at <= at);
    due.sort(([cellA, a], [cellB, b]) => a.at - b.at || (cellA < cellB ? -1 : 1));
    return due.map(([, deadline]) => deadline.operation);
  }

  #follow(cell: string, row: object | undefined): void {
    for (const { prefix, deadlineOf } of KINDS) {
      if (!cell.startsWith(prefix)) continue;
      const deadline = row === undefined ? undefined : deadlineOf(cell.slice(prefix.length), row);
      if (deadline === undefined) this.#pending.delete(cell);
      else this.#pending.set(cell, deadline);
    }
  }
}

// Rows of a table are only ever written with the table's own type.
const KINDS: readonly { readonly prefix: string; deadlineOf(id: string, row: object): Deadline | undefined }[] = [
  {
    prefix: `${invitations.name}/`,
    deadlineOf(invitation, row) {
      const { state, createdAt } = row as Invitation;
      const operation: Operation & { readonly invitation: string } = { name: "expire_invitation", invitation, by: system };
      return state === "pending" ? { at: createdAt + VALIDITY, operation } : undefined;
    },
  },
  {
    prefix: `${securityInformation.name}/`,
    deadlineOf(member, row) {
      const { state, submittedAt } = row as SecurityInformation;
      const operation: Operation & { readonly member: string } = { name: "expire_activation_link", member, by: system };
      return state === "pending" ? { at: submittedAt + VALIDITY, operation } : undefined;
    },
  },
];
