import type { Credential } from "../../store/contract";
import { answered, refused } from "../../wire/action";
import { required, textOf } from "../../wire/answering/parameters";
import type { Field } from "../../wire/document";
import { type SimAction, simAction } from "./action";

const USERS = ["root", "administrator", "sub_user"] as const;

const secretId: Field = { name: "SecretId", type: "string", doc: "How clients name the credential." };
const uin: Field = { name: "Uin", type: "string", doc: "The account that calls, also one that was created a moment ago." };
const user: Field = {
  name: "User",
  type: "string",
  enum: USERS,
  doc: "Who calls in that account: its root user, an administrator sub-user, any other sub-user.",
};

const createCredential = simAction({
  action: "CreateCredential",
  kind: "write",
  document: {
    summary: "Let somebody call: issue a credential for an account, whose holder need not be a member.",
    request: [
      { ...uin, required: true, pattern: "^[1-9][0-9]{2,14}$" },
      { ...user, required: true },
      { ...secretId, pattern: "^[!-.0-~]{1,128}$", doc: `${secretId.doc} Made up when left out; one that exists is replaced.` },
      { name: "SecretKey", type: "string", minLength: 1, maxLength: 128, doc: "What clients sign with. Made up when left out." },
      {
        name: "Token",
        type: "string",
        pattern: "^[!-.0-~]{1,128}$",
        doc: "Makes it a temporary credential: comes with every request.",
      },
    ],
    response: [secretId, { name: "SecretKey", type: "string", doc: "What clients sign with." }],
  },
  answer({ parameters, simulator, secret }) {
    const id = textOf(parameters, "SecretId") ?? `AKID${secret()}`;
    const secretKey = textOf(parameters, "SecretKey") ?? secret();
    const token = textOf(parameters, "Token");
    const kind = USERS.find((one) => one === textOf(parameters, "User"));
    const credential: Credential = {
      secretKey,
      account: required(textOf(parameters, "Uin")),
      user: required(kind),
      ...(token === undefined ? {} : { token }),
    };
    simulator.set({ credentials: { ...simulator.look().credentials, [id]: credential } });
    return answered({ SecretId: id, SecretKey: secretKey });
  },
});

const describeCredentials = simAction({
  action: "DescribeCredentials",
  kind: "read",
  document: {
    summary: "List who may call; the keys are not told.",
    request: [],
    response: [{ name: "Credentials", type: "Credential[]", doc: "Every credential." }],
    types: { Credential: [secretId, uin, user] },
  },
  answer({ simulator }) {
    const Credentials = Object.entries(simulator.look().credentials).map(([id, credential]) => {
      return { SecretId: id, Uin: credential.account, User: credential.user };
    });
    return answered({ Credentials });
  },
});

const deleteCredential = simAction({
  action: "DeleteCredential",
  kind: "write",
  document: {
    summary: "Let somebody call no longer.",
    request: [{ ...secretId, required: true }],
    response: [],
    errors: ["ResourceNotFound", "UnsupportedOperation"],
  },
  answer({ parameters, simulator }) {
    const id = required(textOf(parameters, "SecretId"));
    const { credentials } = simulator.look();
    if (!Object.hasOwn(credentials, id)) return refused("ResourceNotFound", "there is no such secret id");
    const left = Object.fromEntries(Object.entries(credentials).filter(([other]) => other !== id));
    if (Object.keys(left).length === 0) return refused("UnsupportedOperation", "nobody could call any more");
    simulator.set({ credentials: left });
    return answered();
  },
});

export const credentialActions: readonly SimAction[] = [createCredential, describeCredentials, deleteCredential];
