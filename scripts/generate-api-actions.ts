import { writeFileSync } from "node:fs";
import { apiActionsDocumentation } from "../provider/gateway/documentation";

/** Writes docs/api-actions.md: which actions the simulator answers over HTTP, and with which error codes. */
writeFileSync("docs/api-actions.md", apiActionsDocumentation());
