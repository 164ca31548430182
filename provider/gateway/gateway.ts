import type { Operation } from "../kernel";
import { accountActor } from "../resources/organization/actors";
import type { Conversation, Session, Simulator } from "../simulator/simulator";
import type { Call, Performed, Reply, WireRefusal } from "../wire/action";
import { refused } from "../wire/action";
import { messageOf } from "../wire/messages";
import { type Admission, type Admitted, admission } from "./admission";
import { Faults } from "./faults";
import { documentedCode } from "./known";
import { RateLimit } from "./rate";
import type { HttpRequest } from "./request";

export interface GatewayParts {
  readonly simulator: Simulator;
  /** Milliseconds since 1970, by the clock on the wall: signatures and rates know no other. */
  readonly now: () => number;
  /** A new UUID each time. */
  readonly uuid: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A new secret each time. */
  readonly secret: () => string;
  /** Whether more requests per second than documented are refused. */
  readonly rateLimit: boolean;
  /** Told of mistakes of our own, which clients only learn of as InternalError. */
  readonly mistake: (error: unknown) => void;
}

/** The answer to a request: its body, or nothing at all where a fault wants the connection to break. */
export type WireResponse = { readonly kind: "body"; readonly body: string } | { readonly kind: "dropped" };

/** How many requests are executed before others may be received again. */
const TOGETHER = 256;

interface Waiting {
  readonly admitted: Admitted;
  resolve(reply: Reply): void;
}

/** Answers requests as the cloud does. What is asked at the same moment is executed together and durable together. */
export class Gateway {
  readonly #faults = new Faults();
  readonly #rate = new RateLimit();
  #waiting: Waiting[] = [];
  #credentials: ReturnType<Simulator["look"]>["credentials"] | undefined;

  constructor(readonly parts: GatewayParts) {}

  /** Never rejects: a mistake of our own is an InternalError. */
  async answer(request: HttpRequest): Promise<WireResponse> {
    try {
      const decided = this.#admission(request);
      if (decided.kind === "refused") return this.#refusal(decided, decided.language);
      return await this.#suffering(decided);
    } catch (error) {
      return this.#refusal(this.#mistake(error), "zh-CN");
    }
  }

  /** For requests that never arrived whole. */
  refusal(refusal: WireRefusal): WireResponse {
    return this.#refusal(refusal, "zh-CN");
  }

  async #suffering(admitted: Admitted): Promise<WireResponse> {
    const { known, caller, language } = admitted;
    if (known.simulates !== undefined) return this.#response(await this.#executed(admitted), admitted);
    if (this.parts.rateLimit && !this.#rate.takes(caller.account, known.action, this.parts.now())) {
      return this.#refusal(refused("RequestLimitExceeded", `too many requests of ${known.action} within a second`), language);
    }
    const { delay, drop, refusal } = this.#faults.strike(known.service, known.action);
    if (delay > 0) await this.parts.sleep(delay);
    if (refusal !== undefined) return this.#refusal(refusal, language);
    if (drop === "before") return { kind: "dropped" };
    const reply = await this.#executed(admitted);
    return drop === "after" ? { kind: "dropped" } : this.#response(reply, admitted);
  }

  /** Credentials are looked up once for everything that arrives at the same moment. */
  #admission(request: HttpRequest): Admission {
    if (this.#credentials === undefined) {
      this.#credentials = this.parts.simulator.look().credentials;
      setImmediate(() => {
        this.#credentials = undefined;
      });
    }
    return admission(request, this.#credentials, this.parts.now());
  }

  #executed(admitted: Admitted): Promise<Reply> {
    return new Promise((resolve) => {
      this.#waiting.push({ admitted, resolve });
      if (this.#waiting.length === 1) setImmediate(() => this.#executeSome());
    });
  }

  #executeSome(): void {
    const some = this.#waiting.splice(0, TOGETHER);
    if (this.#waiting.length > 0) setImmediate(() => this.#executeSome());
    for (const group of groupsOf(some)) this.#executeTogether(group);
  }

  #executeTogether(group: readonly Waiting[]): void {
    const [first] = group;
    try {
      const replies =
        first?.admitted.known.simulates === undefined
          ? this.parts.simulator.converse(group.map(({ admitted }) => this.#conversation(admitted)))
          : [this.#simulated(first.admitted)];
      for (const [index, { resolve }] of group.entries())
        resolve(replies[index] ?? this.#mistake(new Error("a reply is missing")));
    } catch (error) {
      // Nothing was written: the store takes all of it or nothing.
      const mistake = this.#mistake(error);
      for (const { resolve } of group) resolve(mistake);
    }
  }

  #conversation({ known, parameters, caller, language }: Admitted): Conversation<Reply> {
    const { answers, action } = known;
    const hold = (session: Session): { readonly answer: Reply; readonly keep: boolean } => {
      if (answers === undefined) {
        return { answer: refused("UnsupportedOperation", `the simulator does not answer ${action}`), keep: false };
      }
      const { account, user } = caller;
      const actor = accountActor(account, user);
      const call: Call = {
        parameters,
        caller,
        actor,
        language,
        at: session.at,
        get organization() {
          return session.organization;
        },
        setting: session.setting,
        perform: (operation) => performed(session, operation.by === undefined ? { ...operation, by: actor } : operation),
      };
      try {
        const answer = answers.answer(call);
        return { answer, keep: answer.kind === "answered" };
      } catch (error) {
        return { answer: this.#mistake(error), keep: false };
      }
    };
    return { reads: known.kind === "read", hold };
  }

  #simulated({ known, parameters, caller }: Admitted): Reply {
    const { simulates } = known;
    if (simulates === undefined) throw new Error(`${known.action} is no action of the simulation`);
    const { simulator, secret, uuid } = this.parts;
    return simulates.answer({ parameters, caller, simulator, faults: this.#faults, secret, uuid });
  }

  #response(reply: Reply, { known, language }: Admitted): WireResponse {
    if (reply.kind === "refused") return this.#refusal({ ...reply, code: documentedCode(known, reply.code) }, language);
    return { kind: "body", body: JSON.stringify({ Response: { ...reply.response, RequestId: this.parts.uuid() } }) };
  }

  #refusal(refusal: WireRefusal, language: "zh-CN" | "en-US"): WireResponse {
    const error = { Code: refusal.code, Message: messageOf(refusal, language) };
    return { kind: "body", body: JSON.stringify({ Response: { Error: error, RequestId: this.parts.uuid() } }) };
  }

  #mistake(error: unknown): WireRefusal {
    this.parts.mistake(error);
    return refused("InternalError", "the simulator made a mistake of its own; nothing was changed");
  }
}

/** Actions of the simulation are executed alone, everything else together with its neighbours. */
function groupsOf(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const groups: Waiting[][] = [];
  for (const one of waiting) {
    const last = groups.at(-1);
    const alone = one.admitted.known.simulates !== undefined;
    if (last === undefined || alone || last[0]?.admitted.known.simulates !== undefined) groups.push([one]);
    else last.push(one);
  }
  return groups;
}

function performed(session: Session, operation: Operation): Performed {
  const outcome = session.perform(operation);
  if (outcome.kind === "done") return outcome;
  if (outcome.kind === "refused") return { kind: "refused", code: outcome.cloudCode, says: outcome.says, rule: outcome.rule };
  throw new Error(`${operation.name} is pending: only accounts that answer can be waited for`);
}
