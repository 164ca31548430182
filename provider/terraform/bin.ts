#!/usr/bin/env node
import { runProvider } from "./process/main";

/** The addresses under which configurations may name the provider: one for each registry. */
const SOURCES = ["registry.terraform.io/orgplane/orgplane", "registry.opentofu.org/orgplane/orgplane"];

void runProvider(process.argv.slice(2), SOURCES, async () => (await import("./calls")).newCalls());
