import type { Action } from "./action";

/** Every action that is answered: the only list of the folders that bring them. */
export const actions: readonly Action[] = [];
