import { answered, type JsonObject, refused } from "../../wire/action";
import { numberOf, required, textOf } from "../../wire/answering/parameters";
import type { Field } from "../../wire/document";
import type { Fault } from "../faults";
import { type SimAction, simAction } from "./action";

const KINDS = ["refuse", "throttle", "delay", "drop_before", "drop_after"] as const;
const SERVICES = ["organization", "console"] as const;

const faultId: Field = { name: "FaultId", type: "string", doc: "By which a fault is ended." };

const described: readonly Field[] = [
  {
    name: "Kind",
    type: "string",
    required: true,
    enum: KINDS,
    doc: "`refuse` with a code, `throttle` (RequestLimitExceeded), `delay`, or break the connection instead of answering: `drop_before` the request is executed, or `drop_after`.",
  },
  { name: "Action", type: "string", maxLength: 128, doc: "Names of actions; `*`, the default, stands for any characters." },
  { name: "Service", type: "string", enum: SERVICES, doc: "Left out: both." },
  { name: "Probability", type: "float64", min: 0, max: 1, default: 1, doc: "Which share of the matching requests is hit." },
  {
    name: "Seed",
    type: "uint64",
    max: 4294967295,
    default: 1,
    doc: "The same seed hits the same ones, in the order in which they come.",
  },
  { name: "Times", type: "uint64", min: 1, doc: "How many requests are hit before the fault is used up. Left out: any number." },
  { name: "Code", type: "string", pattern: "^[A-Za-z0-9.]{1,128}$", default: "InternalError", doc: "Of `refuse`." },
  { name: "Message", type: "string", maxLength: 256, doc: "Of `refuse`, in English." },
  { name: "Milliseconds", type: "uint64", max: 60000, default: 100, doc: "Of `delay`." },
];

const createFault = simAction({
  action: "CreateFault",
  kind: "write",
  document: {
    summary: "Let requests go wrong. Actions of `sim` always go right; faults end with the server.",
    request: described,
    response: [faultId],
  },
  answer: ({ parameters, faults }) => answered({ FaultId: faults.arm(faultOf(parameters)) }),
});

function faultOf(parameters: JsonObject): Fault {
  const service = SERVICES.find((one) => one === textOf(parameters, "Service"));
  const times = numberOf(parameters, "Times");
  const message = textOf(parameters, "Message");
  return {
    kind: required(KINDS.find((one) => one === textOf(parameters, "Kind"))),
    action: textOf(parameters, "Action") ?? "*",
    probability: numberOf(parameters, "Probability") ?? 1,
    seed: numberOf(parameters, "Seed") ?? 1,
    code: textOf(parameters, "Code") ?? "InternalError",
    milliseconds: numberOf(parameters, "Milliseconds") ?? 100,
    ...(service === undefined ? {} : { service }),
    ...(times === undefined ? {} : { times }),
    ...(message === undefined ? {} : { message }),
  };
}

const describeFaults = simAction({
  action: "DescribeFaults",
  kind: "read",
  document: {
    summary: "List the faults, and what they have done.",
    request: [],
    response: [{ name: "Faults", type: "Fault[]", doc: "In the order in which they were asked for." }],
    types: {
      Fault: [
        faultId,
        ...described,
        { name: "Seen", type: "uint64", doc: "Requests that matched." },
        { name: "Hit", type: "uint64", doc: "Those of them that went wrong." },
      ],
    },
  },
  answer({ faults }) {
    const Faults = faults
      .list()
      .map(({ id, kind, action, service, probability, seed, times, code, message, milliseconds, seen, hit }) => ({
        FaultId: id,
        Kind: kind,
        Action: action,
        ...(service === undefined ? {} : { Service: service }),
        Probability: probability,
        Seed: seed,
        ...(times === undefined ? {} : { Times: times }),
        Code: code,
        ...(message === undefined ? {} : { Message: message }),
        Milliseconds: milliseconds,
        Seen: seen,
        Hit: hit,
      }));
    return answered({ Faults });
  },
});

const deleteFaults = simAction({
  action: "DeleteFaults",
  kind: "write",
  document: {
    summary: "End a fault, or all of them.",
    request: [{ ...faultId, doc: `${faultId.doc} Left out: all.` }],
    response: [{ name: "Deleted", type: "uint64", doc: "How many there were." }],
    errors: ["ResourceNotFound"],
  },
  answer({ parameters, faults }) {
    const id = textOf(parameters, "FaultId");
    const deleted = faults.disarm(id);
    if (id !== undefined && deleted === 0) return refused("ResourceNotFound", "there is no such fault");
    return answered({ Deleted: deleted });
  },
});

export const faultActions: readonly SimAction[] = [createFault, describeFaults, deleteFaults];
