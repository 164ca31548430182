import { isUtf8 } from "node:buffer";
import type { JsonObject, WireRefusal } from "../wire/action";
import { refused } from "../wire/action";
import type { SignedRequest } from "../wire/signature";
import { pairsIn } from "./query";

/** A request as it came over HTTP, whole. */
export type HttpRequest = SignedRequest;

/** Parameters as they came: nobody has checked them. */
export type Given = { readonly kind: "given"; readonly parameters: JsonObject } | WireRefusal;

/** What every request says besides its parameters, wherever the signature method puts it. */
export interface Asked {
  readonly kind: "asked";
  /** `header`: TC3 and X-TC headers. `form`: the older methods, where everything is a parameter. */
  readonly style: "header" | "form";
  readonly action: string;
  readonly version: string;
  readonly language: "zh-CN" | "en-US";
  /** Name and value of everything in the query or in a form; undefined where the parameters are a JSON body. */
  readonly pairs?: readonly (readonly [string, string])[];
}

/** Names that the older signature methods put among the parameters. */
export const COMMON_PARAMETERS: readonly string[] = [
  "Action",
  "Version",
  "Region",
  "Timestamp",
  "Nonce",
  "SecretId",
  "Signature",
  "SignatureMethod",
  "Token",
  "Language",
  "RequestClient",
];

const FORM = /^application\/x-www-form-urlencoded *(;|$)/i;
const JSON_TYPE = /^application\/json *(;|$)/i;

/** Reads what a request asks for, before anybody knows who sent it. */
export function askedBy(request: HttpRequest): Asked | WireRefusal {
  const type = headerOf(request, "content-type");
  if (request.method !== "GET" && request.method !== "POST") {
    return refused("UnsupportedProtocol", "only GET and POST are answered");
  }
  const inForm = request.method === "GET" || FORM.test(type);
  if (!inForm && !JSON_TYPE.test(type)) {
    return refused("UnsupportedProtocol", "the content type of a POST has to be application/json");
  }
  // A query is bounded by the length of a target.
  if (inForm && request.method === "POST" && hasTooMany(request.body)) return tooMany;
  const pairs = inForm ? pairsIn(request.method === "GET" ? request.query : textOf(request.body)) : undefined;
  if (pairs === null) return refused("InvalidParameter", "the parameters are not form-encoded");
  // A call that carries an Authorization header is of the newer kind, whatever its parameters are called.
  const signedInForm = headerOf(request, "authorization") === "" && pairs?.some(([name]) => name === "Signature") === true;
  if (!signedInForm) {
    return {
      kind: "asked",
      style: "header",
      action: headerOf(request, "x-tc-action"),
      version: headerOf(request, "x-tc-version"),
      language: languageIn(request),
      ...(pairs === undefined ? {} : { pairs }),
    };
  }
  const common = new Map(pairs);
  return {
    kind: "asked",
    style: "form",
    action: common.get("Action") ?? "",
    version: common.get("Version") ?? "",
    language: languageOf(common.get("Language") ?? ""),
    pairs,
  };
}

export function headerOf({ headers }: SignedRequest, name: string): string {
  return (Object.hasOwn(headers, name) ? (headers[name] ?? "") : "").trim();
}

/** Of messages, as the headers say. */
export function languageIn(request: HttpRequest): Asked["language"] {
  return languageOf(headerOf(request, "x-tc-language"));
}

function languageOf(text: string): Asked["language"] {
  return /^en/i.test(text) ? "en-US" : "zh-CN";
}

/** How deep a body may be nested; the documents need three levels. */
const DEEPEST = 16;

/** How many values a request may have: the longest list that makes sense is one of all members. Everything of it is checked at once. */
export const MOST_VALUES = 20_000;

const tooMany = refused("RequestSizeLimitExceeded", `a request has ${MOST_VALUES} values at most`);

/** The parameters in a JSON body. */
export function jsonIn(body: Uint8Array): Given {
  const unfit = unfitShape(body);
  if (unfit !== undefined) return unfit;
  const notJson = refused("InvalidParameter", "the body is not JSON");
  if (!isUtf8(body)) return notJson;
  try {
    const json: unknown = JSON.parse(textOf(body));
    // JSON.parse makes nothing but JSON.
    const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
    if (isObject) return { kind: "given", parameters: json as JsonObject };
    return refused("InvalidParameter", "the body has to be a JSON object");
  } catch (error) {
    if (error instanceof SyntaxError) return notJson;
    throw error;
  }
}

/** Seen before it is parsed: millions of brackets or commas would be millions of objects or values. */
function unfitShape(body: Uint8Array): WireRefusal | undefined {
  let [depth, values, inText] = [0, 1, false];
  for (let place = 0; place < body.length; place += 1) {
    const byte = body[place];
    if (inText) {
      if (byte === BACKSLASH) place += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) {
      values += 1;
      if (values > MOST_VALUES) return tooMany;
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > DEEPEST) return refused("InvalidParameter", `the body is nested more than ${DEEPEST} levels deep`);
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return undefined;
}

const [QUOTE, BACKSLASH, COMMA, AND] = [0x22, 0x5c, 0x2c, 0x26];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The same of a form, which is read before anybody knows who sent it. */
function hasTooMany(form: Uint8Array): boolean {
  let values = 1;
  for (const byte of form) if (byte === AND) values += 1;
  return values > MOST_VALUES;
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
