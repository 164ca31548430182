import { departments } from "../../../resources/department/rows";
import { members } from "../../../resources/member/rows";
import { tagComputation } from "../tag-computation";

/** Guides, "view the effective policy". */
export const tagEffectiveByInheritance = tagComputation({
  id: "TAG-EFFECTIVE-BY-INHERITANCE",
  computes: "compute_effective_tag_policy",
  sentence:
    "the effective tag policy of a department or member comes from what is bound on the path from Root, and to the node itself",
  above(ask, node) {
    const path: string[] = [];
    let above = ask.value(members, node, "department") ?? ask.value(departments, node, "parent") ?? null;
    while (above !== null) {
      path.unshift(above);
      above = ask.value(departments, above, "parent") ?? null;
    }
    return path;
  },
});
