import { type Rule, rule } from "../../../kernel";
import { actingAccount } from "../../../resources/organization/actors";
import type { VerifyEnterpriseIdentity } from "../../account/operations";
import { accounts } from "../../account/rows";
import type { ChangeVerifiedEntity, RenameEntity } from "../operations";

const accountUnknown = rule<ChangeVerifiedEntity | RenameEntity>({
  id: "ACCOUNT-UNKNOWN",
  kind: "presupposition",
  refuses: ["change_verified_entity", "rename_entity"],
  sentence: "the account has to exist",
  cloudCode: "ResourceNotFound.UserNotExist",
  holds: (ask, { account }) => ask.value(accounts, account, "status") === "active",
});

const accountUnverified = rule<ChangeVerifiedEntity>({
  id: "ACCOUNT-UNVERIFIED",
  kind: "presupposition",
  refuses: ["change_verified_entity"],
  sentence: "an account changes its verified subject to another one, and has to have one before",
  advice: "verify the account first",
  cloudCode: "FailedOperation.AuthInfoEmpty",
  holds(ask, { account, entity }) {
    const present = ask.value(accounts, account, "entity") ?? null;
    return present !== null && entity !== "" && present !== entity;
  },
});

const entityUnknown = rule<RenameEntity>({
  id: "ENTITY-UNKNOWN",
  kind: "presupposition",
  refuses: ["rename_entity"],
  sentence: "an account renames the subject that it is verified as, and gives it a name",
  cloudCode: "FailedOperation.AuthInfoNotSame",
  holds: (ask, { account, entity, title }) => title !== "" && ask.value(accounts, account, "entity") === entity,
});

const entityChangeActor = rule<ChangeVerifiedEntity | RenameEntity>({
  id: "ACCOUNT-ACTOR",
  kind: "presupposition",
  refuses: ["change_verified_entity", "rename_entity"],
  sentence: "this is done by the account itself",
  cloudCode: "UnauthorizedOperation",
  holds: (ask, operation) => operation.by === undefined || actingAccount(ask, operation) === operation.account,
});

/** Otherwise verifying once more would be a way round the rules of changing. */
const accountVerified = rule<VerifyEnterpriseIdentity>({
  id: "ACCOUNT-VERIFIED",
  kind: "presupposition",
  refuses: ["verify_enterprise_identity"],
  sentence: "an account of the organization that is verified already changes its subject instead of being verified again",
  advice: "change the verified subject",
  cloudCode: "UnsupportedOperation.OperationForbidden",
  holds: (ask, { account }) =>
    ask.value(accounts, account, "organization") !== "here" || (ask.value(accounts, account, "entity") ?? null) === null,
});

export const entityChangePresuppositions: readonly Rule[] = [
  accountVerified,
  accountUnknown,
  accountUnverified,
  entityUnknown,
  entityChangeActor,
];
