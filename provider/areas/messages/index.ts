import type { Part } from "../../resources/part";
import { messageOperations } from "./definitions";
import { msgCreatedNoContact } from "./rules/msg-created-no-contact";
import { msgSubscribeOrder } from "./rules/msg-subscribe-order";
import { messagePresuppositions } from "./rules/presuppositions";

export const messagesPart: Part = {
  operations: messageOperations,
  rules: [...messagePresuppositions, msgSubscribeOrder],
  effects: [],
  facts: [msgCreatedNoContact],
  settings: [],
};
