import { parts } from "../../parts";
import { answered, refused } from "../../wire/action";
import { numberOf, objectsOf, required, textOf } from "../../wire/answering/parameters";
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

/** What somebody outside of the organization does, who has no action of the cloud for it. */
const answers = new Map(
  parts.flatMap(({ operations }) => operations).flatMap((one) => (one.verb === "answer" ? [[one.name, one] as const] : [])),
);

const answerOperation = simAction({
  action: "AnswerOperation",
  kind: "write",
  document: {
    summary:
      "Let the account that has to answer do so, as its row in the world says: accept an invitation or a share, confirm, verify its identity.",
    request: [
      {
        name: "Name",
        type: "string",
        required: true,
        enum: [...answers.keys()],
        doc: "The operation, in the vocabulary of rules.",
      },
      { name: "Arguments", type: "Argument[]", maxItems: 20, doc: "Its arguments that are texts." },
    ],
    response: [
      { name: "Pending", type: "bool", doc: "Whether nobody has answered yet." },
      { name: "Says", type: "string", doc: "Why not; empty when it happened." },
    ],
    types: {
      Argument: [
        { name: "Name", type: "string", required: true, maxLength: 40, pattern: "^[a-z_]+$", doc: "For example `invitation`." },
        { name: "Value", type: "string", required: true, doc: "Its value." },
      ],
    },
  },
  answer({ parameters, simulator }) {
    const name = required(textOf(parameters, "Name"));
    const given = objectsOf(parameters, "Arguments").map((argument): readonly [string, string] => {
      return [required(textOf(argument, "Name")), required(textOf(argument, "Value"))];
    });
    const reserved = given.filter(([argument]) => argument === "name" || argument === "by");
    if (reserved.length > 0) return refused("InvalidParameterValue", "the arguments `name` and `by` are not for you to give");
    const outcome = simulator.answered({ ...Object.fromEntries(given), name });
    if (outcome.kind === "refused") return { kind: "refused", code: outcome.cloudCode, says: outcome.says, rule: outcome.rule };
    return answered({ Pending: outcome.kind === "pending", Says: outcome.kind === "done" ? "" : outcome.says });
  },
});

export const operationActions: readonly SimAction[] = [describeOperations, answerOperation];
