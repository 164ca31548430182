import { accountResources } from "../../../areas/account/rows";
import { rule } from "../../../kernel";
import type { AddShareResource, CreateSharedUnit } from "../operations";
import { shareableTypes } from "../rows";

export function isShareable(type: string): boolean {
  return shareableTypes.some((shareable) => shareable === type);
}

/** Guides, "resource sharing overview". */
export const shareSupportedTypes = rule<CreateSharedUnit | AddShareResource>({
  id: "SHARE-SUPPORTED-TYPES",
  kind: "limit",
  refuses: ["create_shared_unit", "add_share_resource"],
  sentence: "only custom secrets (ssm:secret) and approval processes (bpaas:uniqueId) can be shared",
  cloudCode: {
    create_shared_unit: "UnsupportedOperation",
    add_share_resource: "FailedOperation.ShareResourceTypeNotExist",
  },
  holds(ask, operation) {
    if (operation.name === "create_shared_unit") return operation.resource_type === "" || isShareable(operation.resource_type);
    const service = ask.value(accountResources, operation.resource, "service");
    return isShareable(`${service}:${ask.value(accountResources, operation.resource, "type")}`);
  },
});
