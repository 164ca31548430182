import { LINK_VALIDITY } from "../../provider/resources/member/security";
import { ANN, BETA, companyOf, create, join, op } from "../support/areas";
import { company, after as performed, verdict } from "../support/kernel";
import vectors from "../vectors/members.json";

/** The worked examples about invitations, names, security information and entity admins. Times without a zone are those of UTC+8. */

const local = (text: string) => Date.parse(`${text}+08:00`);

it("INVITE-15-DAYS: INVITE-EXPIRES, INVITE-ACCEPT-VALID", () => {
  const { input, expected } = vectors["INVITE-15-DAYS"];
  const [invite, accept] = join(BETA);
  if (invite === undefined || accept === undefined) throw new Error("nobody was invited");
  const asked = performed(company(), [invite], { at: local(input.created) });
  const results = input.accept_at.map((time) => {
    const answer = verdict(asked, accept, { at: local(time) });
    return answer === "INVITE-ACCEPT-VALID" ? "expired" : answer;
  });
  expect(results).toEqual(expected.results);
});

it("MEMBER-NAME-CASES: MEMBER-NAME-FORMAT", () => {
  const { input, expected } = vectors["MEMBER-NAME-CASES"];
  const valid = input.names.map((title) => verdict(company(), create(ANN, { title })) === "accepted");
  expect(valid).toEqual(expected.valid);
});

it("SECINFO-THREE-MODIFICATIONS: SECINFO-MODIFY-LIMIT", () => {
  const { input, expected } = vectors["SECINFO-THREE-MODIFICATIONS"];
  const mail = (name: string, email: string) => op(name, { member: ANN, email, mobile: "13800000000" });
  let organization = company(create(ANN), mail("bind_security_info", "first@example.com"));
  const results = Array.from({ length: input.modifications }, (_, index) => {
    const change = mail("update_security_info", `change-${index}@example.com`);
    const answer = verdict(organization, change);
    if (answer === "accepted") organization = performed(organization, [change]);
    return answer === "accepted" ? "ok" : answer === "SECINFO-MODIFY-LIMIT" ? "refused" : answer;
  });
  expect(results).toEqual(expected.results);
  expect(LINK_VALIDITY).toBe(15 * 24 * 60 * 60 * 1000);
});

it("ENTITY-ADMIN-OF-A: ENTITY-ADMIN-CANDIDATES", () => {
  const { input, expected } = vectors["ENTITY-ADMIN-OF-A"];
  const ids = new Map(input.members.map(({ id }, index) => [id, `20000000000${index + 2}`]));
  const accounts = Object.fromEntries(input.members.map(({ id, entity }) => [ids.get(id) ?? id, { entity }]));
  const vendor = { by: { kind: "vendor" } };
  const organization = companyOf(
    accounts,
    ...[...new Set(input.members.map(({ entity }) => entity))].map((entity) => op("associate_entity", { entity, ...vendor })),
    ...[...ids.values()].flatMap((id) => join(id)),
  );
  const candidates = input.members.filter(({ id }) => {
    const asked = op("set_entity_admin", { entity: input.entity, member: ids.get(id) ?? id });
    return verdict(organization, asked) === "accepted";
  });
  expect(candidates.map(({ id }) => id)).toEqual(expected.candidates);
});
