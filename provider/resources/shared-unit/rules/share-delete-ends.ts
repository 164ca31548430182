import { effect } from "../../../kernel";
import type { DeleteSharedUnit } from "../operations";
import { endSharing } from "../sharing";

/** Guides, "share approval processes with members". The public API deletes only empty units: its wire form empties the unit first. */
export const shareDeleteEnds = effect<DeleteSharedUnit>({
  id: "SHARE-DELETE-ENDS",
  kind: "auto_effect",
  on: ["delete_shared_unit"],
  sentence: "deleting a shared unit ends the sharing of everything in it",
  does: (ask, write, { unit }) => endSharing(ask, write, unit),
});
