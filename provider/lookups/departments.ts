import { succeeded } from "../diagnostics";
import { groupItems, groupOf, type Organization, rowOf } from "../kernel";
import { optional, text } from "../resources/attributes";
import { childrenOf, departments, membersIn, ROOT } from "../resources/department/rows";
import { asText, countOf, type Lookup, listOf, notFound, tagsOf, textOf } from "./lookup";

export const departmentsLookup: Lookup = {
  name: "departments",
  doc: "The departments of the organization, or those below one of them, from the top down.",
  arguments: {
    below: optional(text({ doc: "The id of a department; without it, Root. It is not part of the answer itself." })),
  },
  answers: {
    departments: listOf("Each department, parents before their children, siblings by name.", {
      id: textOf("Its id."),
      name: textOf("Its name."),
      description: textOf("What it is for."),
      parent: textOf("The id of the department above."),
      path: textOf("The names from the top down to it, joined by ` / `."),
      level: countOf("1 directly below Root."),
      members: countOf("How many members are directly in it."),
      tags: tagsOf("Its tags."),
    }),
  },
  read({ organization }, asked) {
    const top = asText(asked["below"]) ?? ROOT;
    if (top !== ROOT && rowOf(organization, departments, top) === undefined) {
      return notFound("below", `there is no department \`${top}\``, "name it by its id");
    }
    return succeeded({ departments: below(organization, top) });
  },
};

function below(organization: Organization, top: string): readonly Readonly<Record<string, unknown>>[] {
  return childrenByName(organization, top).flatMap(({ id, row }) => [
    {
      id,
      name: row.name,
      description: row.description,
      parent: top,
      path: departmentPath(organization, id).join(" / "),
      level: departmentPath(organization, id).length,
      members: groupItems(organization, groupOf(membersIn, id)).length,
      tags: row.tags,
    },
    ...below(organization, id),
  ]);
}

function childrenByName(organization: Organization, parent: string) {
  const children = groupItems(organization, groupOf(childrenOf, parent)).flatMap((id) => {
    const row = rowOf(organization, departments, id);
    return row === undefined ? [] : [{ id, row }];
  });
  return children.sort((a, b) => (a.row.name < b.row.name ? -1 : 1));
}

/** The names from below Root down to a department; empty for Root. */
export function departmentPath(organization: Organization, id: string): readonly string[] {
  const row = id === ROOT ? undefined : rowOf(organization, departments, id);
  return row === undefined ? [] : [...departmentPath(organization, row.parent ?? ROOT), row.name];
}
