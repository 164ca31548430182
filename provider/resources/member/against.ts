import { accounts } from "../../areas/account/rows";
import type { Declaration } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { type Organization, rowOf } from "../../kernel";
import { managementAccountOf } from "./planning";

/** The management account declared as a member: it is none, and no policy can be bound to it. */
export function checkAgainst(declaration: Declaration, observed: Organization, caller: string): readonly Diagnostic[] {
  const management = managementAccountOf(observed, caller);
  const { attributes, adopt } = declaration;
  const { account, full_access, service_control_policies, tag_policies } = attributes;
  if (account !== management && adopt?.id !== management) return [];
  const name = rowOf(observed, accounts, management)?.name;
  const called = `account \`${management}\`${name === undefined ? "" : ` (\`${name}\`)`}`;
  const found: Diagnostic[] = [
    {
      severity: "error",
      code: "INVITE-TARGET-NOT-IN-ORG",
      at: account === management ? declaration.placeOf("account") : declaration.place,
      summary: `${called} is the management account, and no member`,
      hint: "take the declaration out: the management account belongs to the organization without one",
    },
  ];
  const bound = (attribute: string, code: string, what: string): void => {
    found.push({
      severity: "error",
      code,
      at: declaration.placeOf(attribute),
      summary: `${called} is the management account: ${what} cannot be bound to it or unbound from it`,
      hint: "bind policies to departments and to members",
    });
  };
  if (isFilled(service_control_policies)) bound("service_control_policies", "SCP-BIND-TARGETS", "service control policies");
  if (full_access === false) bound("full_access", "SCP-BIND-TARGETS", "FullQcloudAccess");
  if (isFilled(tag_policies)) bound("tag_policies", "TAG-BIND-ADMIN-ACCOUNT", "tag policies");
  return found;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
