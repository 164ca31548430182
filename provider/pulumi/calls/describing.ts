import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import {
  GetMappingResponse,
  GetMappingsResponse,
  GetSchemaResponse,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { version } from "../../../package.json";
import { Failure, failureCodes } from "../rpc/failure";
import type { Calls } from "../rpc/service";

/** What the provider is and can do: asked before anything is configured. */
export const describing: Pick<Calls, "handshake" | "getPluginInfo" | "getSchema" | "getMapping" | "getMappings"> = {
  async handshake() {
    return new ProviderHandshakeResponse().setAcceptSecrets(true).setAcceptResources(true).setAcceptOutputs(true);
  },

  async getPluginInfo() {
    return new PluginInfo().setVersion(version);
  },

  async getSchema(request) {
    if (request.getVersion() !== 0) {
      return new Failure(failureCodes.invalid, `there is no package schema of the format ${request.getVersion()}: ask for 0`);
    }
    const { pulumiPackage } = await import("../../schema/pulumi-package");
    return new GetSchemaResponse().setSchema(JSON.stringify(pulumiPackage()));
  },

  // Nothing of another tool is mapped to it.
  async getMapping() {
    return new GetMappingResponse();
  },

  async getMappings() {
    return new GetMappingsResponse().setProvidersList([]);
  },
};
