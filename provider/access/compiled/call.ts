import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { version4Number } from "./addresses";

const colon = 58;
const named = "name/";
const prefix = "uin/";

/** A request with the places where the segments of its action and its resource begin and end: nothing is cut out to be tested. */
export class Call {
  readonly action: string;
  /** Where the action begins: a `name/` before it means nothing. */
  readonly actionFrom: number;

  readonly resource: string;
  /** Where its segments begin; each ends one before the next. A request that names none has a name only, `*`. */
  readonly serviceFrom: number = 0;
  readonly regionFrom: number = 0;
  readonly accountFrom: number = 0;
  readonly nameFrom: number = 0;

  readonly owner: string;
  readonly conditions: AccessRequest["conditions"];
  #uin: string | undefined;
  #address: string | undefined;
  #addressNumber = -1;

  constructor({ action, resource, principal, conditions }: AccessRequest) {
    this.action = action;
    this.resource = resource;
    this.conditions = conditions;
    this.actionFrom = action.startsWith(named) ? named.length : 0;
    if (resource !== "*") {
      this.serviceFrom = afterColon(resource, afterColon(resource, 0));
      this.regionFrom = afterColon(resource, this.serviceFrom);
      this.accountFrom = afterColon(resource, this.regionFrom);
      this.nameFrom = afterColon(resource, this.accountFrom);
    }
    const isNamed = this.namesAccount && resource.startsWith(prefix, this.accountFrom);
    this.owner = isNamed ? resource.slice(this.accountFrom + prefix.length, this.nameFrom - 1) : principal.account;
  }

  get namesResource(): boolean {
    return this.nameFrom > 0;
  }

  get namesAccount(): boolean {
    return this.nameFrom > this.accountFrom + 1;
  }

  get uin(): string {
    this.#uin ??= prefix + this.owner;
    return this.#uin;
  }

  /** `version4Number` of the text, worked out once for all statements that ask for the address of the request. */
  addressNumber(text: string): number {
    if (text !== this.#address) {
      this.#address = text;
      this.#addressNumber = version4Number(text);
    }
    return this.#addressNumber;
  }
}

/** The place behind the next colon: where a segment begins when the last one began at `from`. */
function afterColon(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === colon) return at + 1;
  return text.length + 1;
}
