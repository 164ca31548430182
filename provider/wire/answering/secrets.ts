import { createHash, randomBytes } from "node:crypto";

/** A secret that is told once, and what it is compared with later. */
export interface NewSecret {
  readonly secret: string;
  /** SHA-256, in hexadecimal digits: enough for a secret that nobody can guess. */
  readonly hash: string;
}

export function newSecret(): NewSecret {
  const secret = randomBytes(32).toString("hex");
  return { secret, hash: createHash("sha256").update(secret).digest("hex") };
}
