import { type Diagnostic, failed, type Result, succeeded } from "../diagnostics";
import type { Operation } from "../kernel";
import { type Asked, openSimulator, type Simulator, type SimulatorParts } from "../simulator/simulator";
import { seedOf, type World } from "../simulator/world";
import { emptySeed, IN_MEMORY } from "../store/store";
import type { Backend, LoggedOperation, Observation, Outcome } from "./backend";

export const DEFAULT_BACKEND = "sim:.orgplane/organization.db";

export interface BackendOptions extends SimulatorParts {
  /** What a simulated organization begins with, as long as its file does not exist. */
  readonly world?: World;
}

/** @param spec `sim:FILE`, `sim::memory:` */
export function openBackend(spec: string, { world, ...parts }: BackendOptions): Result<Backend> {
  if (spec.startsWith("sim:") && spec.length > "sim:".length) {
    const opened = openSimulator(spec.slice("sim:".length), world === undefined ? emptySeed : seedOf(world), parts);
    return opened.ok ? succeeded(simulatedBackend(opened.value)) : opened;
  }
  return failed([unknownBackend(spec)]);
}

/** The embedded simulator, seen as everybody else sees a cloud. */
export function simulatedBackend(simulator: Simulator): Backend {
  const ask = together((asked: readonly Asked[]) => simulator.all(asked));
  return {
    name: `sim:${simulator.file}`,
    observe: async (): Promise<Observation> => {
      const { organization, at, revision, caller, settings } = simulator.look();
      return { organization, at, revision, caller, settings };
    },
    perform: (operation: Operation): Promise<Outcome> => ask({ operation, how: "perform" }),
    isNear: true,
    together: 64,
    // A simulated account answers at once or never: there is nothing to be patient about.
    answered: (operation: Operation): Promise<Outcome> => ask({ operation, how: "answer" }),
    changesSince: async (revision: number): Promise<readonly LoggedOperation[]> => simulator.log(revision),
    close: async (): Promise<void> => simulator.close(),
  };
}

/** What is asked at the same moment is done together, in its order: the disk is what takes time, and it takes it once. */
function together<Question, Answer>(
  answerAll: (questions: readonly Question[]) => readonly Answer[],
): (question: Question) => Promise<Answer> {
  interface Waiting {
    readonly question: Question;
    resolve(answer: Answer): void;
    reject(error: unknown): void;
  }
  let waiting: Waiting[] = [];
  const answer = (): void => {
    const asked = waiting;
    waiting = [];
    try {
      const answers = answerAll(asked.map(({ question }) => question));
      for (const [index, { resolve, reject }] of asked.entries()) {
        const given = answers[index];
        if (given === undefined) reject(new Error("there are fewer answers than questions"));
        else resolve(given);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === 1) setImmediate(answer);
    });
}

/** The same organization, where every attempt to change it is a mistake: shows that planning writes nothing. */
export function refusingWrites(backend: Backend): Backend {
  const refuse = async (operation: Operation): Promise<Outcome> => {
    throw new Error(`${operation.name} was asked of a backend that is only to be looked at`);
  };
  return { ...backend, perform: refuse, answered: refuse };
}

function unknownBackend(spec: string): Diagnostic {
  return {
    severity: "error",
    code: "backend-unknown",
    summary: `\`${spec}\` is not a backend`,
    hint: `use \`sim:FILE\`, for example \`${DEFAULT_BACKEND}\`, \`sim:${IN_MEMORY}\`, or an \`http(s)://\` endpoint`,
  };
}
