#!/usr/bin/env node
import { runProvider } from "./process/main";

void runProvider(process.argv.slice(2), async (engine) => (await import("./calls")).newCalls(engine));
