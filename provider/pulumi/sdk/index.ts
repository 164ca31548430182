export * from "../generated/sdk";
export type { Ref, Refs, Written } from "./declared";
export * from "./documents";
