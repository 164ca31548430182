import { configurationFrom } from "../configuration";
import type { Connection } from "../connection";
import { diagnostic } from "../diagnostics";
import { providerObject } from "../known-types";
import type { Calls } from "../process/service";
import { decoded } from "../values/wire";

/** What is not known during a plan is no mistake: then nothing is looked at, and the plan says less. */
export function configuring(connection: Connection): Pick<Calls, "configureProvider"> {
  return {
    async configureProvider({ config }) {
      const configuration = configurationFrom(decoded(providerObject, config), process.env);
      if (configuration === undefined) return {};
      const problems = await connection.configure(configuration);
      return { diagnostics: problems.map(diagnostic) };
    },
  };
}
