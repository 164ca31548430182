import { CheckFailure, CheckResponse, DiffResponse, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import type { PropertyFailure } from "../provider/told";
import { toStruct } from "../values/struct";
import type { Properties } from "../values/value";

/** How a property differs. */
export type DifferenceKind = "add" | "delete" | "update";

export interface PropertyDifference {
  /** Of the property, or of a part of it. */
  readonly path: string;
  /** The property that it belongs to. */
  readonly property: string;
  readonly kind: DifferenceKind;
  /** Only another object can have the new value. */
  readonly replaces: boolean;
}

export interface Differences {
  readonly all: readonly PropertyDifference[];
  /** Outputs that stay what they are, whatever changes. */
  readonly stables: readonly string[];
  readonly deleteBeforeReplace: boolean;
}

export function checkResponse(inputs: Properties, failures: readonly PropertyFailure[]): CheckResponse {
  return new CheckResponse()
    .setInputs(toStruct(inputs))
    .setFailuresList(failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason)));
}

const KINDS = {
  add: [PropertyDiff.Kind.ADD, PropertyDiff.Kind.ADD_REPLACE],
  delete: [PropertyDiff.Kind.DELETE, PropertyDiff.Kind.DELETE_REPLACE],
  update: [PropertyDiff.Kind.UPDATE, PropertyDiff.Kind.UPDATE_REPLACE],
} as const;

export function diffResponse({ all, stables, deleteBeforeReplace }: Differences): DiffResponse {
  const response = new DiffResponse()
    .setChanges(all.length === 0 ? DiffResponse.DiffChanges.DIFF_NONE : DiffResponse.DiffChanges.DIFF_SOME)
    .setDiffsList([...new Set(all.map(({ property }) => property))])
    .setReplacesList([...new Set(all.filter(({ replaces }) => replaces).map(({ property }) => property))])
    .setStablesList([...stables])
    .setDeletebeforereplace(deleteBeforeReplace && all.some(({ replaces }) => replaces))
    .setHasdetaileddiff(true);
  const detailed = response.getDetaileddiffMap();
  for (const { path, kind, replaces } of all) {
    detailed.set(path, new PropertyDiff().setKind(KINDS[kind][replaces ? 1 : 0]).setInputdiff(true));
  }
  return response;
}
