import type { IncomingMessage } from "node:http";

/** Bytes of one body. */
export const LARGEST_BODY = 10 * 1024 * 1024;
/** Bytes of all bodies that are held at the same time. */
const LARGEST_TOGETHER = 256 * 1024 * 1024;

export type Received =
  | { readonly kind: "body"; readonly body: Buffer; release(): void }
  /** Read to its end, and thrown away: a client that is still writing would not see an answer. */
  | { readonly kind: "too large" }
  | { readonly kind: "no room" }
  /** The client went away. */
  | { readonly kind: "gone" };

/** What all bodies together may take of the memory. */
export class BodyBudget {
  #held = 0;

  take(bytes: number): boolean {
    if (this.#held + bytes > LARGEST_TOGETHER) return false;
    this.#held += bytes;
    return true;
  }

  release(bytes: number): void {
    this.#held -= bytes;
  }
}

/** Receives a body. Nothing of it is held once it is too large. */
export function bodyOf(request: IncomingMessage, budget: BodyBudget): Promise<Received> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let held = 0;
    let refusal: "too large" | "no room" | undefined;
    const release = (): void => {
      budget.release(held);
      held = 0;
      chunks = [];
    };
    request.on("data", (chunk: Buffer) => {
      if (refusal !== undefined) return;
      if (held + chunk.length > LARGEST_BODY) refusal = "too large";
      else if (!budget.take(chunk.length)) refusal = "no room";
      if (refusal !== undefined) {
        release();
        return;
      }
      held += chunk.length;
      chunks.push(chunk);
    });
    request.on("end", () => {
      if (refusal !== undefined) resolve({ kind: refusal });
      else resolve({ kind: "body", body: Buffer.concat(chunks), release });
    });
    request.on("error", () => request.destroy());
    request.on("close", () => {
      // After the end this changes nothing any more.
      if (!request.readableEnded) release();
      resolve({ kind: "gone" });
    });
  });
}
