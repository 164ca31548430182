import type { AccessRequest } from "../../resources/service-control-policy/evaluation";
import { actionOf } from "../request";

const prefix = "uin/";
/** Cuts the resource of a request into its segments: at most once per request, and only as far as a statement asks. */
export class Call {
  readonly request: AccessRequest;
  /** Where the account segment begins and ends; -1 for a request that names no resource. */
  readonly #from: number;
  readonly #to: number;
  readonly owner: string;
  #uin: string | undefined;
  #service: string | undefined;
  #region: string | undefined;
  #name: string | undefined;

  constructor(request: AccessRequest) {
    this.request = request;
    const { resource, principal } = request;
    this.#from = -1;
    this.#to = -1;
    this.owner = principal.account;
    if (resource === "*") return;
    let at = -1;
    for (let colons = 0; colons < 4; colons++) at = resource.indexOf(":", at + 1);
    this.#from = at + 1;
    this.#to = resource.indexOf(":", this.#from);
    if (resource.startsWith(prefix, this.#from)) this.owner = resource.slice(this.#from + prefix.length, this.#to);
  }

  get uin(): string {
    this.#uin ??= prefix + this.owner;
    return this.#uin;
  }

  /** The account segment as written. */
  get account(): string {
    return this.#from < 0 ? "" : this.request.resource.slice(this.#from, this.#to);
  }

  get service(): string {
    this.#service ??= this.#from < 0 ? actionOf(this.request.action).service : this.#segment(2);
    return this.#service;
  }

  get region(): string {
    this.#region ??= this.#from < 0 ? "" : this.#segment(3);
    return this.#region;
  }

  get name(): string {
    this.#name ??= this.#from < 0 ? "*" : this.request.resource.slice(this.#to + 1);
    return this.#name;
  }

  #segment(index: number): string {
    const { resource } = this.request;
    let from = 0;
    for (let skipped = 0; skipped < index; skipped++) from = resource.indexOf(":", from) + 1;
    return resource.slice(from, resource.indexOf(":", from));
  }
}
