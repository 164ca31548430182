import { areaExamples } from "./areas";
import type { Examples } from "./example";
import { moneyExamples } from "./money";
import { organizationExamples } from "./organization";
import { tagExamples } from "./tags";

/** An example of every operation that the kernel knows. */
export const examples: Examples = { ...organizationExamples, ...areaExamples, ...moneyExamples, ...tagExamples };
