import { prepaidResources, refunds } from "../../provider/areas/payments/rows";
import { type Operation, type Organization, rowsOf } from "../../provider/kernel";
import { moneyHeld, moneyMoved, moneyTaken } from "./money";

/** Money is where it was, came from outside, went outside, or went to the vendor, to the fen; one line for what is not so. */
export function moneyLost(before: Organization, after: Organization, operation: Operation): readonly string[] {
  const { amount }: Readonly<Record<string, unknown>> = { ...operation };
  const asked = typeof amount === "number" ? amount : 0;
  const outside = operation.name === "top_up" ? BigInt(asked) : operation.name === "withdraw_balance" ? -BigInt(asked) : 0n;
  const held = moneyHeld(after) - moneyHeld(before);
  const taken = moneyTaken(after) - moneyTaken(before);
  // What was paid by card comes back as balance: from outside, by way of the vendor.
  const expected = outside + cardRefunds(before, after);
  const moved = moneyMoved(after) - moneyMoved(before);
  return [
    ...(held + taken === expected ? [] : [`${operation.name}: ${held + taken} fen came from outside instead of ${expected}`]),
    ...(moved === held ? [] : [`${operation.name}: the accounts' books show ${moved} fen instead of ${held}`]),
  ];
}

function cardRefunds(before: Organization, after: Organization): bigint {
  if ([...rowsOf(before, refunds)].length === [...rowsOf(after, refunds)].length) return 0n;
  return cardPaid(before) - cardPaid(after);
}

function cardPaid(organization: Organization): bigint {
  let sum = 0n;
  for (const [, { payments }] of rowsOf(organization, prepaidResources))
    for (const { draws } of payments) for (const draw of draws) if (draw.pot === "online") sum += BigInt(draw.amount);
  return sum;
}
