import { ANN, BEN, BETA, by, create, join, op } from "../../support/areas";
import { company, MANAGEMENT, verdict } from "../../support/kernel";

/** Rules that govern several operations, shown for each of them: somebody else asks, somebody else would pay. */

const [invite] = join(BETA);
if (invite === undefined) throw new Error("nobody was invited");
const organization = company(
  create(ANN),
  create(BEN),
  invite,
  op("bind_security_info", { member: ANN, email: "ann@example.com", mobile: "13800000000" }),
);
const invitation = { invitation: `i-${BETA}`, account: BETA };
const paidBy = (payer: string | null) => ({ payment_mode: "pay_on_behalf", payer });

it.each([
  ["reject_invitation", invitation, BETA],
  ["view_invitations", { account: BETA }, BETA],
  ["activate_security_info", { member: ANN }, ANN],
])("MEMBER-ACTOR: %s is for the account that it is about", (name, fields, account) => {
  expect(verdict(organization, op(name, { ...fields, ...by(BEN) }))).toBe("MEMBER-ACTOR");
  expect(verdict(organization, op(name, { ...fields, ...by(account) }))).toBe("accepted");
});

it("MEMBER-ACTOR: an account applies for itself only, and nobody but the system ends a link", () => {
  const apply = op("apply_to_join", { account: BETA, title: "beta" });
  expect(verdict(organization, { ...apply, ...by(BEN) })).toBe("MEMBER-ACTOR");
  expect(verdict(organization, { ...apply, ...by(BETA) })).not.toBe("MEMBER-ACTOR");
  expect(verdict(organization, op("expire_activation_link", { member: ANN, ...by(MANAGEMENT) }))).toBe("MEMBER-ACTOR");
});

it("PAY-MODES, PAY-PAYER-CANDIDATES: also of a member that is created or invited", () => {
  const other = join(BETA, { invitation: "again" })[0] ?? invite;
  const free = company(create(ANN), create(BEN));
  expect(verdict(free, { ...other, ...{ payment_mode: "somehow" } })).toBe("PAY-MODES");
  for (const arriving of [other, create("300000000003")]) {
    expect(verdict(free, { ...arriving, ...paidBy(BEN) })).toBe("PAY-PAYER-CANDIDATES");
    expect(verdict(free, { ...arriving, ...paidBy(MANAGEMENT) })).toBe("accepted");
  }
});
