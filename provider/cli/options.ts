/** What the commands are asked with, as commander hands it over. */

export type Format = "text" | "json" | "markdown" | "html";
export const formats = ["text", "json", "markdown", "html"] as const;

export interface PlaceOptions {
  readonly backend: string;
  readonly ledger: string;
  /** A file that seeds a simulated organization. */
  readonly world?: string;
}

export interface PlanOptions extends PlaceOptions {
  readonly out?: string;
  readonly format: Format;
  readonly full?: boolean;
  readonly destroy?: boolean;
  readonly detailedExitcode?: boolean;
}

export interface ApplyOptions extends PlaceOptions {
  readonly autoApprove?: boolean;
  readonly parallelism?: number;
  /** Declarations with the secrets that a plan file keeps out. */
  readonly with?: string;
  readonly full?: boolean;
}

export interface ShowOptions {
  readonly format: Format;
  readonly full?: boolean;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** The file of the simulator; in memory when left out. */
  readonly db?: string;
  readonly world?: string;
  readonly rateLimit?: boolean;
}

export const defaultBackend = "sim:.orgplane/organization.db";
export const defaultLedger = ".orgplane/ledger.json";
