import { type ComplianceReport, complianceReports, type TagCheck, tagChecks } from "../areas/tag-compliance/rows";
import type { Operation, Organization } from "../kernel";
import { emptyHamt, type Hamt, hamtChanges } from "../kernel/hamt";
import { type Invitation, invitations, type SecurityInformation, securityInformation } from "../resources/member/rows";
import { system } from "../resources/organization/actors";

/** INVITE-EXPIRES, SECINFO-LINK-15D. The kernel has the last word: what is proposed too early it refuses. */
const VALIDITY = 15 * 24 * 60 * 60 * 1000;

/** How long a report on non-compliant resources takes: no document says, but it can be downloaded only when it is finished (TAG-REPORT-DOWNLOAD-ORDER). */
const REPORTING = 60 * 1000;

/** Something that happens by itself, when its time has come and nothing has happened before. */
export interface Deadline {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly operation: Operation;
}

interface Pending extends Deadline {
  readonly cell: string;
}

/** How many new deadlines are put in their places one by one; more are sorted all together. */
const FEW = 16;

/**
 * What runs out by itself in an organization, in the order of its deadlines (of those at one moment, in the order of their cells).
 * Follows the changes of the organization, so that no look at the clock scans everything.
 */
export class Deadlines {
  #rows: Hamt<object> = emptyHamt();
  readonly #pending = new Map<string, Pending>();
  /** In order. Those that are over meanwhile are still in it, and left out when their turn comes. */
  #queue: Pending[] = [];
  /** Everything in the queue before this place is over. */
  #head = 0;

  /**
   * The first that is due at a time; undefined when nothing is.
   * @param passed those that had their turn already at this look at the clock
   */
  next(organization: Organization, at: number, passed: ReadonlySet<Deadline>): Deadline | undefined {
    this.#catchUp(organization);
    while (this.#head < this.#queue.length && this.#isOver(this.#queue[this.#head])) this.#head += 1;
    for (let place = this.#head; place < this.#queue.length; place += 1) {
      const deadline = this.#queue[place];
      if (deadline === undefined || deadline.at > at) return undefined;
      if (!this.#isOver(deadline) && !passed.has(deadline)) return deadline;
    }
    return undefined;
  }

  #isOver(deadline: Pending | undefined): boolean {
    return deadline === undefined || this.#pending.get(deadline.cell) !== deadline;
  }

  #catchUp(organization: Organization): void {
    const added: Pending[] = [];
    for (const [cell, , row] of hamtChanges(this.#rows, organization.rows)) {
      for (const { prefix, deadlineOf } of KINDS) {
        if (!cell.startsWith(prefix)) continue;
        const deadline = row === undefined ? undefined : deadlineOf(cell.slice(prefix.length), row);
        if (deadline === undefined) this.#pending.delete(cell);
        else added.push({ ...deadline, cell });
      }
    }
    this.#rows = organization.rows;
    for (const deadline of added) this.#pending.set(deadline.cell, deadline);
    const mostlyOver = this.#queue.length > 2 * this.#pending.size + 2 * FEW;
    if (added.length > FEW || mostlyOver) {
      this.#queue = [...this.#pending.values()].sort(byTime);
      this.#head = 0;
      return;
    }
    for (const deadline of added) {
      const place = placeOf(this.#queue, deadline);
      this.#queue.splice(place, 0, deadline);
      this.#head = Math.min(this.#head, place);
    }
  }
}

function byTime(a: Pending, b: Pending): number {
  return a.at - b.at || (a.cell < b.cell ? -1 : Number(a.cell > b.cell));
}

/** Where in a queue that is in order a deadline belongs. */
function placeOf(queue: readonly Pending[], deadline: Pending): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = queue[middle];
    if (there !== undefined && byTime(there, deadline) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
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
  {
    // TAG-DETECT-*: checks start as late as they may, and at once where no figure is given.
    prefix: `${tagChecks.name}/`,
    deadlineOf(check, row) {
      const { triggeredAt, latestStart } = row as TagCheck;
      const operation: Operation & { readonly check: string } = { name: "detect_tag_compliance", check, by: system };
      return { at: latestStart ?? triggeredAt, operation };
    },
  },
  {
    prefix: `${complianceReports.name}/`,
    deadlineOf(report, row) {
      const { requestedAt, finishedAt } = row as ComplianceReport;
      const operation: Operation & { readonly report: string } = { name: "finish_compliance_report", report, by: system };
      return finishedAt === null ? { at: requestedAt + REPORTING, operation } : undefined;
    },
  },
];
