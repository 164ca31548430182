import { table } from "../../kernel";

/** The registered business name of a verified subject, where it differs from the one that the subject is known by; by that one. */
export const registeredNames = table<{ readonly name: string }>("registered-name");
