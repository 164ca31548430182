import { addressOf, type Declaration, type Desired } from "../../desired/declaration";
import type { Diagnostic, Place } from "../../diagnostics";
import { alike } from "../alike";
import { isReference } from "../attributes";
import { bindingsWithoutSwitch } from "../organization/switches";
import { maskedEmail } from "./security";

/** What one member declaration cannot say by itself, or not together with the others. */
export function checkMember(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  return [
    ...checkTwins(declaration, all),
    ...checkOrigin(declaration),
    ...checkPayment(declaration),
    ...checkQuarantine(declaration, all),
    ...bindingsWithoutSwitch(declaration, all),
  ];
}

/** Names, accounts and e-mail addresses that two declarations claim; reported at the second, naming both places. */
function checkTwins(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const twins = [
    {
      attribute: "name",
      meaning: nameOf,
      code: "MEMBER-NAME-UNIQUE",
      says: (name: string) => `another member is called \`${name}\` already`,
      hint: "give one of them another name",
    },
    {
      attribute: "account",
      meaning: accountOf,
      code: "INVITE-SINGLE-ORG",
      says: (account: string) => `account \`${account}\` is declared as another member already`,
      hint: "keep one of the two declarations",
    },
    {
      attribute: "security_information",
      meaning: emailOf,
      code: "SECINFO-EMAIL-UNIQUE",
      says: (email: string) =>
        `the e-mail address \`${maskedEmail(email)}\` is the security information of another member already`,
      hint: "use another e-mail address for one of them",
    },
  ];
  return twins.flatMap(({ attribute, meaning, code, says, hint }): readonly Diagnostic[] => {
    const value = meaning(declaration);
    if (value === "") return [];
    const [first] = alike(declaration, all, attribute, meaning);
    if (first === undefined || first.address === declaration.address) return [];
    return [
      {
        severity: "error",
        code,
        at: declaration.placeOf(attribute),
        summary: says(value),
        detail: `\`${first.address}\` is declared ${placed(first.placeOf(attribute))}, and \`${declaration.address}\` ${placed(declaration.placeOf(attribute))}`,
        hint,
      },
    ];
  });
}

/** A member is invited, or created for the current entity, or created for another one. */
function checkOrigin(declaration: Declaration): readonly Diagnostic[] {
  if (accountOf(declaration) === "") return [];
  const { entity, security_information } = declaration.attributes;
  const found: Diagnostic[] = [];
  if (entity !== undefined && entity !== null) {
    found.push({
      severity: "error",
      code: "account-and-entity",
      at: declaration.placeOf("entity"),
      summary: `member \`${nameOf(declaration)}\` cannot be invited (\`account\`) and created for an entity (\`entity\`) at once`,
      hint: "leave `entity` out: an invited account brings its own verified entity",
    });
  }
  if (security_information !== undefined && security_information !== null) {
    found.push({
      severity: "error",
      code: "SECINFO-CREATED-ONLY",
      at: declaration.placeOf("security_information"),
      summary: `member \`${nameOf(declaration)}\` is invited, and security information is bound to created members only`,
      hint: "leave `security_information` out: an invited account has its own e-mail address and mobile number",
    });
  }
  return found;
}

function checkPayment(declaration: Declaration): readonly Diagnostic[] {
  const { payer, payment_mode } = declaration.attributes;
  if (payer === undefined || payer === null) return [];
  if (payment_mode !== "pay_on_behalf") {
    return [
      {
        severity: "error",
        code: "PAY-MODES",
        at: declaration.placeOf("payer"),
        summary: `member \`${nameOf(declaration)}\` has a payer and pays for itself`,
        hint: "set `payment_mode: pay_on_behalf`, or leave `payer` out",
      },
    ];
  }
  const own = isReference(payer) && payer.to === "declaration" && addressOf(payer.type, payer.key) === declaration.address;
  const ownAccount = isReference(payer) && payer.to === "account" && payer.account === accountOf(declaration);
  if (!own && !ownAccount) return [];
  return [
    {
      severity: "error",
      code: "PAY-SAME-ENTITY",
      at: declaration.placeOf("payer"),
      summary: `member \`${nameOf(declaration)}\` cannot be its own payer`,
      hint: "set `payment_mode: self_pay`, or name another payer",
    },
  ];
}

function checkQuarantine(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  if (declaration.attributes["deletion_policy"] !== "quarantine" || all.alone === true) return [];
  const organization = all.declarations.get(addressOf("organization", "organization"));
  if (organization?.attributes["quarantine"] != null) return [];
  return [
    {
      severity: "error",
      code: "quarantine-undeclared",
      at: declaration.placeOf("deletion_policy"),
      summary: `member \`${nameOf(declaration)}\` is to be quarantined one day, and no quarantine department is declared`,
      hint: "set `quarantine` of the organization to a department",
    },
  ];
}

function nameOf({ attributes, key }: Declaration): string {
  return String(attributes["name"] ?? key);
}

function accountOf({ attributes }: Declaration): string {
  const account = attributes["account"];
  return typeof account === "string" ? account : "";
}

function emailOf({ attributes }: Declaration): string {
  const information = attributes["security_information"];
  if (typeof information !== "object" || information === null || !("email" in information)) return "";
  return typeof information.email === "string" ? information.email : "";
}

function placed(place: Place): string {
  return place.kind === "file" ? `at ${place.file}:${place.line}` : `by the construct ${place.path}`;
}
