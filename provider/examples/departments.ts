import { rowOf } from "../kernel";
import { members } from "../resources/member/rows";
import type { Examples } from "./example";
import { ANN, answerTo, BETA, bind, by, call, create, GAMMA, MANAGEMENT, op, scpDocument } from "./words";

const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index + 1}`, "value"]));
const departments = (count: number) =>
  Array.from({ length: count }, (_, index) => op("create_department", { department: `d-${index + 1}` }));

export const examples: Examples = {
  "DEPT-ROOT-EXISTS": { from: "accounts", does: op("create_organization", { account: MANAGEMENT }) },
  "DEPT-CREATE-CREATOR": {
    refused: [by("vendor", op("create_department", { department: "a" }))],
    accepted: [op("create_department", { department: "a" })],
  },
  "DEPT-DEPTH-LIMIT": {
    given: [
      op("create_department", { department: "d-1" }),
      op("create_department", { department: "d-2", parent: "d-1" }),
      op("create_department", { department: "d-3", parent: "d-2" }),
      op("create_department", { department: "d-4", parent: "d-3" }),
      op("create_department", { department: "d-5", parent: "d-4" }),
    ],
    refused: [op("create_department", { department: "d-6", parent: "d-5" })],
    accepted: [op("create_department", { department: "d-6", parent: "d-4" })],
  },
  "DEPT-NAME-LENGTH": {
    refused: [op("create_department", { department: "d-1", title: "d".repeat(41) })],
    accepted: [op("create_department", { department: "d-1", title: "d".repeat(40) })],
  },
  "DEPT-NAME-UNIQUE": {
    given: [op("create_department", { department: "a", title: "Data" })],
    refused: [op("create_department", { department: "x", title: "Data" })],
    accepted: [op("create_department", { department: "x", title: "a" })],
  },
  "DEPT-UPDATE-FIELDS": {
    given: [op("create_department", { department: "a" })],
    refused: [by("vendor", op("rename_department", { department: "a", title: "A" }))],
    accepted: [op("rename_department", { department: "a", title: "A" })],
  },
  "DEPT-DELETE-EMPTY": {
    given: [op("create_department", { department: "a" })],
    refused: [create(ANN, { department: "a" }), op("delete_department", { department: "a" })],
    accepted: [op("delete_department", { department: "a" })],
  },
  "DEPT-DELETE-ROOT": {
    given: [op("create_department", { department: "a" })],
    refused: [op("delete_department", { department: "root" })],
    accepted: [op("delete_department", { department: "a" })],
    together: ["DEPT-DELETE-ROOT", "DEPT-DELETE-EMPTY"],
  },
  "DEPT-DELETE-DROPS-BINDINGS": {
    given: [
      op("create_department", { department: "d-1" }),
      op("enable_scp"),
      op("create_scp", { policy: "p" }),
      bind("scp", "p", "d-1"),
    ],
    does: op("delete_department", { department: "d-1" }),
  },
  "DEPT-DEFAULT-ROOT": {
    given: [
      op("create_department", { department: "a" }),
      op("invite_member", { account: BETA, department: "a" }),
      op("delete_department", { department: "a" }),
    ],
    does: op("accept_invitation", { account: BETA }),
  },
  "DEPT-MOVE-CREATOR": {
    given: [create(ANN)],
    refused: [by(GAMMA, op("move_member", { member: ANN, department: "root" }))],
    accepted: [op("move_member", { member: ANN, department: "root" })],
    together: ["DEPT-MOVE-CREATOR", "MEMBER-SINGLE-MANAGER-AUTHORITY"],
  },
  "DEPT-MOVE-TARGET-EXISTS": { refused: [create(ANN, { department: "b" })], accepted: [create(ANN)] },
  "DEPT-NAME-CHARACTERS": {
    refused: [op("create_department", { department: "b", title: "R/D" })],
    accepted: [op("create_department", { department: "b" })],
  },
  "DEPT-TAG-LIMIT": {
    refused: [op("create_department", { department: "d-1", tags: tags(11) })],
    accepted: [op("create_department", { department: "d-1", tags: tags(10) })],
  },
  "DEPT-COUNT-LIMIT": {
    settings: { department_count_limit: 2 },
    refused: [...departments(2), op("create_department", { department: "d-3" })],
    accepted: [...departments(1), op("create_department", { department: "d-3" })],
  },
  "DEPT-MEMBER-SINGLE": {
    given: [op("create_department", { department: "d-1" }), create(ANN)],
    keeps: op("move_member", { member: ANN, department: "d-1" }),
    seen: (organization) => rowOf(organization, members, ANN)?.department,
  },
  "DEPT-MOVE-INHERITANCE": {
    given: [
      op("enable_scp"),
      op("create_department", { department: "d-1" }),
      op("create_scp", { policy: "p-1", content: scpDocument({ effect: "deny", action: "cos:*" }) }),
      bind("scp", "p-1", "d-1"),
      create(ANN),
    ],
    keeps: op("move_member", { member: ANN, department: "d-1" }),
    seen: (organization) => answerTo(organization, call(ANN)),
  },
};
