import type { Action } from "../../../wire/action";
import { authorizationChanges } from "./authorizations";
import { identityActions } from "./identities";
import { authorizationLooks } from "./looking";

/** Login permissions (identities) and who may log in to which member (access policies of members). */
export const loginActions: readonly Action[] = [...identityActions, ...authorizationChanges, ...authorizationLooks];
