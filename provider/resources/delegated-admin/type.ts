import type { Declaration, Desired } from "../../desired/declaration";
import type { Diagnostic } from "../../diagnostics";
import { rowOf } from "../../kernel";
import { alike } from "../alike";
import { choice, reference } from "../attributes";
import { serviceNamed, serviceTitle } from "../organization-service/catalogue";
import { serviceNames } from "../organization-service/rows";
import { defineResourceType } from "../resource-type";
import type { AddDelegatedAdmin, RemoveDelegatedAdmin } from "./operations";
import { delegatedAdmins, delegationId } from "./rows";

/** Resolved attributes of a delegated admin. */
export type DelegatedAdminAttributes = Readonly<{ service: string; member: string }>;

/** Its id is `<service>/<member>`. */
export const delegatedAdminType = defineResourceType<DelegatedAdminAttributes>({
  name: "delegated_admin",
  section: "delegated_admins",
  title: "delegated admin",
  doc: "A member that manages one service for the whole organization.",
  table: delegatedAdmins.name,
  attributes: {
    service: choice({ doc: "The service that is delegated.", choices: serviceNames, replaces: true }),
    member: reference({ doc: "The member that manages it.", refersTo: ["member"], replaces: true }),
  },
  check,
  foreseenId: ({ service, member }) => delegationId(service, member),
  find(organization, { service, member }, adopt) {
    const id = adopt?.id ?? delegationId(service, member);
    return rowOf(organization, delegatedAdmins, id) === undefined ? undefined : id;
  },
  read(organization, id) {
    const role = rowOf(organization, delegatedAdmins, id);
    return role === undefined ? undefined : { service: role.service, member: role.member };
  },
  create(_id, { service, member }) {
    const add: AddDelegatedAdmin = { name: "add_delegated_admin", service, member };
    return [add];
  },
  // Both attributes replace: nothing about a role can change.
  update: () => [],
  remove(_id, { service, member }) {
    const remove: RemoveDelegatedAdmin = { name: "remove_delegated_admin", service, member };
    return { kind: "removed", operations: [remove] };
  },
});

function check(declaration: Declaration, all: Desired): readonly Diagnostic[] {
  const service = String(declaration.attributes["service"]);
  const quota = serviceNamed(service)?.delegatedAdmins;
  if (quota === undefined) return [];
  const at = declaration.placeOf("service");
  if (quota === 0) {
    return [
      {
        severity: "error",
        code: "DELEGATE-SUPPORTED-SERVICE",
        at,
        summary: `${serviceTitle(service)} has no delegated admins`,
        hint: "take the declaration out, or choose another service",
      },
    ];
  }
  const problems: Diagnostic[] = [];
  const together = alike(declaration, all, "service", ({ attributes }) => String(attributes["service"]));
  if (together.indexOf(declaration) >= quota) {
    problems.push({
      severity: "error",
      code: "DELEGATE-QUOTA",
      at,
      summary: `${serviceTitle(service)} has at most ${quota} delegated ${quota === 1 ? "admin" : "admins"}, and ${together.length} are declared`,
      hint: "take one of the declarations out",
    });
  }
  const twin = alike(declaration, all, "identity", ({ attributes }) =>
    JSON.stringify([attributes["service"], attributes["member"]]),
  )[0];
  if (twin !== undefined && twin.address !== declaration.address) {
    problems.push({
      severity: "error",
      code: "duplicate-declaration",
      at: declaration.placeOf("member"),
      summary: `\`${twin.address}\` declares the same member as delegated admin of ${serviceTitle(service)}`,
      hint: "keep one of the two",
    });
  }
  return problems;
}
