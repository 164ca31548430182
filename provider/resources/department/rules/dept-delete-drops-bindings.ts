import { effect } from "../../../kernel";
import { dropScpBindings } from "../../service-control-policy/bindings";
import { dropTagBindings } from "../../tag-policy/bindings";
import { below } from "../definitions";
import type { DeleteDepartment } from "../operations";
import { emptyOnly } from "../settings";

/** Otherwise a department could not lose its last policy before it goes (SCP-UNBIND-LAST). */
export const deptDeleteDropsBindings = effect<DeleteDepartment>({
  id: "DEPT-DELETE-DROPS-BINDINGS",
  kind: "auto_effect",
  on: ["delete_department"],
  sentence: "the policies bound to a deleted department are unbound from it and stay",
  does: (ask, write, { department }, { setting }) => {
    for (const id of setting(emptyOnly) ? [department] : below(ask, department)) {
      dropScpBindings(ask, write, id);
      dropTagBindings(ask, write, id);
    }
  },
});
