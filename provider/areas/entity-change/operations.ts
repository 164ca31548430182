import type { Op } from "../../kernel";
import type { EntityKind } from "../account/rows";

/** `entity`: as the subject is known; `title`: its new registered name. Asked for by an account verified as the subject. */
export type RenameEntity = Op<"rename_entity", { account: string; entity: string; title: string }>;
export type ChangeVerifiedEntity = Op<"change_verified_entity", { account: string; entity: string; entity_kind: EntityKind }>;
