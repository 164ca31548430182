import type { SimAction } from "./action";
import { answerActions } from "./answers";
import { clockActions } from "./clock";
import { credentialActions } from "./credentials";
import { faultActions } from "./faults";
import { operationActions } from "./operations";
import { recordActions } from "./records";
import { worldActions } from "./world";

/** Every action of the service `sim`, in the order of its documentation. */
export const simActions: readonly SimAction[] = [
  ...clockActions,
  ...worldActions,
  ...credentialActions,
  ...faultActions,
  ...operationActions,
  ...answerActions,
  ...recordActions,
];
