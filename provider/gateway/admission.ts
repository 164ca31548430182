import type { Credential } from "../store/contract";
import type { Caller, JsonObject, WireRefusal } from "../wire/action";
import { refused } from "../wire/action";
import { checked, quoted } from "../wire/check";
import { verifiedForm } from "../wire/form-signature";
import { verified } from "../wire/signature";
import { type Known, known } from "./known";
import { unflattened } from "./query";
import { type Asked, askedBy, COMMON_PARAMETERS, type Given, type HttpRequest, headerOf, jsonIn, languageIn } from "./request";
import { keyOf, routeOf } from "./routing";

/** A request that may be executed: signed by somebody known, for an action that exists, with parameters as documented. */
export interface Admitted {
  readonly kind: "admitted";
  readonly known: Known;
  readonly parameters: JsonObject;
  readonly caller: Caller;
  readonly language: Asked["language"];
}

export type Admission = Admitted | (WireRefusal & { readonly language: Asked["language"] });

/** Decides whether a request may be executed. Changes nothing. @param now milliseconds since 1970, by the clock on the wall */
export function admission(request: HttpRequest, credentials: Readonly<Record<string, Credential>>, now: number): Admission {
  const asked = askedBy(request);
  if (asked.kind === "refused") return { ...asked, language: languageIn(request) };
  return { ...admitted(request, asked, credentials, now), language: asked.language };
}

function admitted(
  request: HttpRequest,
  asked: Asked,
  credentials: Readonly<Record<string, Credential>>,
  now: number,
): Omit<Admitted, "language"> | WireRefusal {
  const secretOf = (id: string): Credential | undefined => (Object.hasOwn(credentials, id) ? credentials[id] : undefined);
  const host = headerOf(request, "host");
  const who =
    asked.style === "header"
      ? verified(request, secretOf, now)
      : verifiedForm({ method: request.method, host, parameters: asked.pairs ?? [] }, secretOf, now);
  if (who.kind === "refused") return who;
  const route = routeOf({ service: who.service, host, version: asked.version, action: asked.action });
  if (route.kind === "refused") return route;
  const found = known.get(keyOf({ ...asked, service: route.service }));
  if (found === undefined) {
    return refused("InvalidAction", `the service \`${route.service}\` has no action \`${quoted(asked.action)}\` in this version`);
  }
  const given = parametersIn(request, asked, found);
  if (given.kind === "refused") return given;
  const fit = checked(given.parameters, found.document, found.answers?.ownLimits);
  if (fit.kind === "refused") return fit;
  const credential = secretOf(who.secretId);
  if (credential === undefined) throw new Error("a signature was verified with a key that nobody has");
  const { account, user } = credential;
  return { kind: "admitted", known: found, parameters: fit.parameters, caller: { account, user } };
}

function parametersIn(request: HttpRequest, { style, pairs }: Asked, { document }: Known): Given {
  if (pairs === undefined) return jsonIn(request.body);
  const own = style === "form" ? pairs.filter(([name]) => !COMMON_PARAMETERS.includes(name)) : pairs;
  return { kind: "given", parameters: unflattened(own, document.request, document.types ?? {}) };
}
