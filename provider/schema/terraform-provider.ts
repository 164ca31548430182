import { described, type TerraformAttribute, type TerraformBlockType, type TerraformResourceSchema } from "./terraform-types";

/** How a provider is told whose organization it is: the same backends and credentials as on the command line. */
export const providerSchema: TerraformResourceSchema = {
  version: 0,
  block: {
    attributes: {
      backend: text(
        "Where the organization lives: `sim:FILE`, a simulated organization in a file (the default is `sim:.orgplane/organization.db`), or an `http(s)://` endpoint. `ORGPLANE_BACKEND` says it, too.",
      ),
      prepare: {
        type: ["set", "string"],
        ...described(
          "What is brought about before the first thing is made: `itself` for the organization, `service_control` and `tag_policy` for its switches. For configurations in which `orgplane_organization` refers to policies or departments: they need it, so no order by references is right.",
        ),
        optional: true,
      },
      quarantine: text(
        "The department, by id or name, to which members with the deletion policy `quarantine` are moved. A reference from `orgplane_organization` does not reach the destruction of a member.",
      ),
      secret_id: {
        ...text("The id of the API key. `TENCENTCLOUD_SECRET_ID` says it, too, and keeps it out of the configuration."),
        sensitive: true,
      },
      secret_key: {
        ...text("The API key itself. `TENCENTCLOUD_SECRET_KEY` says it, too, and keeps it out of the configuration."),
        sensitive: true,
      },
      wait: text(
        "How long an operation that the rules refuse goes on waiting for others under way while none of them gets anywhere, for example `30s`. 5 seconds unless it says otherwise; `timeouts` of a resource say how long all of it may take.",
      ),
      world: text("A file that says what a new simulated organization begins with. Only for a backend `sim:FILE`."),
    },
    ...described("Tencent Cloud Organization as code."),
  },
};

function text(description: string): TerraformAttribute {
  return { type: "string", ...described(description), optional: true };
}

const duration = (what: string): TerraformAttribute =>
  text(`How long ${what} may take, for example \`30s\`, \`10m\` or \`1h30m\`.`);

/** The block that every resource has by convention, under this name. */
export const TIMEOUTS = "timeouts";

export const timeoutsBlock: TerraformBlockType = {
  nesting_mode: "single",
  block: {
    attributes: {
      create: duration("creating it"),
      delete: duration("removing it"),
      update: duration("changing it"),
    },
    ...described(
      "How long operations may take, waiting for others included. Afterwards they are refused with what they waited for.",
    ),
  },
};
