/** What the engine starts the process with: flags for logging, then its own address; no address when somebody attaches later. */
export interface EngineArguments {
  /** `host:port`. */
  readonly engine: string | undefined;
}

/** Flags that take their value as the next argument. */
const WITH_VALUE = ["--tracing", "-tracing", "-v", "--v"];

export function engineArguments(argv: readonly string[]): EngineArguments {
  const positional = argv.filter((argument, index) => !argument.startsWith("-") && !WITH_VALUE.includes(argv[index - 1] ?? ""));
  return { engine: positional.at(-1) };
}
