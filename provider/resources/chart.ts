/** A part of the organization chart, with what a plan changes in it; the branches where nothing changes are only counted. */
export interface ChartNode {
  readonly kind: "organization" | "department" | "member";
  readonly called: string;
  readonly mark: "none" | "create" | "update" | "remove" | "moved_in" | "moved_out";
  /** Short remarks: "renamed from `Old`", "binds `no-root`". */
  readonly remarks: readonly string[];
  readonly children: readonly ChartNode[];
  /** Members and departments below that are left out because nothing about them changes. */
  readonly unchanged: { readonly departments: number; readonly members: number };
}
