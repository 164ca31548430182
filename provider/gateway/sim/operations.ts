import { answered } from "../../wire/action";
import { numberOf } from "../../wire/answering/parameters";
import { wireTime } from "../../wire/answering/times";
import { type SimAction, simAction } from "./action";

/** Operations that one answer tells. */
const MOST = 1000;

const describeOperations = simAction({
  action: "DescribeOperations",
  kind: "read",
  document: {
    summary: "List what happened since a revision, by whomever and by itself, oldest first.",
    request: [
      { name: "Since", type: "uint64", default: 0, doc: "The revision after which to begin." },
      { name: "Limit", type: "uint64", min: 1, max: MOST, default: MOST, doc: "How many at most." },
    ],
    response: [
      { name: "Revision", type: "uint64", doc: "The revision of the latest one that there is." },
      { name: "Operations", type: "Operation[]", doc: "The first ones after that revision." },
    ],
    types: {
      Operation: [
        { name: "Revision", type: "uint64", doc: "Its number." },
        { name: "Time", type: "string", doc: "When it happened." },
        { name: "By", type: "string", doc: "Who did it, for people." },
        { name: "Name", type: "string", doc: "Its name in the vocabulary of rules." },
        { name: "Operation", type: "string", doc: "All of it as JSON, without secrets." },
        { name: "Says", type: "string", doc: "One line for people." },
      ],
    },
  },
  answer({ parameters, simulator }) {
    const { revision } = simulator.look();
    const log = simulator.log(numberOf(parameters, "Since") ?? 0).slice(0, numberOf(parameters, "Limit") ?? MOST);
    const Operations = log.map(({ revision, at, by, operation, says }) => ({
      Revision: revision,
      Time: wireTime(at),
      By: by,
      Name: operation.name,
      Operation: JSON.stringify(operation),
      Says: says,
    }));
    return answered({ Revision: revision, Operations });
  },
});

export const operationActions: readonly SimAction[] = [describeOperations];
