import type { Part } from "../part";
import { departmentOperations } from "./definitions";
import { deptCountLimit } from "./rules/dept-count-limit";
import { deptCreateCreator } from "./rules/dept-create-creator";
import { deptDefaultRoot } from "./rules/dept-default-root";
import { deptDeleteDropsBindings } from "./rules/dept-delete-drops-bindings";
import { deptDeleteEmpty } from "./rules/dept-delete-empty";
import { deptDeleteRoot } from "./rules/dept-delete-root";
import { deptDepthLimit } from "./rules/dept-depth-limit";
import { deptMemberSingle } from "./rules/dept-member-single";
import { deptMoveCreator } from "./rules/dept-move-creator";
import { deptMoveInheritance } from "./rules/dept-move-inheritance";
import { deptMoveTargetExists } from "./rules/dept-move-target-exists";
import { deptNameCharacters } from "./rules/dept-name-characters";
import { deptNameLength } from "./rules/dept-name-length";
import { deptNameUnique } from "./rules/dept-name-unique";
import { deptRootExists } from "./rules/dept-root-exists";
import { deptTagLimit } from "./rules/dept-tag-limit";
import { deptUpdateFields } from "./rules/dept-update-fields";
import { departmentExists, departmentUnknown, parentUnknown } from "./rules/presuppositions";
import { departmentSettings } from "./settings";
import { departmentType } from "./type";

export const departmentPart: Part = {
  operations: departmentOperations,
  rules: [
    departmentUnknown,
    parentUnknown,
    departmentExists,
    deptCreateCreator,
    deptUpdateFields,
    deptMoveCreator,
    deptDeleteRoot,
    deptDeleteEmpty,
    deptNameUnique,
    deptNameLength,
    deptNameCharacters,
    deptTagLimit,
    deptDepthLimit,
    deptCountLimit,
    deptMoveTargetExists,
  ],
  effects: [deptRootExists, deptDeleteDropsBindings, deptDefaultRoot],
  facts: [deptMemberSingle, deptMoveInheritance],
  settings: departmentSettings,
  type: departmentType,
};
