export * from "./ask";
export * from "./computation";
export * from "./decide";
export * from "./operation";
export * from "./organization";
export * from "./rule";
export type { ChangeRecord, Effect, Write } from "./write";
