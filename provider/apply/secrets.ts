/** The plan keeps secrets out; whoever applies it knows them from the files that declare them. */
export { type MaskedValue, masked, maskOf, secretsOf, sensitiveNames, withSecrets } from "../resources/secrets";
