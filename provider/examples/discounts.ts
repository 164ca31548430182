import { computeDiscount, takesEffectAt } from "../areas/discounts/computing";
import {
  type Discount,
  discountLevels,
  discounts,
  discountsOf,
  inheritances,
  inheritorsOf,
  productTerms,
} from "../areas/discounts/rows";
import { looking } from "../areas/finance/notices";
import { groupOf, type Organization, rowOf, withItem } from "../kernel";
import type { Circumstance, Examples } from "./example";
import {
  ANN,
  account,
  BETA,
  by,
  create,
  DELTA,
  finance,
  GAMMA,
  inherits,
  item,
  joins,
  MANAGEMENT,
  NOON,
  op,
  row,
  selfPay,
} from "./words";

/** An account has agreed on a discount. */
export function discount(id: string, owner: string, fields: Partial<Discount> = {}): Circumstance {
  const agreed = {
    account: owner,
    product: "CVM",
    origin: "contract",
    form: "linear_discount",
    level: "billing",
    remains: 8500,
  } as const;
  const gained = row(`a discount: ${id}`, discounts, id, { ...agreed, ...fields });
  const group = groupOf(discountsOf, owner, fields.product ?? "CVM");
  return { ...gained, apply: (organization) => withItem(gained.apply(organization), group, id) };
}

/** The discounts that hold for Ann's use of a product. */
export function holding(organization: Organization, product = "CVM"): string {
  const { applying } = computeDiscount(looking(organization), ANN, product, { setting: (of) => of.default });
  return applying.length === 0 ? "no discount" : `discount ${applying.map(({ id }) => id).join(", ")}`;
}

export const examples: Examples = {
  "DISC-SAME-ENTITY-SELF-SERVICE": {
    given: [create(ANN)],
    refused: [by(ANN, op("inherit_discount", { member: ANN }))],
    accepted: [op("inherit_discount", { member: ANN })],
  },
  "DISC-CANCEL-VENDOR-ONLY": {
    given: [create(ANN), finance(ANN, "inherit_offer")],
    refused: [op("cancel_discount_inheritance", { account: ANN })],
    accepted: [by("vendor", op("cancel_discount_inheritance", { account: ANN }))],
  },
  "DISC-EXCLUSIVE-PAYER-INHERITS": {
    given: [inherits(MANAGEMENT)],
    refused: [create(ANN, { finance_permissions: ["inherit_offer"] })],
    accepted: [create(ANN)],
  },
  "DISC-EXCLUSIVE-MEMBER-INHERITS": {
    given: [
      account(GAMMA, { entity: "Health" }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      op("set_entity_admin", { entity: "Health", member: GAMMA }),
      create(ANN, { payment_mode: "pay_on_behalf", payer: GAMMA, entity: "Health" }),
      by(GAMMA, op("approve_member_creation", { member: ANN })),
    ],
    refused: [inherits(ANN), op("inherit_discount", { member: ANN })],
    accepted: [op("inherit_discount", { member: ANN })],
  },
  "DISC-EXCLUSIVE-MEMBER-IS-SOURCE": {
    given: [
      account(GAMMA, { entity: "Health" }),
      op("associate_entity", { entity: "Health" }),
      ...joins(GAMMA),
      op("set_entity_admin", { entity: "Health", member: GAMMA }),
      create(ANN, { payment_mode: "pay_on_behalf", payer: GAMMA, entity: "Health" }),
      by(GAMMA, op("approve_member_creation", { member: ANN })),
    ],
    refused: [
      item("account `Delta` inherits the discounts of account `Ann`", groupOf(inheritorsOf, ANN), DELTA),
      op("inherit_discount", { member: ANN }),
    ],
    accepted: [op("inherit_discount", { member: ANN })],
  },
  "DISC-GRANT-ESTABLISHES": { given: [create(ANN)], does: finance(ANN, "inherit_offer") },
  "DISC-CONTRACT-ONLY": {
    given: [create(ANN), discount("contract", MANAGEMENT), discount("campaign", MANAGEMENT, { origin: "campaign" })],
    keeps: op("inherit_discount", { member: ANN }),
    seen: holding,
  },
  "DISC-INHERITABLE-KINDS": {
    given: [create(ANN), discount("linear", MANAGEMENT), discount("guarantee", MANAGEMENT, { form: "guarantee" })],
    keeps: op("inherit_discount", { member: ANN }),
    seen: holding,
  },
  "DISC-LEVEL-TIMING": {
    given: [create(ANN)],
    keeps: by("system", op("compute_discount", { account: ANN, product: "CVM" })),
    seen: () => discountLevels.map((level) => `${level}: ${new Date(takesEffectAt(level, NOON)).toISOString()}`),
  },
  "DISC-REPLACES-OWN": {
    given: [create(ANN), discount("of Ann", ANN), discount("of Acme", MANAGEMENT)],
    keeps: op("inherit_discount", { member: ANN }),
    seen: holding,
  },
  "DISC-EXCLUDED-PRODUCTS": {
    given: [create(ANN), discount("of Acme", MANAGEMENT, { product: "CDN" })],
    keeps: op("inherit_discount", { member: ANN }),
    seen: (organization) => holding(organization, "CDN"),
  },
  "DISC-PRODUCT-OVERRIDE": {
    given: [
      create(ANN),
      discount("of Acme", MANAGEMENT),
      row("the terms of CVM rule inheritance out", productTerms, "CVM", { inheritable: false }),
    ],
    keeps: op("inherit_discount", { member: ANN }),
    seen: holding,
  },
  "DISC-SETTLEMENT-CYCLE-EQUAL": {
    given: [create(ANN), discount("of Acme", MANAGEMENT), op("inherit_discount", { member: ANN })],
    keeps: by("vendor", op("change_settlement_cycle", { account: ANN, product: "CVM", cycle: "monthly" })),
    seen: holding,
  },
  "DISC-NOT-AUTO-CANCELLED": {
    given: [...joins(BETA), op("inherit_discount", { member: BETA })],
    keeps: op("remove_member", { member: BETA }),
    seen: (organization) => rowOf(organization, inheritances, BETA)?.source,
  },
  "DISC-SURVIVES-MODE-SWITCH": {
    given: [create(ANN), op("set_payment_mode", { member: ANN }), op("inherit_discount", { member: ANN })],
    keeps: selfPay(ANN),
    seen: (organization) => rowOf(organization, inheritances, ANN)?.source,
  },
  "DISC-OPTIONAL-UNDER-PAY": {
    given: [create(ANN), discount("of Ann", ANN), discount("of Acme", MANAGEMENT)],
    keeps: op("set_payment_mode", { member: ANN }),
    seen: holding,
  },
};
