import { observedScpEpoch } from "../resources/service-control-policy/bindings";
import { scpTestFirst } from "../resources/service-control-policy/cautions";
import type { Examples } from "./example";
import { ANN, answerTo, BETA, bind, by, call, create, joins, MANAGEMENT, op, scpDocument, unbind } from "./words";

const denyingBuckets = op("create_scp", { policy: "p-1", content: scpDocument({ effect: "deny", action: "cos:*" }) });

export const examples: Examples = {
  "SCP-ALLOWLISTED": {
    settings: { scp_allow_listed: false },
    refused: [op("enable_scp")],
    accepted: [op("request_feature_activation", { feature: "service_control", account: MANAGEMENT }), op("enable_scp")],
  },
  "SCP-MANAGEMENT-ONLY": { refused: [by(ANN, op("enable_scp"))], accepted: [op("enable_scp")] },
  "SCP-ENABLE-BINDS-FULL": { does: op("enable_scp") },
  "SCP-SYSTEM-IMMUTABLE": {
    given: [op("enable_scp")],
    refused: [op("create_scp", { policy: "p-1", title: "FullQcloudAccess" })],
    accepted: [op("create_scp", { policy: "p-1" })],
    together: ["SCP-SYSTEM-IMMUTABLE", "SCP-NAME-UNIQUE"],
  },
  "SCP-STATEMENT-FIELDS": {
    given: [op("enable_scp")],
    refused: [op("create_scp", { policy: "p-1", content: scpDocument({ effect: "forbid", action: "cos:*" }) })],
    accepted: [denyingBuckets],
  },
  "SCP-BIND-TARGETS": {
    given: [op("create_department", { department: "d-1" }), op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [bind("scp", "p-1", MANAGEMENT)],
    accepted: [bind("scp", "p-1", "d-1")],
  },
  "SCP-BIND-NEEDS-ENABLED": {
    given: [op("create_department", { department: "d-1" }), op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [op("disable_scp"), bind("scp", "p-1", "d-1")],
    accepted: [bind("scp", "p-1", "d-1")],
  },
  "SCP-CREATE-NEEDS-ENABLED": {
    refused: [op("create_scp", { policy: "p-1" })],
    accepted: [op("enable_scp"), op("create_scp", { policy: "p-1" })],
  },
  "SCP-DELETE-BOUND": {
    given: [op("create_department", { department: "d-1" }), op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [bind("scp", "p-1", "d-1"), op("delete_scp", { policy: "p-1" })],
    accepted: [bind("scp", "p-1", "d-1"), unbind("scp", "p-1", "d-1"), op("delete_scp", { policy: "p-1" })],
  },
  "SCP-UNBIND-LAST": {
    given: [op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [unbind("scp", "FullQcloudAccess", "root")],
    accepted: [bind("scp", "p-1", "root"), unbind("scp", "FullQcloudAccess", "root")],
  },
  "SCP-DISABLE-UNBINDS-ALL": { given: [op("enable_scp")], does: op("disable_scp") },
  "SCP-VIEW": {
    given: [op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [by(ANN, op("view_scp", { policy: "p-1" }))],
    accepted: [op("view_scp", { policy: "p-1" })],
  },
  "SCP-NAME-FORMAT": {
    given: [op("enable_scp")],
    refused: [op("create_scp", { policy: "p-2", title: "" })],
    accepted: [op("create_scp", { policy: "p-2" })],
  },
  "SCP-NAME-UNIQUE": {
    given: [op("enable_scp"), op("create_scp", { policy: "p-1", title: "a" })],
    refused: [op("create_scp", { policy: "p-3", title: "a" })],
    accepted: [op("create_scp", { policy: "p-3", title: "p" })],
  },
  "SCP-DOCUMENT-LENGTH": {
    given: [op("enable_scp")],
    refused: [op("create_scp", { policy: "p-1", content: scpDocument({ effect: "deny", action: "cos:*" }).padEnd(6_145) })],
    accepted: [op("create_scp", { policy: "p-1", content: scpDocument({ effect: "deny", action: "cos:*" }).padEnd(6_144) })],
  },
  "SCP-QUOTA": {
    settings: { scp_policies: 2 },
    given: [op("enable_scp"), op("create_scp", { policy: "p-1" })],
    refused: [op("create_scp", { policy: "p-2" }), op("create_scp", { policy: "p-3" })],
    accepted: [op("create_scp", { policy: "p-3" })],
  },
  "SCP-TARGET-FULL": {
    given: [
      op("enable_scp"),
      ...["p-1", "p-2", "p-3", "p-4"].flatMap((policy) => [op("create_scp", { policy }), bind("scp", policy, "root")]),
      op("create_scp", { policy: "p-5" }),
    ],
    refused: [bind("scp", "p-5", "root")],
    accepted: [unbind("scp", "p-1", "root"), bind("scp", "p-5", "root")],
  },
  "SCP-REMOVE-UNBINDS": {
    given: [...joins(BETA), op("enable_scp"), op("create_scp", { policy: "p-1" }), bind("scp", "p-1", BETA)],
    does: op("remove_member", { member: BETA }),
  },
  "SCP-EVAL-ROUTE": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", ANN)],
    asks: { access: call(ANN) },
  },
  "SCP-EVAL-ALLOW": { given: [op("enable_scp"), create(ANN)], asks: { access: call(ANN) } },
  "SCP-EVAL-DENY": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", "root")],
    asks: { access: call(ANN) },
  },
  "SCP-EVAL-NO-MATCH": {
    given: [
      op("enable_scp"),
      create(ANN),
      op("create_scp", { policy: "p-1", content: scpDocument({ effect: "allow", action: "cvm:*" }) }),
      bind("scp", "p-1", ANN),
      unbind("scp", "FullQcloudAccess", ANN),
    ],
    asks: { access: call(ANN) },
  },
  "SCP-EVAL-BEFORE-CAM": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", ANN)],
    asks: { access: call(ANN) },
  },
  "SCP-EVAL-DISABLED": { given: [create(ANN)], asks: { access: call(ANN) } },
  "SCP-EVAL-MANAGEMENT-EXEMPT": {
    given: [op("enable_scp"), denyingBuckets, bind("scp", "p-1", "root")],
    asks: { access: call(MANAGEMENT) },
  },
  "SCP-EVAL-ROOT-USER": {
    given: [op("enable_scp"), create(ANN)],
    asks: { access: { ...call(ANN), principal: { account: ANN, user: "root" }, permissions: "deny" } },
  },
  "SCP-BOUNDARY-ONLY": { given: [op("enable_scp"), create(ANN)], asks: { access: { ...call(ANN), permissions: "deny" } } },
  "SCP-INHERITANCE": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", "root")],
    asks: { access: call(ANN) },
  },
  "SCP-SERVICE-ROLE-EXEMPT": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", ANN)],
    asks: { access: { ...call(ANN), principal: { account: ANN, user: "service_linked_role" } } },
  },
  "SCP-DEFAULT-OFF": {
    from: "accounts",
    keeps: op("create_organization", { account: MANAGEMENT }),
    seen: (organization) => (observedScpEpoch(organization) % 2 === 0 ? "off" : "on"),
  },
  "SCP-CREATE-MODES": { given: [op("enable_scp")], keeps: op("create_scp", { policy: "p-1" }) },
  "SCP-INERT-UNTIL-BOUND": {
    given: [op("enable_scp"), create(ANN)],
    keeps: denyingBuckets,
    seen: (organization) => answerTo(organization, call(ANN)),
  },
  "SCP-BIND-IMMEDIATE": {
    given: [op("enable_scp"), create(ANN), denyingBuckets],
    keeps: bind("scp", "p-1", ANN),
    seen: (organization) => answerTo(organization, call(ANN)),
  },
  "SCP-UPDATE-IMMEDIATE": {
    given: [op("enable_scp"), create(ANN), denyingBuckets, bind("scp", "p-1", ANN)],
    keeps: op("update_scp", { policy: "p-1", content: scpDocument({ effect: "deny", action: "cvm:*" }) }),
    seen: (organization) => answerTo(organization, call(ANN)),
  },
  "SCP-TEST-FIRST": {
    given: [op("enable_scp"), denyingBuckets],
    keeps: bind("scp", "p-1", "root"),
    seen: () =>
      scpTestFirst({ name: "bind_scp", policy: "p-1", target: "root", target_type: "department" }, (_, id) => `\`${id}\``)?.says,
  },
};
