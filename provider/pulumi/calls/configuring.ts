import { ConfigureResponse } from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { noteOf } from "../../resources/attributes";
import { camelCase } from "../../schema/pulumi-names";
import { pulumiSettings } from "../../schema/pulumi-settings";
import { configurationFrom, settingsFailures, settingsInputs } from "../provider/configuration";
import type { Provider } from "../provider/provider";
import { Failure } from "../rpc/failure";
import { checkResponse, diffResponse, type PropertyDifference } from "../rpc/responses";
import type { Calls } from "../rpc/service";
import { fromStruct } from "../values/struct";
import { type Properties, plain } from "../values/value";

/** The settings of the provider itself. */
export function configuring(provider: Provider): Pick<Calls, "checkConfig" | "diffConfig" | "configure" | "attach" | "cancel"> {
  return {
    async checkConfig(request) {
      const settings = fromStruct(request.getNews());
      return checkResponse(settingsInputs(settings), settingsFailures(settings, process.env));
    },

    async diffConfig(request) {
      const before = fromStruct(request.hasOldInputs() ? request.getOldInputs() : request.getOlds());
      const after = fromStruct(request.getNews());
      return diffResponse({ all: settingsDifferences(before, after), stables: [], deleteBeforeReplace: false });
    },

    async configure(request) {
      const wrong = await provider.configure(configurationFrom(fromStruct(request.getArgs()), process.env));
      if (wrong instanceof Failure) return wrong;
      return new ConfigureResponse()
        .setAcceptsecrets(true)
        .setAcceptresources(true)
        .setAcceptoutputs(true)
        .setSupportspreview(true);
    },

    async attach(request) {
      provider.attach(request.getAddress());
      return new Empty();
    },

    async cancel() {
      provider.cancel();
      return new Empty();
    },
  };
}

/** Another backend is another organization: everything is made there anew. Other keys for the same one change nothing that exists. */
function settingsDifferences(before: Properties, after: Properties): readonly PropertyDifference[] {
  return Object.entries(pulumiSettings).flatMap(([setting, schema]): readonly PropertyDifference[] => {
    const name = camelCase(setting);
    const [was, wanted] = [plain(before[name] ?? null), plain(after[name] ?? null)];
    if (was === wanted && typeof wanted !== "symbol") return [];
    const kind = was === null ? "add" : wanted === null ? "delete" : "update";
    return [{ path: name, property: name, kind, replaces: noteOf(schema).replaces === true }];
  });
}
