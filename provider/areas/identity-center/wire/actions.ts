import type { Action } from "../../../wire/action";
import { assignmentActions } from "./assignments";
import { centerActions } from "./center";
import { configurationActions } from "./configurations";
import { groupActions } from "./groups";
import { samlActions } from "./saml";
import { syncActions } from "./syncs";
import { taskActions } from "./tasks";
import { userActions } from "./users";

/** The identity centre, which the public API has under the same service. */
export const identityCenterActions: readonly Action[] = [
  ...centerActions,
  ...userActions,
  ...groupActions,
  ...configurationActions,
  ...assignmentActions,
  ...syncActions,
  ...taskActions,
  ...samlActions,
];
