import { type Attributes, optional, text } from "../resources/attributes";

/** How the provider is told whose organization it is: the same backends and credentials as on the command line. */
export const pulumiSettings: Attributes = {
  backend: optional(
    text({
      doc: "Where the organization lives: `sim:FILE`, a simulated organization in a file (the default is `sim:.orgplane/organization.db`), or an `http(s)://` endpoint. `ORGPLANE_BACKEND` says it, too.",
      replaces: true,
    }),
  ),
  prepare: optional(
    text({
      doc: "What is brought about before the first thing is made, separated by commas: `itself` for the organization, `service_control` and `tag_policy` for its switches. For programs in which the organization refers to policies or departments: they need it, so no order by references is right.",
    }),
  ),
  secret_id: optional(
    text({
      doc: "The id of the API key. `TENCENTCLOUD_SECRET_ID` says it, too, and keeps it out of the state.",
      sensitive: true,
    }),
  ),
  secret_key: optional(
    text({ doc: "The API key itself. `TENCENTCLOUD_SECRET_KEY` says it, too, and keeps it out of the state.", sensitive: true }),
  ),
  wait: optional(
    text({
      doc: "How long an operation that the rules refuse goes on waiting for others under way while none of them gets anywhere, for example `90s` or `10m`. 15 seconds unless it says otherwise; `customTimeouts` of a resource say how long all of it may take.",
    }),
  ),
  world: optional(
    text({ doc: "A file that says what a new simulated organization begins with. Only for a backend `sim:FILE`." }),
  ),
};
