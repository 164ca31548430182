import { CheckFailure, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { lookups } from "../../lookups";
import { functionName, functionToken } from "../../schema/pulumi-functions";
import { camelCase } from "../../schema/pulumi-names";
import { shapedArguments } from "../lifecycle/shape";
import type { Provider } from "../provider/provider";
import { type PropertyFailure, told } from "../provider/told";
import { Failure, failureCodes } from "../rpc/failure";
import type { Calls } from "../rpc/service";
import { attributesFrom } from "../values/attributes";
import { fromStruct, toStruct } from "../values/struct";
import { type PlainValue, plainProperties } from "../values/value";

/** The functions: questions about the organization. */
export function asking(provider: Provider): Pick<Calls, "invoke"> {
  return {
    async invoke(request) {
      const lookup = lookups.find((each) => functionToken(each) === request.getTok());
      if (lookup === undefined) return new Failure(failureCodes.notFound, `orgplane has no function \`${request.getTok()}\``);
      const session = provider.session();
      if (session instanceof Failure) return session;
      const { inputs, failures } = shapedArguments(lookup.arguments, functionName(lookup), fromStruct(request.getArgs()));
      if (failures.length > 0) return refused(failures);
      const answer = lookup.read(await session.observe(), attributesFrom(lookup.arguments, plainProperties(inputs)));
      if (answer.ok) return new InvokeResponse().setReturn(toStruct(camel(answer.value)));
      return refused(
        answer.problems.map((problem) => ({
          property: problem.at?.kind === "construct" ? camelCase(problem.at.path) : "",
          reason: told(problem),
        })),
      );
    },
  };
}

function refused(failures: readonly PropertyFailure[]): InvokeResponse {
  return new InvokeResponse().setFailuresList(
    failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason)),
  );
}

/** Plain JSON in Pulumi's names; what is null is left out. Keys of tags are the author's own. */
function camel(answer: Readonly<Record<string, unknown>>): { readonly [key: string]: PlainValue } {
  return Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]): (readonly [string, PlainValue])[] => {
      if (value === null || value === undefined) return [];
      // Lists hold objects of further names, or texts.
      const items = Array.isArray(value)
        ? value.map((item: unknown) =>
            typeof item === "object" && item !== null ? camel(item as Record<string, unknown>) : (item as PlainValue),
          )
        : (value as PlainValue);
      return [[camelCase(name), items]];
    }),
  );
}
