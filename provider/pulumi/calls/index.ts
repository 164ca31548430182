import type { Loaded } from "../process/main";
import { Provider } from "../provider/provider";
import { asking } from "./asking";
import { changing } from "./changing";
import { comparing } from "./comparing";
import { configuring } from "./configuring";
import { describing } from "./describing";

/** Everything that answers the engine. @param engine its address, `host:port` */
export async function newCalls(engine: string | undefined): Promise<Loaded> {
  const provider = new Provider(engine);
  return {
    calls: { ...describing, ...configuring(provider), ...comparing(provider), ...changing(provider), ...asking(provider) },
    cancel: () => provider.cancel(),
    close: () => provider.close(),
  };
}
