import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { addressOf } from "../attributes";

interface Need {
  readonly attribute: string;
  readonly flag: "service_control" | "tag_policy";
  readonly code: string;
  readonly called: string;
  readonly isAtFirst: (value: unknown) => boolean;
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

const needs: readonly Need[] = [
  {
    attribute: "service_control_policies",
    flag: "service_control",
    code: "SCP-BIND-NEEDS-ENABLED",
    called: "service control policies",
    isAtFirst: isEmpty,
  },
  {
    attribute: "full_access",
    flag: "service_control",
    code: "SCP-BIND-NEEDS-ENABLED",
    called: "FullQcloudAccess",
    isAtFirst: (value) => value !== false,
  },
  {
    attribute: "tag_policies",
    flag: "tag_policy",
    code: "TAG-ENABLE-BEFORE-USE",
    called: "tag policies",
    isAtFirst: isEmpty,
  },
];

/**
 * Bindings that a declaration asks for although the organization is declared with the policy type off: they could never come
 * about. Where the organization is not declared, its switches are as they are found.
 */
export function bindingsWithoutSwitch(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const organization = all.declarations.get(addressOf("organization", "organization"));
  if (organization === undefined) return [];
  return needs.flatMap(({ attribute, flag, code, called, isAtFirst }): readonly Diagnostic[] => {
    if (organization.attributes[flag] === true || isAtFirst(declaration.attributes[attribute])) return [];
    return [
      {
        severity: "error",
        code,
        at: declaration.placeOf(attribute),
        summary: `${called} cannot be bound or unbound while \`${flag}\` of the organization is off`,
        hint: `set \`${flag}: true\` on the organization, or leave \`${attribute}\` out`,
      },
    ];
  });
}
