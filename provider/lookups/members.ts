import { succeeded } from "../diagnostics";
import { groupItems, groupOf, type Organization, rowOf } from "../kernel";
import { flag, optional, text } from "../resources/attributes";
import { childrenOf, departments, membersIn, ROOT } from "../resources/department/rows";
import { members } from "../resources/member/rows";
import { allMembers } from "../resources/organization/rows";
import { departmentPath } from "./departments";
import { asText, flagOf, type Lookup, listOf, notFound, orNull, textOf, textsOf } from "./lookup";

export const membersLookup: Lookup = {
  name: "members",
  doc: "The member accounts of the organization. The management account is not one of them.",
  arguments: {
    department: optional(text({ doc: "Only members of this department, by its id." })),
    recursive: optional(flag({ doc: "Those of the departments below it, too." })),
    name: optional(text({ doc: "Only the member with this name." })),
  },
  answers: {
    members: listOf("Each member, by name.", {
      id: textOf("Its account id."),
      name: textOf("Its name in the organization."),
      description: textOf("What it is for."),
      department: textOf("The id of its department."),
      path: textOf("The names of the departments down to it, joined by ` / `; empty in Root."),
      join_method: textOf("`created` or `invited`."),
      payment_mode: textOf("`self_pay` or `pay_on_behalf`."),
      payer: orNull(textOf("The account that pays; null where it pays itself.")),
      finance_permissions: textsOf("What the management account may do with its finances."),
      allow_quit: flagOf("May it leave on its own?"),
    }),
  },
  read({ organization }, asked) {
    const department = asText(asked["department"]);
    if (department !== undefined && department !== ROOT && rowOf(organization, departments, department) === undefined) {
      return notFound("department", `there is no department \`${department}\``, "name it by its id");
    }
    const ids =
      department === undefined
        ? groupItems(organization, groupOf(allMembers))
        : within(organization, department, asked["recursive"] === true);
    const name = asText(asked["name"]);
    const found = ids.flatMap((id) => described(organization, id)).filter((member) => name === undefined || member.name === name);
    return succeeded({ members: found.sort((a, b) => (a.name < b.name ? -1 : 1)) });
  },
};

function within(organization: Organization, department: string, recursive: boolean): readonly string[] {
  const direct = groupItems(organization, groupOf(membersIn, department));
  if (!recursive) return direct;
  const children = groupItems(organization, groupOf(childrenOf, department));
  return [...direct, ...children.flatMap((child) => within(organization, child, true))];
}

/** E-mail address and phone number are left out: they are nobody's business but the member's. */
function described(organization: Organization, id: string) {
  const row = rowOf(organization, members, id);
  if (row === undefined) return [];
  return [
    {
      id,
      name: row.name,
      description: row.description,
      department: row.department,
      path: departmentPath(organization, row.department).join(" / "),
      join_method: row.joinMethod,
      payment_mode: row.paymentMode,
      payer: row.payer,
      finance_permissions: row.financePermissions,
      allow_quit: row.allowQuit,
    },
  ];
}
