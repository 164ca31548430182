import { z } from "zod";
import { entityKinds } from "../areas/account/rows";
import { worldMoneySchema } from "./world-money";

/**
 * The world file: what exists before an organization does and what no organization API can create. Everything but the id and the name
 * of an account has a default, so that a short file says only what matters.
 */

const accountId = z
  .union([z.string().regex(/^[1-9]\d{2,14}$/), z.int().min(100).max(999_999_999_999_999)], {
    error: "expected an account id: 3 to 15 digits, for example `200000000001`",
  })
  .describe("The id of an account: 3 to 15 digits.");

const text = z.string().min(1, { error: "expected a text that is not empty" });

const resource = z.strictObject({
  id: text.describe("By which shared units and operation reviews name it."),
  region: text.describe("For example `ap-guangzhou`."),
  service: text.describe("`bpaas` and `ssm` can be shared."),
  type: text.describe("`uniqueId` of bpaas is an approval process, `secret` of ssm a custom secret."),
  name: text.optional().describe("What people call it; its id when left out."),
  supports_leaving: z.boolean().default(false).describe("May an outside recipient stop receiving it by itself?"),
});

const account = z.strictObject({
  id: accountId,
  name: text.describe("What people call the account."),
  entity: text.optional().describe("The verified subject; left out: not verified."),
  entity_kind: z.enum(entityKinds).optional().describe("What kind of subject that is; `legal_person` when left out."),
  agreements: z
    .array(z.enum(["management", "member"]))
    .default(["management", "member"])
    .describe("The agreements that its holder has accepted."),
  in_another_organization: z.boolean().default(false).describe("Is it a member of an organization other than this one?"),
  cancelled: z.boolean().default(false).describe("Has the account been closed?"),
  affiliated: z.boolean().default(true).describe("Did the vendor find it to be part of the group?"),
  channel_customer: z.boolean().default(false).describe("Is it served by a channel partner?"),
  account_level_discount: z.boolean().default(false).describe("Does it have a discount of the account level?"),
  pay_admission: z.boolean().default(true).describe("Can pay-on-behalf begin, as far as cannot be worked out otherwise?"),
  pay_exit: z.boolean().default(true).describe("Can pay-on-behalf end, as far as cannot be worked out otherwise?"),
  special_permissions: z
    .array(text)
    .default([])
    .describe("Permissions that the vendor has opened, for example `allocate_funds`."),
  single_account_tag_policy: z.boolean().default(false).describe("Is single-account tag policy on in the tag console?"),
  answers: z.enum(["accept", "reject", "nothing"]).default("accept").describe("How it answers invitations and offered shares."),
  vendor_review: z
    .enum(["approve", "reject"])
    .default("approve")
    .describe("What the vendor says to bringing it into an organization."),
  findings: z
    .array(text)
    .default([])
    .describe("Account checks that find something, for example `cvm:instance`: they block deletion."),
  unresolved_checks: z.array(text).default([]).describe("Account checks that cannot be completed."),
  resources: z.array(resource).default([]).describe("Approval processes, secrets and other things that it owns."),
  money: worldMoneySchema.optional().describe("What it has, may owe and has agreed on."),
});

const entity = z.union(
  [
    text,
    z.strictObject({
      name: text,
      status: z.enum(["active", "ceased"]).default("active").describe("`ceased`: deregistered or revoked."),
    }),
  ],
  { error: "expected the name of a verified subject, or a mapping with its `name` and `status`" },
);

/** What fits into an Authorization header. */
const printable = z
  .string()
  .regex(/^[!-.0-~]{1,128}$/, { error: "expected up to 128 printable characters without blanks and `/`" });

const credential = z.strictObject({
  secret_id: printable.describe("How clients name it: `TENCENTCLOUD_SECRET_ID`."),
  secret_key: z.string().min(1).max(128).describe("What clients sign with: `TENCENTCLOUD_SECRET_KEY`."),
  token: printable.optional().describe("Of temporary credentials: has to come with every request."),
  account: accountId.describe("The account that calls: one of `accounts`."),
  user: z
    .enum(["root", "administrator", "sub_user"])
    .default("administrator")
    .describe("Who calls in that account: its root user, an administrator sub-user, any other sub-user."),
});

export const worldSchema = z
  .strictObject({
    clock: z
      .union([z.literal("now"), z.iso.datetime({ offset: true })], {
        error: "expected `now`, or a time such as `2026-01-15T09:00:00Z`",
      })
      .default("now")
      .describe("The time at which the simulation stands; `now`: it goes with the machine's clock."),
    caller: accountId.default("100000000001").describe("The account whose credentials are used."),
    accounts: z.array(account).optional().describe("Accounts that exist; one verified company, 100000000001, when left out."),
    entities: z.array(entity).default([]).describe("Verified subjects that the vendor has associated with the organization."),
    credentials: z
      .array(credential)
      .optional()
      .describe(
        "Who may call over HTTP (`orgplane serve`); an administrator sub-user and the root user of `caller` when left out.",
      ),
    settings: z
      .record(z.string(), z.union([z.boolean(), z.number(), z.string()]))
      .default({})
      .describe("Figures and readings that the documents leave open, by name."),
  })
  .describe("What a simulated organization begins with.");

/** A world as written, with every default filled in. */
export type WorldFile = z.output<typeof worldSchema>;
export type WorldAccount = NonNullable<WorldFile["accounts"]>[number];

/** The published JSON Schema of world files, for editors. */
export function worldJsonSchema(): unknown {
  return z.toJSONSchema(worldSchema, { io: "input" });
}
